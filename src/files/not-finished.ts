/** How long one file may take to be read. The slowest known takes two seconds; a file that takes this long would never end. */
export const MOST_READ_MS = 60_000;

const AGAIN = '请用 WPS 或 Word 打开后另存为 .docx 再试；或换一份文件。';

/** Said of a file whose reading was broken off: it had no end, or the program failed on it. */
export const notFinished = {
  endless: `读了 ${MOST_READ_MS / 1000} 秒还没有读完，已经停下，什么都没有收。文件可能已损坏。${AGAIN}`,
  failed: `读这份文件时程序出错，什么都没有收。${AGAIN}`,
} as const;

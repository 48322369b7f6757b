import type { ReadReport } from '../files/read';
import { readFileBytes } from '../storage/disk';

/**
 * Takes a report out of a file someone chose or dropped, of any kind that is read, or says in one sentence why it
 * cannot. The readers come when the first file does.
 */
export async function readChosenFile(file: File): Promise<ReadReport> {
  const read = await readFileBytes(file);
  if (!read.ok)
    return {
      ok: false,
      message:
        read.failure === 'tooLarge'
          ? '这份文件超过 50 MB，不像是报告文件，没有打开。'
          : '这份文件读不出来，可能已经移走，或者正被别的程序占用。请再选一次。',
    };
  const { readReportFile } = await import('../files/read');
  return readReportFile(read.bytes);
}

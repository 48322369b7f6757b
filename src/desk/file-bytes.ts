import { readFileBytes } from '../storage/disk';

/** The bytes of a file somebody chose, or a sentence why it cannot be read. */
export async function bytesOf(file: File): Promise<Uint8Array | string> {
  const read = await readFileBytes(file);
  if (read.ok) return read.bytes;
  return read.failure === 'tooLarge'
    ? '这份文件超过 50 MB，不像是报告文件，没有打开。'
    : '这份文件读不出来，可能已经移走，或者正被别的程序占用。请再选一次。';
}

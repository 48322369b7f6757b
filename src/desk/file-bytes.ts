import { codeOfBytes } from '../collection/content-code';
import { readFileBytes } from '../storage/disk';

/** Said of a file that is there no longer, or not as it was chosen; the browser tells no more. */
export const GONE = '这份文件读不出来：可能在读的时候改过、移走了，或者正被别的程序占用。请再选一次。';

/** The bytes of a file somebody chose, or a sentence why it cannot be read. */
export async function bytesOf(file: File): Promise<Uint8Array | string> {
  const read = await readFileBytes(file);
  if (read.ok) return read.bytes;
  return read.failure === 'tooLarge' ? '这份文件超过 50 MB，不像是报告文件，没有打开。' : GONE;
}

/** The code of a chosen file's bytes; empty where they cannot be had. */
export async function codeOfFile(file: File): Promise<string> {
  const bytes = await bytesOf(file);
  return typeof bytes === 'string' ? '' : codeOfBytes(bytes);
}

import type { Copied, ReadReport } from '../files/read';

/** The code that reads files is fetched with the first file. */
async function read(name: string, from: File | Copied): Promise<ReadReport | null> {
  const { beginReading } = await import('./reading/readings');
  return beginReading(name, from).read;
}

/**
 * Takes a report out of a file someone chose or dropped, of any kind that is read, or says in one sentence why it
 * cannot; null where it was stopped.
 */
export function readChosenFile(file: File): Promise<ReadReport | null> {
  return read(file.name, file);
}

/** How what was pasted is called, where a file would be called by its name. */
export const PASTED = '粘贴的内容';

/** Takes a report out of what was copied elsewhere; null where it was stopped. */
export function readPasted(copied: Copied): Promise<ReadReport | null> {
  return read(PASTED, copied);
}

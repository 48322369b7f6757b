import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Collection } from '../../collection/collection';
import { writeCollectionFile } from '../../collection/stored-collection';
import { writeWhole, type Written } from '../file';
import type { RecordFolder } from './records';

/** Why a file cannot be written to a path; empty where it can. `held` may be in an older one and must not be lost. */
export function whyNotThere(path: string, held: string): string {
  return existsSync(path)
    ? `${path} 已经有了，里面可能有${held}，没有覆盖。请换一个文件名，或先把它移走`
    : '';
}

/** Writes a collection with all that was read, as the page opens it. */
export async function writeCollectionTo(
  path: string,
  collection: Collection,
  records: RecordFolder,
): Promise<Written> {
  const texts = new Map<string, string>();
  for (const { id, refused } of collection.arrivals)
    // oxlint-disable-next-line no-await-in-loop -- one after another
    if (refused === '') texts.set(id, await readFile(records.at(id), 'utf8'));
  const text = writeCollectionFile(collection, texts, new Date().toISOString());
  return writeWhole(path, new TextEncoder().encode(text));
}

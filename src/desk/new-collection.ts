import { newCollection } from '../collection/collection';
import { openCollection } from '../collection/stored-collection';
import { readFileBytes } from '../storage/disk';
import type { Collections } from './collections';

/** Begins a collection of files chosen together, which are read while it is shown. Gives its id. */
export async function collectionOf(
  collections: Collections,
  files: readonly File[],
  year: number,
): Promise<string> {
  const session = await collections.create(newCollection(year, ''));
  void session.intake.take(files, false);
  return session.id;
}

/** Opens the file of a collection as a new one here: its id, or why it cannot be opened; null where it is no such file. */
export async function openedCollection(
  collections: Collections,
  file: File,
): Promise<{ id: string } | { message: string } | null> {
  const bytes = await readFileBytes(file);
  if (!bytes.ok) return null;
  const read = openCollection(new TextDecoder().decode(bytes.bytes));
  if (!read.ok)
    return read.failure === 'notOurs' || !file.name.endsWith('.json') ? null : { message: read.message };
  return { id: (await collections.create(read.collection, read.records)).id };
}

import { become } from '../collection/commands';
import { areCopies, mergeCollections, type Merged } from '../collection/merge';
import { openCollection } from '../collection/stored-collection';
import { bytesOf } from './file-bytes';
import type { CollectionSession } from './collection-session';

/** A file with another copy of the open collection, put together with it but not yet taken over. */
export interface OtherCopy {
  file: string;
  merged: Merged;
  /** What was read of the files that came, by their ids. */
  records: ReadonlyMap<string, string>;
}

/** Reads the file of a colleague who works on the same collection: what both come to, or why it cannot be used. */
export async function readOtherCopy(
  session: Pick<CollectionSession, 'view'>,
  file: File,
): Promise<{ ok: true; copy: OtherCopy } | { ok: false; message: string }> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return { ok: false, message: bytes };
  const read = openCollection(new TextDecoder().decode(bytes));
  if (!read.ok) return { ok: false, message: read.message };
  const { collection } = session.view();
  if (!areCopies(collection, read.collection))
    return {
      ok: false,
      message: `“${file.name}”里是${read.collection.place} ${read.collection.year} 年的审核，和这一份没有一个相同的单位或文件，没有并入。要看它，请在首页打开。`,
    };
  const merged = mergeCollections(collection, read.collection);
  return { ok: true, copy: { file: file.name, merged, records: read.records } };
}

/** Takes another copy over, as one step that can be taken back. The reports it brings are kept first. */
export async function takeOver(session: CollectionSession, { merged, records }: OtherCopy): Promise<void> {
  session.snapshots.take(session.view().collection, { kind: 'before', label: '并入另一份审核' });
  for (const { id } of merged.arrivals) {
    const text = records.get(id);
    if (text !== undefined) await session.records.keepText(id, text);
  }
  session.perform(become(merged.collection));
}

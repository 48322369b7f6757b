import type { Collection } from '../collection/collection';
import type { Step } from '../collection/commands';
import { collectionName } from '../collection/summary';
import { summaryOfCollection } from '../collection/summary-of';
import { openCollection, writeCollection, writeCollectionFile } from '../collection/stored-collection';
import { createKeeping, type Keeping, type Opened } from '../saving/keeping';
import { unreadMark } from '../storage/unread-mark';
import { createCollectionEditor, type CollectionEditor, type CollectionView } from './collection-editor';
import { createIntake, type Intake } from './intake';
import { createLines, type LineKeeper } from './lines';
import { createRecords, withTyped, type Records } from './records';

/** An open collection: its value and undo, what came and what that comes to, and the saving of it all. */
export interface CollectionSession extends Keeping<Collection>, CollectionEditor {
  records: Records;
  lines: LineKeeper;
  intake: Intake;
}

/** The whole collection as its file holds it. */
async function fileTextOf(collection: Collection, records: Records, savedAt: string): Promise<string> {
  const texts = new Map<string, string>();
  await Promise.all(
    collection.arrivals.map(async ({ id, refused }) => {
      const text = refused === '' ? await records.text(id) : null;
      if (text !== null) texts.set(id, text);
    }),
  );
  return writeCollectionFile(collection, texts, savedAt);
}

/** Opens a collection for changing, or for reading where another window changes it. `given`: the records that came with it. */
export function createCollectionSession(
  opened: Opened,
  collection: Collection,
  given?: ReadonlyMap<string, string>,
): CollectionSession {
  const own = createCollectionEditor(collection);
  const records = withTyped(createRecords(opened.store, opened.id, given), () => own.view().collection);
  const keeping = createKeeping<CollectionView, Collection>(
    opened,
    {
      view: own.view,
      value: () => own.view().collection,
      subscribe: own.subscribe,
      become: (value, label) => own.perform({ label, apply: () => value }),
    },
    {
      write: writeCollection,
      read(text) {
        const read = openCollection(text);
        return read.ok ? read.collection : null;
      },
      meta: (view) => summaryOfCollection(view.collection),
      fileTitle: collectionName,
      fileText: (value, savedAt) => fileTextOf(value, records, savedAt),
      async fromFile(text) {
        const read = openCollection(text);
        if (!read.ok) return null;
        for (const [id, record] of read.records) await records.keepText(id, record);
        return writeCollection(read.collection, '');
      },
    },
  );
  const mayWrite = () => keeping.access() === 'writing';
  const perform = (step: Step) => {
    if (mayWrite()) own.perform(step);
  };
  const lines = createLines(own, records);
  const unread = unreadMark(opened.id);
  const intake = createIntake({
    collection: () => own.view().collection,
    perform,
    onBegin: () => keeping.snapshots.take(own.view().collection, { kind: 'before', label: '收进文件' }),
    records,
    clock: opened.clock,
    // Where another window writes the collection, it may be reading these files.
    unread: {
      left: () => (mayWrite() ? unread.left() : null),
      set(reading) {
        if (mayWrite()) unread.set(reading);
      },
    },
    store: async () => {
      await keeping.autosave.flush();
      return mayWrite() && !keeping.isAtRisk();
    },
  });
  const filesThere = () =>
    own
      .view()
      .collection.arrivals.map(({ id }) => id)
      .join(' ');
  function move(there: () => void): void {
    if (!mayWrite()) return;
    const before = filesThere();
    there();
    if (filesThere() !== before) intake.movedBack();
  }
  return {
    ...keeping,
    ...own,
    perform,
    undo: () => move(own.undo),
    redo: () => move(own.redo),
    records,
    lines,
    intake,
    isAtRisk: () => keeping.isAtRisk() || (records.unkept() > 0 && !keeping.file.isCurrent()),
    async close() {
      intake.leave();
      lines.stop();
      await keeping.close();
    },
  };
}

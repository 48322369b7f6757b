import type { Collection } from '../collection/collection';
import { contributionsOf } from '../collection/sum/contribution';
import { countySum } from '../collection/sum/county-sum';
import { reasonsAgainst } from '../collection/sum/readiness';
import { isStillReading } from '../collection/sum/still-reading';
import { takenSum, type Taking } from '../collection/sum/taken-sum';
import { openCollection } from '../collection/stored-collection';
import type { Lines } from '../collection/unit-row';
import { formFor } from '../report/form-of';
import type { Surroundings } from '../saving/documents';
import type { CollectionSession } from './collection-session';
import { createCollectionEditor, type CollectionEditor } from './collection-editor';
import { createLines, type LineKeeper } from './lines';
import { createRecords, withTyped } from './records';

/** What the sum of a collection gives now, for a county's report that was made from it. */
export type WatchedSum =
  /** Its reports are still being read. */
  | { kind: 'reading' }
  | { kind: 'gone'; why: 'missing' | 'removed' | 'unavailable' }
  /** It is there but cannot be read: damaged, or of a newer version. */
  | { kind: 'unreadable'; message: string }
  /**
   * `isElsewhere`: another window has it open, and what it saved last is seen here. `open`: what keeps the sum from being
   * published, in words.
   */
  | { kind: 'there'; taking: Taking; isElsewhere: boolean; open: readonly string[] };

/** Follows the sum of a collection without opening it for writing. */
export interface SumWatch {
  state: () => WatchedSum;
  /** Calls back when it changes; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
}

type Listener = () => void;

/** Follows the sum of the collection `id`: of `session` where it is open in this window, else as the store keeps it. */
export function createSumWatch(
  { store, tabs, clock }: Surroundings,
  session: CollectionSession | null,
  id: string,
): SumWatch {
  let state: WatchedSum = { kind: 'reading' };
  const listeners = new Set<Listener>();
  const stops: Listener[] = [];
  let isStopped = false;

  function become(next: WatchedSum): void {
    if (isStopped) return;
    state = next;
    for (const listener of Array.from(listeners)) listener();
  }

  function becomeSum(collection: Collection, lines: Lines, isElsewhere: boolean): void {
    const contributions = contributionsOf(collection, lines, formFor(collection.year));
    if (isStillReading(collection, lines, contributions)) {
      if (state.kind !== 'reading') become({ kind: 'reading' });
      return;
    }
    const sum = countySum(collection, lines);
    const taking = takenSum(collection, sum, id, clock().toISOString());
    const open = reasonsAgainst(collection, sum, lines).map(({ words }) => words);
    become({ kind: 'there', taking, isElsewhere, open });
  }

  function followSession({ view, lines, intake, access, ...open }: CollectionSession): void {
    const refresh = () => {
      if (access() === 'removed') become({ kind: 'gone', why: 'removed' });
      // A unit whose file is still to be read would be taken for one that sent nothing.
      else if (intake.state().isRunning) become({ kind: 'reading' });
      else becomeSum(view().collection, lines.lines(), access() !== 'writing');
    };
    stops.push(open.subscribe(refresh), lines.subscribe(refresh), open.onAccess(refresh));
    stops.push(intake.subscribe(refresh));
    refresh();
  }

  /** The store is read and the collection never claimed, so that another window can go on with it. */
  function followStore(): void {
    let editor: CollectionEditor | null = null;
    let lines: LineKeeper | null = null;
    let json = '';
    let isElsewhere = false;
    const refresh = () => {
      if (editor && lines) becomeSum(editor.view().collection, lines.lines(), isElsewhere);
    };
    const read = async () => {
      const [record, bin, isHeld] = await Promise.all([store.read(id), store.removed(), tabs.isHeld(id)]);
      if (!record.ok) return become({ kind: 'gone', why: 'unavailable' });
      const isRemoved = bin.ok && bin.value.some((one) => one.id === id);
      if (!record.value) return become({ kind: 'gone', why: isRemoved ? 'removed' : 'missing' });
      isElsewhere = isHeld;
      if (json === record.value.json) return refresh();
      const opened = openCollection(record.value.json);
      if (!opened.ok) return become({ kind: 'unreadable', message: opened.message });
      if (isStopped) return undefined;
      ({ json } = record.value);
      const { collection } = opened;
      if (editor) editor.perform({ label: '', apply: () => collection });
      else {
        const own = createCollectionEditor(collection);
        editor = own;
        const records = withTyped(createRecords(store, id), () => own.view().collection);
        lines = createLines(own, records);
        stops.push(lines.subscribe(refresh), lines.stop);
      }
      return refresh();
    };
    stops.push(tabs.watch(id, () => void read()));
    void read();
  }

  if (session) followSession(session);
  else followStore();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      isStopped = true;
      listeners.clear();
      for (const stop of stops) stop();
    },
  };
}

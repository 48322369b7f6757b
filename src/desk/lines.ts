import { namesKey, otherNames } from '../collection/other-names';
import type { Arrival, Collection } from '../collection/collection';
import type { Line } from '../collection/line';
import { standingsOf, type Standing } from '../collection/standing';
import { pastsAlone } from '../collection/sum/still-reading';
import { lineKey, pastKey, type Lines } from '../collection/unit-row';
import type { CollectionEditor } from './collection-editor';
import { createLinesBeside } from './lines-beside';
import { paced } from './paced';
import type { Records } from './records';

/** The table's lines of received reports, worked out one after another while the page stays usable. */
export interface LineKeeper {
  lines: () => Lines;
  /** Calls back when more is worked out; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
}

/** How long lines wait at most before the table shows them. */
const SHOW_MS = 500;

/** Waits for a new task between two reports: a resolved promise alone would continue before the page is drawn. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Keeps the lines of a collection up to date. */
export function createLines(
  editor: Pick<CollectionEditor, 'view' | 'subscribe'>,
  records: Records,
): LineKeeper {
  const beside = createLinesBeside();
  const lines = new Map<string, Line | null>();
  let shown: Lines = new Map();
  /** By line, the names of the roster it was found with. With other names the line stands until it is found anew. */
  const foundWith = new Map<string, string>();
  let isRunning = false;
  let isStopped = false;
  const listeners = new Set<() => void>();
  const table = paced(() => {
    shown = new Map(lines);
    for (const listener of Array.from(listeners)) listener();
  }, SHOW_MS);

  interface Next {
    key: string;
    /** null for last year's report by itself, which is not judged beside anything. */
    standing: Standing | null;
    file: Arrival;
  }

  function nextOf(collection: Collection): Next | null {
    const { standings } = standingsOf(collection);
    for (const standing of standings) {
      const file = standing.current;
      const key = file && lineKey(collection, standing, file);
      if (file && key !== null && foundWith.get(key) !== namesKey(collection.roster))
        return { key, standing, file };
    }
    const past = pastsAlone(collection).find((file) => !lines.has(pastKey(file)));
    return past ? { key: pastKey(past), standing: null, file: past } : null;
  }

  async function workOut({ year, roster }: Collection, { standing, file }: Next): Promise<Line | null> {
    const files = [file, ...(standing?.pasts ?? [])];
    const [own = null, ...pasts] = await Promise.all(files.map(({ id }) => records.text(id)));
    if (own === null) return null;
    const splits = (standing?.splits ?? []).map(async (split) => ({
      ...split,
      past: split.past && (await records.text(split.past.id)),
    }));
    return beside.lineOf({
      own,
      pasts: pasts.flatMap((text) => text ?? []),
      splits: await Promise.all(splits),
      unit: standing?.unit ?? null,
      year: standing ? year : year - 1,
      others: standing && otherNames(roster, standing.unit),
    });
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (;;) {
      const { collection } = editor.view();
      const next = nextOf(collection);
      if (!next || isStopped) break;
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const line = await workOut(collection, next);
      if (isStopped) break;
      // Numbers that are typed by hand make a line at every key: only the last is kept.
      if (next.file.byHand)
        for (const key of lines.keys()) if (key.startsWith(`${next.file.id} `)) lines.delete(key);
      lines.set(next.key, line);
      foundWith.set(next.key, namesKey(collection.roster));
      table.ask();
      // oxlint-disable-next-line no-await-in-loop
      await breath();
    }
    if (!isStopped) table.finish();
    isRunning = false;
  }

  const unsubscribe = editor.subscribe(() => void run());
  void run();
  return {
    lines: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      isStopped = true;
      beside.end();
      unsubscribe();
      listeners.clear();
    },
  };
}

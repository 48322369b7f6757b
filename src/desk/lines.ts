import { hasSameOthers } from '../checks/completeness/other-subject';
import { namesKey, otherNames } from '../collection/other-names';
import type { Arrival, Collection, Unit } from '../collection/collection';
import type { Line } from '../collection/line';
import { standingsOf, type Standing } from '../collection/standing';
import { pastsAlone } from '../collection/sum/still-reading';
import { lineKey, pastKey, type Lines } from '../collection/unit-row';
import type { CollectionEditor } from './collection-editor';
import { createLinesBeside, type LinesBeside } from './lines-beside';
import { paced, SHOW_MS } from './paced';
import type { Records } from './records';

/** The table's lines of received reports, worked out while the page stays usable. */
export interface LineKeeper {
  lines: () => Lines;
  /** Calls back when more is worked out; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
}

/** Keeps the lines of a collection up to date. */
export function createLines(
  editor: Pick<CollectionEditor, 'view' | 'subscribe'>,
  records: Records,
  beside: LinesBeside = createLinesBeside(),
): LineKeeper {
  const lines = new Map<string, Line | null>();
  let shown: Lines = new Map();
  /** By line, the roster it was found with. Where other names change it, it stands until it is found anew. */
  const foundWith = new Map<string, readonly Unit[]>();
  /** The keys of lines that are being worked out. */
  const inWork = new Set<string>();
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

  /** Whether a line is found as it would be with the names the roster has now. */
  function isUpToDate(key: string, roster: readonly Unit[], unit: Unit): boolean {
    const before = foundWith.get(key);
    if (!before) return false;
    if (namesKey(before) === namesKey(roster)) return true;
    const line = lines.get(key);
    const then = before.find(({ id }) => id === unit.id) ?? null;
    const names = [otherNames(before, then), otherNames(roster, unit)] as const;
    if (!line || !hasSameOthers(line.subjects, ...names)) return false;
    foundWith.set(key, roster);
    return true;
  }

  function nextOf(collection: Collection): Next | null {
    const { standings } = standingsOf(collection);
    let again: Next | null = null;
    for (const standing of standings) {
      const file = standing.current;
      const key = file && lineKey(collection, standing, file);
      if (!file || key === null || inWork.has(key)) continue;
      if (isUpToDate(key, collection.roster, standing.unit)) continue;
      // What has no line yet comes before what has one: each file that comes may bring a name.
      if (!lines.has(key)) return { key, standing, file };
      again ??= { key, standing, file };
    }
    if (again) return again;
    const isWanted = (key: string) => !lines.has(key) && !inWork.has(key);
    const past = pastsAlone(collection).find((file) => isWanted(pastKey(file)));
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

  /** Numbers that are typed by hand (手工填) make a line at every key: only the last is kept. */
  function forgetTyped({ key, file }: Next): void {
    const old = [...foundWith.keys()].filter((one) => one !== key && one.startsWith(`${file.id} `));
    for (const one of old) {
      lines.delete(one);
      foundWith.delete(one);
    }
  }

  async function keep(collection: Collection, next: Next): Promise<void> {
    inWork.add(next.key);
    const line = await workOut(collection, next);
    inWork.delete(next.key);
    if (isStopped) return;
    if (next.file.byHand) forgetTyped(next);
    lines.set(next.key, line);
    foundWith.set(next.key, collection.roster);
    table.ask();
    run();
    if (inWork.size === 0) table.finish();
  }

  function run(): void {
    const { collection } = editor.view();
    if (collection.arrivals.length > 0) beside.begin();
    while (inWork.size < beside.atOnce) {
      const next = nextOf(collection);
      if (!next) break;
      void keep(collection, next);
    }
  }

  const unsubscribe = editor.subscribe(run);
  run();
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

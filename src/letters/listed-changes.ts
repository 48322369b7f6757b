import type { Difference } from '../report/compare-reports';
import { changedRuns } from '../report/text/changed-runs';

/** One line of a list of changes. */
export interface ListedChange {
  id: string;
  place: string;
  before: string;
  after: string;
  isNumber: boolean;
}

/** From so many cells of one column with the same change on, they are listed in one line. */
const MANY_ALIKE = 4;

function alike({ cell, before, after }: Difference): string | null {
  if (cell === null) return null;
  const [table, , column] = cell.split('.');
  return [table, column, before, after].join(' ');
}

/** Changes as they are listed: cells of one column that changed alike, as filled blanks do, in one line. */
export function listedChanges(differences: readonly Difference[]): ListedChange[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = alike(difference);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return differences.flatMap((difference): ListedChange[] => {
    const { id, cell, place, before, after } = difference;
    const group = groups.get(alike(difference) ?? '') ?? [];
    const isMany = cell !== null && group.length >= MANY_ALIKE;
    if (isMany && group[0] !== difference) return [];
    // The place without its row (“新收”行) is the place of all of them.
    const where = isMany ? `${place.replace(/“[^“”]*”行/, '')} ${group.length} 格` : place;
    return [{ id, place: where, before, after, isNumber: cell !== null }];
  });
}

/** Changed places in one paragraph: where there are more, the whole paragraph is quoted. */
const MOST_PLACES = 6;
/** Characters quoted on each side of a change, at most. */
const AROUND = 12;
/** A clause that has no more than so many characters besides is quoted whole: …年度报 for …年度报告 looks like a fault of its own. */
const NEARLY_WHOLE = 6;
const MARK = /[，。；：、？！]/;

/** The clause on both sides of a change; what is cut off is shown by …. */
function around(text: string, start: number, end: number): { left: string; right: string } {
  let from = start;
  while (from > 0 && !MARK.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !MARK.test(text.charAt(to))) to++;
  const isLong = (length: number) => length > AROUND + NEARLY_WHOLE;
  return {
    left: isLong(start - from) ? `…${text.slice(start - AROUND, start)}` : text.slice(from, start),
    right: isLong(to - end) ? `${text.slice(end, end + AROUND)}…` : text.slice(end, to),
  };
}

/** A change in words, for a letter: 原 12，现 11; of a paragraph only the clauses that changed, each old and new. */
export function whatChanged({ before, after, isNumber }: ListedChange): string {
  if (isNumber) return `原 ${before || '空白'}，现 ${after || '空白'}`;
  if (before === '') return `“${after}”`;
  if (after === '') return `“${before}”`;
  const runs = changedRuns(before, after);
  if (runs.length > MOST_PLACES) return `原“${before}”，现“${after}”`;
  return runs
    .map((run) => {
      const { left, right } = around(before, run.start, run.start + run.before.length);
      if (run.after === '') return `删去“${run.before}”`;
      if (run.before === '') return `增加“${left}${run.after}${right}”`;
      return `原“${left}${run.before}${right}”，现“${left}${run.after}${right}”`;
    })
    .join('；');
}

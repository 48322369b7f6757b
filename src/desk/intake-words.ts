import type { Arrival } from '../collection/collection';

/** What came of files that were chosen together, beside those taken in. `year` is last year. */
interface Outcome {
  /** Files of last year that stand beside this year's. */
  beside: number;
  /** Not read, because reading was stopped. */
  unread: number;
  /** Taken in before. */
  again: number;
  /** Put in as last year's, and of another year, or not to be read. */
  other: number;
  year: number;
}

/** How many names a sentence lists. */
const MOST_NAMED = 5;

/** Last year's reports that find no unit, as a sentence that stands until they do; empty for none. */
export function unmatchedWords(files: readonly Arrival[]): string {
  if (files.length === 0) return '';
  const names = files.slice(0, MOST_NAMED).map(({ agency, file }) => agency || file);
  const more = files.length > names.length ? '等' : '';
  return `上年的 ${files.length} 份没有对上单位：${names.join('、')}${more}；是改名、合并的，请在名册里记别名或承继。`;
}

/** The result in sentences; empty where all is as expected. */
export function intakeWords({ beside, unread, again, other, year }: Outcome): string {
  return [
    beside > 0 ? `其中 ${beside} 份是 ${year} 年的，放在本年的旁边对照。` : '',
    unread > 0 ? `停止了，${unread} 份没有读；要收请再选一次。` : '',
    again > 0 ? `${again} 份以前收过，没有重复收。` : '',
    other > 0 ? `${other} 份不是 ${year} 年的报告，或者读不出来，没有拿来对照。` : '',
  ].join('');
}

/** That the collection was left before all of so many chosen files were read. How many came in is in the table. */
export function brokenOffWords(chosen: number): string {
  return `上次选了 ${chosen} 份，还没有读完就离开了。请把它们再选一次，已经收进来的不会重复收。`;
}

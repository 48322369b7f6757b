import type { ToldSentence } from '../../prose/read-text';
import type { Statement } from '../../prose/statements';

/** Numbers of a list that are added up; lists are shorter, and the bound keeps this linear. */
const LONGEST_LIST = 12;

/**
 * Whether the text itself explains a number, so that it need not equal a cell: as one of several numbers of the same
 * thing that add up to the tables' (一季度新收83件、二季度119件 …); as part of a list, with items the form does not have,
 * that adds up to another number of the text; or as the sum after such a list. An error within such a list is reported
 * as a list that does not add up.
 */
export function isExplained(
  { statements, counts: all }: ToldSentence,
  statement: Statement,
  known: readonly number[],
): boolean {
  const alike = statements.filter(({ meaning, thisYear }) => thisYear && meaning.id === statement.meaning.id);
  if (alike.length > 1 && known.includes(sum(alike.map(({ number }) => number.most)))) return true;
  // 「四类申请110件」 has two counts: only numbers with the same counter are added up.
  const counts = all.filter(({ counter }) => counter === statement.number.counter);
  const at = counts.indexOf(statement.number);
  if (at < 0) return false;
  const read = new Set(
    statements.filter(({ meaning }) => meaning.bound === 'exact').map(({ number }) => number),
  );
  const isWholeOfForm = (index: number) =>
    statements.some(({ number, meaning }) => number === counts[index] && meaning.dimension === 'whole');
  const isUnread = (index: number) => !read.has(counts[index] ?? statement.number);
  const most = (index: number) => counts[index]?.most ?? 0;
  for (let from = Math.max(0, at - LONGEST_LIST); from <= at; from++) {
    let total = 0;
    let unread = 0;
    for (let to = from; to < Math.min(counts.length, from + LONGEST_LIST); to++) {
      // The number is the sum of the list before it.
      if (to === at && to - from > 1 && unread === to - from && total === most(at)) return true;
      total += most(to);
      if (isUnread(to)) unread++;
      if (to < at || to - from < 2 || unread === 0) continue;
      const mostly = unread * 2 > to - from;
      // A list's sum stands right before or right after it.
      const isWhole = (index: number) =>
        most(index) === total && (isUnread(index) || (mostly && isWholeOfForm(index)));
      if (isWhole(from - 1) || isWhole(to + 1)) return true;
      if (mostly && from === at && known.includes(total)) return true;
    }
  }
  return false;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

import { TABLE_IDS, type CellId } from '../format/table';
import type { Difference } from '../report/compare-reports';
import { blankCells, printedText, type Report } from '../report/report';

/** Which of two versions were typed by hand (手工填), and how many of their cells nobody compared: left blank, or with a sign for nothing (`/`). */
export interface TypedByHand {
  first: boolean;
  second: boolean;
  blanks: number;
  signs: number;
}

/**
 * Whether a finding is about blank cells. Where numbers are typed by hand, only the reviewer knows whether the original is
 * blank there too or has not been copied yet: it goes into the note when it is ticked.
 */
export function isOfBlanks(finding: string): boolean {
  return TABLE_IDS.some((table) => finding === `D3:${table}`);
}

/** Whether a finding is about signs for nothing (`/`) in a table, which a person typed off the original. */
export function isOfSigns(finding: string): boolean {
  return TABLE_IDS.some((table) => finding === `D3:${table}:dash`);
}

/** A version of a report, and whether only its tables were typed by hand. */
interface Side {
  report: Report;
  tablesAlone?: boolean;
}

/** The typed cells nobody filled in; none of a report that was read, whose blanks are its own. */
function blanksOf({ report, tablesAlone }: Side): CellId[] {
  return tablesAlone ? TABLE_IDS.flatMap((table) => blankCells(report, table)) : [];
}

/** The cells of a version typed by hand in which a sign for nothing was typed: `/`, —, 无. It is no number to compare. */
export function typedAsNothing({ report, tablesAlone }: Side): ReadonlySet<CellId> {
  const signs = tablesAlone ? report.unread.filter(({ problem }) => problem === 'nothing') : [];
  return new Set(signs.map(({ cell }) => cell));
}

/** The cells of which nothing is known because they, or parts of them, were not typed. */
export function notTyped(side: Side): ReadonlySet<CellId> {
  const totals = side.report.form.totalCells.filter(
    ({ id }) => side.tablesAlone && printedText(side.report, id) === '',
  );
  return new Set([...blanksOf(side), ...totals.map(({ id }) => id)]);
}

/** How two versions were typed by hand; null where both were read. */
export function typedByHand(first: Side, second: Side): TypedByHand | null {
  if (!first.tablesAlone && !second.tablesAlone) return null;
  return {
    first: first.tablesAlone === true,
    second: second.tablesAlone === true,
    blanks: new Set([...blanksOf(first), ...blanksOf(second)]).size,
    signs: new Set([...typedAsNothing(first), ...typedAsNothing(second)]).size,
  };
}

/** The same in words: what could not be compared. */
export function typedByHandWords({ first, second, blanks, signs }: TypedByHand): string {
  const which = first && second ? '两稿' : first ? '原稿' : '第二稿';
  const cells = [
    ...(blanks > 0 ? [`空着的 ${blanks} 格`] : []),
    ...(signs > 0 ? [`填“/”等、没有数的 ${signs} 格`] : []),
  ];
  const left = cells.length > 0 ? `；手工填时${cells.join('和')}没法比，没有列` : '';
  return `${which}的数是手工填的，文字没有比${left}。`;
}

/** Whether a change is none but that a cell was not typed in one of the versions. */
export function isOnlyNotTyped(
  { cell }: Pick<Difference, 'cell'>,
  first: ReadonlySet<CellId>,
  second: ReadonlySet<CellId>,
): boolean {
  return cell !== null && (first.has(cell) || second.has(cell));
}

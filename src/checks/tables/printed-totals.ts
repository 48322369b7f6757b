import { perForm } from '../../format/form';
import type { CellId } from '../../format/table';
import { count, type Report } from '../../report/report';
import type { Finding } from '../finding';
import type { RuleCode } from '../rules';
import { raise } from '../raise';

/** A total and what adds up to it. */
interface Sum {
  code: Extract<RuleCode, 'A2' | 'A3' | 'A4'>;
  /** The column or row it stands in, as a sentence names it: 自然人一列的办结总计. */
  name: string;
  total: CellId;
  parts: readonly CellId[];
}

function cellOf(row: string, column: string): CellId {
  return `applications.${row}.${column}`;
}

/** The sums of a form: down each column of the applications table, along each of its rows, and of each group of disputes. */
const sums = perForm(({ tables, applicants, resultRows, rowOf, columnOf }): readonly Sum[] => [
  ...tables.applications.columns.map(({ id, name }): Sum => ({
    code: 'A2',
    name: `${name}一列的${rowOf(cellOf('handledTotal', id)).name}`,
    total: cellOf('handledTotal', id),
    parts: resultRows.map((row) => cellOf(row, id)),
  })),
  ...tables.applications.rows.map(({ id, name }): Sum => ({
    code: 'A3',
    name: `“${name}”一行的总计`,
    total: cellOf(id, 'total'),
    parts: applicants.map((column) => cellOf(id, column.id)),
  })),
  ...tables.disputes.cells.flatMap(({ id, sumOf }): Sum[] =>
    sumOf ? [{ code: 'A4', name: `${rowOf(id).name}的${columnOf(id).name}`, total: id, parts: sumOf }] : [],
  ),
]);

function checkSum(report: Report, { code, name, total, parts }: Sum): Finding[] {
  const printed = report.printedTotals[total];
  if (printed === undefined) return [];
  // A part may be a total itself: then its printed value counts, as that stood on the same page.
  const values = parts.map((cell) => report.printedTotals[cell] ?? count(report, cell));
  if (values.includes(null)) return [];
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (sum === printed) return [];
  // In a report begun here the totals came with pasted numbers and not from a file.
  const isOpened = report.reading.form !== '';
  return [
    raise({
      code,
      place: total,
      severity: 'error',
      section: code === 'A4' ? 4 : 3,
      title: `${name}${isOpened ? '印的' : '贴进来的'}是 ${printed}，各项相加是 ${sum}`,
      detail: `差 ${Math.abs(printed - sum)}。`,
      next: '请对照原件和台账：总计有错的，采用相加的数；某一格抄错的，改那一格。',
      sides: {
        left: { label: isOpened ? '印出的总计' : '贴进来的总计', value: printed, cells: [total] },
        right: { label: '各项之和', value: sum, cells: parts },
        difference: printed - sum,
      },
      target: { cell: total },
    }),
  ];
}

/**
 * A2, A3, A4: totals that came with pasted or opened numbers are the sums of their parts: （七）down each column,
 * 总计 along each row, 总计 of each group of the disputes table. Totals made here cannot fail and are not looked
 * at; with a blank among the parts nothing can be said.
 */
export function checkPrintedTotals(report: Report): Finding[] {
  return sums(report.form).flatMap((sum) => checkSum(report, sum));
}

import type { CellId, Line } from '../../format/table';
import { count, isTableEmpty, type Report } from '../../report/report';
import type { Finding, Side } from '../finding';
import { raise } from '../raise';
import { afterWord, calledYear } from '../../report/last-year/last-year';

const carriedOverCell = (column: string): CellId => `applications.carriedOver.${column}`;
const carriedInCell = (column: string): CellId => `applications.carriedIn.${column}`;

interface Carried {
  column: string;
  name: string;
  /** 结转下年 of last year's report; null where it is not known. */
  before: number | null;
  /** 上年, or the other year that number is from. */
  year: string;
  /** 上年结转 of this report; null where it is blank. */
  now: number | null;
}

function carried(report: Report, columns: readonly Line[]): Carried[] {
  return columns.map(({ id, name }) => ({
    column: id,
    name,
    before: report.lastYear.carriedOver[id] ?? null,
    year: calledYear(report.lastYear, carriedOverCell(id)),
    now: count(report, carriedInCell(id)),
  }));
}

function difference({ before, now }: Carried): number | null {
  return before === null || now === null ? null : before - now;
}

function unlike({ column, name, before, now, year }: Carried, by: number): Finding {
  const isLast = year === '上年';
  const left: Side = { label: `${year}报告的结转下年`, value: before, cells: [] };
  const right: Side = { label: '本年填的上年结转', value: now, cells: [carriedInCell(column)] };
  const cell = column === 'total' ? carriedInCell('naturalPerson') : carriedInCell(column);
  return raise({
    code: 'B1',
    place: column,
    // Only the report of the year before must agree; an older one may differ, and its number is not to be copied.
    severity: isLast ? 'error' : 'warning',
    section: 3,
    title: `${name}一列的上年结转与${afterWord(year)}报告差 ${Math.abs(by)}`,
    detail: `${year}报告的结转下年是 ${before}，本年的上年结转填的是 ${now}。`,
    next: isLast
      ? '请照抄上年报告；机构改革、上年数据更正等原因造成的，请说明原因。'
      : `旁边放的是${afterWord(year)}的报告，不是上年的；请换上年报告核对。`,
    sides: { left, right, difference: by },
    target: { cell },
  });
}

function notCopied(report: Report, columns: readonly Carried[]): Finding[] {
  const blank = columns.filter(({ year }) => year === '上年');
  const [first] = blank;
  if (!first || isTableEmpty(report, 'applications')) return [];
  return [
    raise({
      code: 'B1',
      place: 'blank',
      severity: 'pending',
      section: 3,
      title: `上年结转还有 ${blank.length} 列没填`,
      detail: `上年报告的结转下年：${blank.map(({ name, before }) => `${name} ${before}`).join('、')}。`,
      next: '请照抄上年报告。',
      cells: blank.map(({ column }) => carriedInCell(column)),
      target: { cell: carriedInCell(first.column) },
    }),
  ];
}

/**
 * B1: 结转下年 of last year's report equals 上年结转 of this one, in each of the seven columns, as far as both
 * are known. The total column is said only where it does not simply follow from the others.
 */
export function checkCarriedIn(report: Report): Finding[] {
  const columns = carried(report, report.form.applicants);
  const [total] = carried(report, report.form.tables.applications.columns.slice(-1));
  const differences = columns.map(difference);
  const found = columns.flatMap((column, index) => {
    const by = differences[index] ?? null;
    return by === null || by === 0 ? [] : [unlike(column, by)];
  });
  const totalBy = total ? difference(total) : null;
  const sum = differences.includes(null)
    ? null
    : differences.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (total && totalBy !== null && totalBy !== 0 && totalBy !== sum) found.push(unlike(total, totalBy));
  const blank = columns.filter(({ before, now }) => before !== null && now === null);
  return [...found, ...notCopied(report, blank)];
}

function checkRow(report: Report, row: string): Finding[] {
  const cells = (['made', 'repealed', 'inForce'] as const).map(
    (column): CellId => `disclosure.${row}.${column}`,
  );
  const [made = null, repealed = null, inForce = null] = cells.map((cell) => count(report, cell));
  const before = report.lastYear.inForce[row] ?? null;
  if (made === null || repealed === null || inForce === null) return [];
  const expected = (before ?? 0) + made - repealed;
  if (before === null ? inForce >= expected : inForce === expected) return [];
  const [madeCell, repealedCell, inForceCell] = cells as [CellId, CellId, CellId];
  const { name } = report.form.rowOf(inForceCell);
  const parts = `制发 ${made}－废止 ${repealed}`;
  const year = calledYear(report.lastYear, inForceCell);
  const label = before === null ? parts : `${year}现行有效 ${before}＋${parts}`;
  return [
    raise({
      code: 'B2',
      place: row,
      severity: 'warning',
      section: 2,
      title:
        before === null
          ? `${name}现行有效 ${inForce} 件，少于制发减废止的 ${expected} 件`
          : `${name}现行有效应为 ${expected} 件，填的是 ${inForce} 件`,
      detail: `${label}＝${expected}；现行有效填的是 ${inForce}。`,
      next: '请核对年末存量；清理时调整过的，属正常。',
      sides: {
        left: { label, value: expected, cells: [madeCell, repealedCell] },
        right: { label: '本年填的现行有效', value: inForce, cells: [inForceCell] },
        difference: expected - inForce,
      },
      target: { cell: inForceCell },
    }),
  ];
}

/**
 * B2: last year's 现行有效 plus 制发 minus 废止 equals this year's; where last year's is not known, this year's
 * is at least 制发 minus 废止. For 规章 and 行政规范性文件.
 */
export function checkInForce(report: Report): Finding[] {
  return report.form.documentRows.flatMap(({ id }) => checkRow(report, id));
}

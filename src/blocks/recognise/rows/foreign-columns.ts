import type { LeftOut } from '../../../report/receipt';
import type { SourceCell, SourceTable } from '../../source';
import { matchLabel, type KnownLabel } from '../label-match';
import { headlessColumns } from './headless-columns';
import { hasNumbers, isBlank, tableRows, trueColumns, usualWidth, type TableRow } from './table-rows';

// Offices add their own columns to the form's tables: notes, last year's numbers, differences.

/** Heads of columns that no form has: remarks on a row, and comparisons with another year. */
const REMARKS =
  /^(?:备\s?注|附注|说明|(?:情况|填报|填表|指标|口径|数据|有关|相关)(?:说明|解释)|(?:数据)?来源|序号|行次|编号|指标代码|代码|(?:填报|审核|责任|复核|经办)(?:人|科室|部门|单位)|联系人|(?:联系)?电话)$/;
/** 件 in each row. Of amounts the unit matters: 元 beside them makes them others. */
const UNITS = /^(?:计量)?单位$/;
const AGAINST =
  /^(?:上年度?|上一年度?|去年|往年|历年)(?!.*结转).{0,12}$|^(?:同比|环比|增减|增长|增幅|降幅|变化|变动|差额|差异)(?:数|量|额|率|值|情况|幅度|增减|增长|变化|比例|百分比|%|\/|或){0,4}$|^(?:较|比|与)(?:上年|去年|上一年|20\d\d年).{0,10}$/;
const YEAR = /^(20\d\d)年度?(?:数|数据|数量|件数|情况|同期数?)?$/;
/** The unit in brackets at the end of a head. */
const UNIT = /\([^()]{0,12}\)$/;
/** In characters: a longer head is not looked at. */
const LONGEST_HEAD = 30;

/** Whether a head is clearly not one of the form's. A year only if it is not the report's own (`year`, null if unknown). */
function isForeign(text: string, year: number | null, known: readonly KnownLabel[]): boolean {
  const words = text.normalize('NFKC').replace(/\s+/g, '').replace(UNIT, '');
  if (words === '' || words.length > LONGEST_HEAD) return false;
  const match = matchLabel(text, known);
  if (match && match.sure !== 'similar') return false;
  const other = YEAR.exec(words)?.[1];
  if (other !== undefined) return year !== null && Number(other) !== year;
  const isUnit = UNITS.test(words) && !known.some(({ id }) => id === 'amount');
  return isUnit || REMARKS.test(words) || AGAINST.test(words);
}

interface Range {
  col: number;
  end: number;
  /** Its head; null for a column without one. */
  head: SourceCell | null;
  place: string;
  texts: string[];
  /** Whether rows of numbers have followed its head, so that a head further down is a new one. */
  counts: boolean;
}

/** The labels of a table of the form. */
export interface TableLabels {
  columns: readonly KnownLabel[];
  rows: readonly KnownLabel[];
}

const isWithin = ({ col, cols }: { col: number; cols: number }, range: Range): boolean =>
  col >= range.col && col + cols <= range.end;
const meets = ({ col, cols }: { col: number; cols: number }, range: Range): boolean =>
  col < range.end && col + cols > range.col;

const isSure = (text: string, known: readonly KnownLabel[]): boolean => {
  const match = matchLabel(text, known);
  return match !== null && match.sure !== 'similar';
};

const isWhole = ({ layout, gapless, width }: TableRow, usual: number): boolean =>
  width === usual && (gapless || layout !== 'grid');

/** Whether a box of that row and no other stands in each column of a range. */
function isCovered(row: TableRow, range: Range): boolean {
  const inside = row.pieces.filter((piece) => meets(piece, range));
  return (
    inside.every((piece) => isWithin(piece, range)) &&
    inside.reduce((sum, { cols }) => sum + cols, 0) === range.end - range.col
  );
}

const SHIFTED = '表格旁边有规定之外的栏，这一行的格对不上，看不出各栏是谁的数';

class Walk {
  private open: Range[];
  readonly closed: Range[] = [];
  private readonly blanked = new Set<SourceCell>();
  readonly doubts: Map<number, string>;

  constructor(
    private readonly table: SourceTable,
    private readonly labels: TableLabels,
    private readonly year: number | null,
    from: readonly Range[],
  ) {
    this.open = from.map((range) => ({ ...range, texts: [], counts: true }));
    this.doubts = new Map(table.doubts);
  }

  private begins(cell: SourceCell, row: TableRow, width: number): boolean {
    const { labels, table, year } = this;
    if (!isForeign(cell.text, year, labels.columns) || hasNumbers(row) || !isWhole(row, width)) return false;
    if (cell.cols >= width || this.open.some((range) => meets(cell, range))) return false;
    // Not where row labels stand below it: then it is the head of these.
    return !table.cells.some(
      ({ text, row: at, col }) => at > cell.row && col === cell.col && isSure(text, labels.rows),
    );
  }

  private step(row: TableRow, own: readonly SourceCell[], width: number) {
    const ended = this.open.filter(
      (range) =>
        range.counts && own.some((cell) => meets(cell, range) && isSure(cell.text, this.labels.columns)),
    );
    this.open = this.open.filter((range) => !ended.includes(range));
    this.closed.push(...ended);
    for (const cell of own)
      if (this.begins(cell, row, width))
        this.open.push({
          col: cell.col,
          end: cell.col + cell.cols,
          head: cell,
          place: cell.place,
          texts: [],
          counts: false,
        });
    for (const range of this.open)
      for (const cell of own)
        if (isWithin(cell, range)) {
          this.blanked.add(cell);
          if (cell !== range.head && !isBlank(cell.text)) range.texts.push(cell.text.replace(/\s+/g, ''));
        }
  }

  read(): SourceTable {
    const { table } = this;
    const rows = tableRows(table);
    const width = usualWidth(rows);
    const headless = this.open.length === 0 ? headlessColumns(table, rows, this.labels.columns) : null;
    if (headless) this.open.push({ ...headless, head: null, texts: [], counts: false });
    const byRow = new Map<number, SourceCell[]>();
    for (const cell of table.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    rows.forEach((row, at) => {
      const own = byRow.get(at) ?? [];
      this.step(row, own, width);
      if (this.open.length === 0 || !hasNumbers(row)) return;
      for (const range of this.open) range.counts = true;
      const isClear = isWhole(row, width) && this.open.every((range) => isCovered(row, range));
      if (!isClear && !this.doubts.has(at)) this.doubts.set(at, SHIFTED);
    });
    if (this.blanked.size === 0) return table;
    const cells = table.cells.map((cell) => (this.blanked.has(cell) ? { ...cell, text: '' } : cell));
    return { ...table, cells, doubts: this.doubts };
  }

  /** The ranges that may continue in the next piece, where a page cut the table. */
  get remaining(): readonly Range[] {
    return this.open;
  }
}

const named = ({ head, texts, place }: Range): LeftOut => ({
  text: [...(head ? [head.text.replace(/\s+/g, '')] : []), ...texts].join(' '),
  reason: head ? '规定的表格里没有的栏' : '规定的栏之外没有表头的一栏',
  place,
});

/**
 * The pieces of a table without columns whose heads are clearly not the form's; `leftOut` names these. Their boxes are
 * made blank and not removed, so that other boxes keep their places. A row whose boxes do not fit them is not taken.
 */
export function withoutForeignColumns(
  sources: readonly SourceTable[],
  labels: TableLabels,
  year: number | null,
): { sources: SourceTable[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let before: { ranges: readonly Range[]; width: number } = { ranges: [], width: 0 };
  const kept = sources.map((source) => {
    if (source.layout === 'list') return source;
    const table = { ...source, cells: trueColumns(source) };
    const width = usualWidth(tableRows(table));
    const walk = new Walk(table, labels, year, width === before.width ? before.ranges : []);
    const read = walk.read();
    const all = [...walk.closed, ...walk.remaining];
    for (const range of all) {
      const goesOn = before.ranges.some(({ col, head }) => head === range.head && col === range.col);
      const item = named(range);
      if (!goesOn) leftOut.push(item);
      else if (range.texts.length > 0)
        leftOut.push({ ...item, text: range.texts.join(' '), place: source.place });
    }
    before = { ranges: walk.remaining, width };
    return all.length > 0 ? read : source;
  });
  return { sources: kept, leftOut };
}

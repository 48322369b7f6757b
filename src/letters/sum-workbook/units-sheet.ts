import type { Form } from '../../format/form';
import { heightOf } from '../../blocks/sheet/row-height';
import { sheetCell, type PlainSheet, type SheetBox } from '../../blocks/sheet/plain-sheet';
import type { Collection } from '../../collection/collection';
import type { CountySum } from '../../collection/sum/county-sum';
import { scopeOf, scopes, scopeSentence } from '../../collection/sum/scope';
import { wholeStanding } from '../../collection/sum/whole-units';
import { indicatorColumns } from './indicator-columns';
import { columnGroups, FIRST_NUMBER } from './unit-columns';
import { subtotalBoxes, totalBoxes, unitBoxes } from './unit-rows';
import { confirmedBlanks, countWords, standingWords } from './unit-words';

/** The sheet of the units, as formulas of the others name it. */
export const UNITS_SHEET = '各单位';

const HEAD = 'F2F2F2';
const TOTAL = 'EAF1DD';
/** Widths of 单位, 部分 and 说明, in characters. */
const LABELS = [28, 11, 10];
/** Parts of 100: three rows of the table of applications stand side by side on a page, and forty units below each other. */
const SCALE = 64;
/** Height of a row of numbers, in points: lower than in a list, so that a county stands on two pages. */
const LOW = 15;

interface Placed {
  boxes: SheetBox[];
  /** How many rows they take. */
  rows: number;
}

/** 口径, and what is not settled yet, above the first table; they stand on the first page alone. */
function topBoxes(name: string, scope: string, reasons: readonly string[], lastCol: number): Placed {
  const cols = lastCol - FIRST_NUMBER;
  const lines = [['口径', scope], ...(reasons.length === 0 ? [] : [['尚未定', `${reasons.join('；')}。`]])];
  const wide = (row: number, text: string) => sheetCell(row, FIRST_NUMBER, text, { cols });
  return {
    boxes: [
      sheetCell(0, 0, name, { cols: FIRST_NUMBER }),
      wide(0, '底色浅黄的：缺或者可疑，还没有定。不计入、认可和调整的理由在“调整与认可”。'),
      ...lines.flatMap(([label = '', text = ''], at) => [
        sheetCell(at + 1, 0, label, { cols: FIRST_NUMBER }),
        wide(at + 1, text),
      ]),
    ],
    rows: lines.length + 1,
  };
}

/** The heads of the 200 columns: the section, the row of the form, its column; each page has its own. */
function headBoxes(form: Form, row: number): SheetBox[] {
  const head = (at: number, col: number, text: string, more: Partial<SheetBox> = {}) =>
    sheetCell(row + at, col, text, { align: 'center', fill: HEAD, ...more });
  const labels = ['单位', '部分', '说明'].map((text, col) => head(0, col, text, { rows: 3 }));
  return [
    ...labels,
    ...columnGroups(form).flatMap(({ table, cells, first }) => {
      const { section } = form.tables[table];
      const heading = form.sections.find(({ number }) => number === section)?.heading ?? '';
      const begins = cells.flatMap((id, at) =>
        at === 0 || form.cell(id).row !== form.cell(cells[at - 1] ?? id).row ? [at] : [],
      );
      return [
        head(0, first, heading, { cols: cells.length }),
        ...begins.map((at, n) => {
          const cols = (begins[n + 1] ?? cells.length) - at;
          return head(1, first + at, form.rowOf(cells[at] ?? 'disclosure..').label, { cols });
        }),
        ...cells.map((id, at) => head(2, first + at, form.columnOf(id).label)),
      ];
    }),
  ];
}

/** What stands in the rows below the head, and where the county's total stands. */
interface UnitRows extends Placed {
  totalRow: number;
}

function unitRows(sum: CountySum, first: number): UnitRows {
  const { contributions, shown } = sum;
  const labels = (row: number, texts: readonly string[], fill?: string) =>
    texts.map((text, col) => sheetCell(row, col, text, { fill }));
  const units = { first, last: first + contributions.length - 1 };
  const parts = { first: units.last + 1, last: units.last + scopes.length };
  const scopeName = (one: CountySum['contributions'][number]) =>
    scopes.find(({ id }) => id === scopeOf(one.unit))?.name ?? '';
  const zeros = confirmedBlanks(sum);
  const whole = contributions.map((one) => wholeStanding(sum, one));
  const boxes = [
    ...contributions.flatMap((one, at) => [
      ...labels(first + at, [
        one.unit.name,
        scopeName(one),
        standingWords(sum, one, zeros.get(one.unit) ?? 0),
      ]),
      ...unitBoxes(sum, one.unit, first + at),
    ]),
    ...scopes.flatMap(({ id, name }, at) => {
      const many = countWords(
        contributions.flatMap((one, n) => (scopeOf(one.unit) === id ? [whole[n] ?? 'waiting'] : [])),
      );
      return [
        ...labels(parts.first + at, ['小计', name, many], HEAD),
        ...subtotalBoxes(sum, id, parts.first + at, units),
      ];
    }),
    ...labels(parts.last + 1, ['总计', '', countWords(whole)], TOTAL),
    ...totalBoxes(sum, parts.last + 1, parts),
    ...shown.flatMap(({ unit }, at) => labels(parts.last + 2 + at, [unit.name, '', '仅展示，不计入'])),
  ];
  return {
    boxes,
    rows: contributions.length + scopes.length + 1 + shown.length,
    totalRow: parts.last + 1,
  };
}

/** Heights by what stands in one row; a box over several columns is as wide as they are, one over rows needs none. */
function heights(count: number, boxes: readonly SheetBox[], columns: readonly number[]): number[] {
  const rows = Array.from({ length: count }, () => LOW);
  for (const { row, rows: tall, col, cols, value } of boxes) {
    if (tall > 1 || typeof value !== 'string') continue;
    const width = columns.slice(col, col + cols).reduce((sum, one) => sum + one, 0);
    rows[row] = Math.max(rows[row] ?? LOW, heightOf(value, width) - heightOf('', width) + LOW);
  }
  return rows;
}

/** 各单位: a row a unit, three subtotals and the county's total, and in which row that stands. */
export function unitsSheet(
  collection: Collection,
  sum: CountySum,
  reasons: readonly string[],
  name: string,
): { sheet: PlainSheet; totalRow: number } {
  const groups = columnGroups(sum.form);
  const [first] = groups;
  const top = topBoxes(
    name,
    scopeSentence(collection, sum),
    reasons,
    FIRST_NUMBER + (first?.cells.length ?? 1),
  );
  const headRow = top.rows;
  const firstUnit = headRow + 3;
  const rows = unitRows(sum, firstUnit);
  const indicators = indicatorColumns(sum, { headRow, firstUnit, totalRow: rows.totalRow });
  const columns = [
    ...LABELS,
    ...groups.flatMap(({ cells, width }) => cells.map(() => width)),
    ...indicators.columns,
  ];
  const boxes = [...top.boxes, ...headBoxes(sum.form, headRow), ...rows.boxes, ...indicators.boxes];
  const sheet: PlainSheet = {
    name: UNITS_SHEET,
    columns,
    rows: heights(firstUnit + rows.rows, boxes, columns),
    boxes,
    frozen: { rows: firstUnit, columns: FIRST_NUMBER },
    isLandscape: true,
    heading: `${name}　${UNITS_SHEET}`,
    pages: { begins: groups.slice(1).map((group) => group.first), scale: SCALE, firstRow: headRow },
  };
  return { sheet, totalRow: rows.totalRow };
}

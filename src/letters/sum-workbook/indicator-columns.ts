import { parseMoney, scaled, unscaled } from '../../report/numbers/number';
import { sheetCell, type SheetBox, type SheetValue } from '../../blocks/sheet/plain-sheet';
import type { CountySum } from '../../collection/sum/county-sum';
import { isRatio } from '../../collection/sum/ratio';
import { columnGroups, FIRST_NUMBER, reference } from './unit-columns';

const HEAD = 'F2F2F2';
const WIDTH = 14;

/** Rows of the sheet of units, counted from 0. */
interface SheetRows {
  headRow: number;
  firstUnit: number;
  totalRow: number;
}

interface Named {
  name: string;
  unit: string;
}

const keyOf = ({ name, unit }: Named) => JSON.stringify([name.trim(), unit.trim()]);

/** What a text is: a number where it is read as one, the words as typed otherwise. */
function valueOf(text: string): SheetValue {
  const read = parseMoney(text);
  return read.kind === 'number' ? { number: unscaled(scaled(read.text)) } : text.trim();
}

/** A total only where everybody who has the item gives a number; nothing is said of those who have none. */
function totalOf(values: readonly SheetValue[], col: number, rows: SheetRows): SheetValue {
  const numbers = values.flatMap((value) => (typeof value === 'string' ? [] : [scaled(value.number)]));
  if (numbers.length < values.length) return '有的不是数，没有相加';
  const range = `${reference(rows.firstUnit, col)}:${reference(rows.totalRow - 1, col)}`;
  const number = unscaled(numbers.reduce((total, one) => total + one, 0n));
  return { number, formula: `ROUND(SUM(${range}),6)` };
}

/** 附加统计项 behind the 200 numbers, a column for each name and measure; widths and boxes. */
export function indicatorColumns(
  { form, contributions }: CountySum,
  rows: SheetRows,
): { columns: number[]; boxes: SheetBox[] } {
  const named = new Map<string, Named>();
  for (const { figures } of contributions)
    for (const one of figures?.indicators ?? [])
      if (one.name.trim() !== '' && !named.has(keyOf(one))) named.set(keyOf(one), one);
  const groups = columnGroups(form);
  const first = FIRST_NUMBER + groups.reduce((many, { cells }) => many + cells.length, 0);
  const heads = (col: number, { name, unit }: Named) => [
    sheetCell(rows.headRow, col, '附加统计项', { align: 'center', fill: HEAD }),
    sheetCell(rows.headRow + 1, col, name.trim(), { align: 'center', fill: HEAD }),
    sheetCell(rows.headRow + 2, col, unit.trim(), { align: 'center', fill: HEAD }),
  ];
  const boxes = Array.from(named.values()).flatMap((item, at) => {
    const col = first + at;
    const own = contributions.flatMap(({ figures }, unitAt) => {
      const found = (figures?.indicators ?? []).filter((one) => keyOf(one) === keyOf(item));
      // Written twice by one unit, nobody knows which of them counts.
      const [one, second] = found;
      if (!one) return [];
      const value = second ? found.map(({ value: text }) => text).join('、') : valueOf(one.value);
      return [{ row: rows.firstUnit + unitAt, value }];
    });
    const isOfRatios = contributions.some(({ figures }) =>
      (figures?.indicators ?? []).some((one) => keyOf(one) === keyOf(item) && isRatio(one)),
    );
    const values = own.map(({ value }) => value);
    const total = isOfRatios ? '比率、平均数不相加' : totalOf(values, col, rows);
    return [
      ...heads(col, item),
      ...own.map(({ row, value }) => sheetCell(row, col, value, { align: 'center' })),
      sheetCell(rows.totalRow, col, total, { align: 'center' }),
    ];
  });
  return { columns: Array.from(named, () => WIDTH), boxes };
}

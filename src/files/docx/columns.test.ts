import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { TABLE_IDS } from '../../format/table';
import { columnsFor } from './columns';
import { digitsFit } from './digits';
import { layouts, type LayoutId } from './layouts';

const { tables } = form2021;

const ids = Object.keys(layouts) as LayoutId[];
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/** The boxes of the applications table with numbers of so many digits in its columns, from 自然人 on. */
const requests = (digits: readonly number[]) =>
  tables.applications.grid.map((box) =>
    box.cell ? { ...box, text: '8'.repeat(digits[box.col - 3] ?? 1) } : box,
  );

describe.each(ids)('the columns of %s', (id) => {
  const layout = layouts[id];

  test('are those of the layout while the numbers are short', () => {
    for (const table of TABLE_IDS)
      expect(columnsFor(tables[table].grid, layout.tables[table])).toBe(layout.tables[table].columns);
    expect(columnsFor(requests([6, 5, 4, 4, 4, 4, 6]), layout.tables.applications)).toBe(
      layout.tables.applications.columns,
    );
  });

  test('keep numbers of seven to nine digits readable, and the labels of one row as wide as they were', () => {
    for (const digits of [7, 8, 9]) {
      const columns = columnsFor(
        requests([digits, digits - 2, 3, 3, 3, 3, digits]),
        layout.tables.applications,
      );
      const size = layout.styles.tableValue.size;
      for (const column of [3, 9]) {
        const cell = { width: columns[column] ?? 0, margin: layout.tables.applications.cellMargin, size };
        expect(digitsFit(digits, cell).size).toBeGreaterThanOrEqual(15);
      }
      expect(columns[2]).toBe(layout.tables.applications.columns[2]);
    }
  });

  test('never change the width of the table, nor leave a head without room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }), (digits) => {
        const columns = columnsFor(requests(digits), layout.tables.applications);
        expect(sum(columns)).toBe(sum(layout.tables.applications.columns));
        expect(Math.min(...columns)).toBeGreaterThanOrEqual(500);
      }),
    );
  });
});

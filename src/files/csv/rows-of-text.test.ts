import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../examples/runs';
import { rowsOfText, textOfRows } from './rows-of-text';

test('a cell in quotes may hold a line end, a comma and quotes', () => {
  expect(rowsOfText('\ufeff全称,别名\r\n"云溪县\n教育局","甲,""乙"""')).toEqual([
    ['全称', '别名'],
    ['云溪县\n教育局', '甲,"乙"'],
  ]);
});

test('a quote that does not end is a character, and swallows no row', () => {
  expect(rowsOfText('全称\t"甲\n乙\t丙')).toEqual([
    ['全称', '"甲'],
    ['乙', '丙'],
  ]);
});

test('rows come back from the text a table program would copy', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '\n', '\t', ' '), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        expect(rowsOfText(textOfRows(rows))).toEqual(rows);
      },
    ),
    runs(100),
  );
  expect(rowsOfText(textOfRows([['全称'], ['甲,乙局'], ['丙局']]))).toEqual([
    ['全称'],
    ['甲,乙局'],
    ['丙局'],
  ]);
});

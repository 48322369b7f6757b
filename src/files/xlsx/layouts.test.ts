import { describe, expect, test } from 'vitest';
import type { Grid } from '../../blocks/block';
import { compose } from '../../blocks/compose';
import city from '../../examples/city.json';
import { handCell, handStyles, workbookFile, type HandSheet } from '../../examples/workbook-by-hand';
import { reportOf } from '../../report/report';
import { openStored } from '../../report/versions';
import { writeCsv } from '../csv/write';
import { readReportFile, type ReadReport } from '../read';
import { columnName } from '../../blocks/sheet/plain-sheet';

const opened = openStored(city);
if (!opened.ok) throw new Error('the example does not open');
const report = reportOf(opened.report.draft);
const blocks = compose(report);
const grids = blocks.filter((block): block is Grid => block.kind === 'grid');
const total = Object.values(report.counts).filter((count) => count !== null).length + 1;

const BORDER = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>';
const styles = handStyles([{}, { border: BORDER }]);
const PLAIN = 0;
const DRAWN = 1;

interface Layout {
  border?: number;
  /** Whether boxes of several cells are merged, or stand in their first one. */
  merged?: boolean;
  row?: number;
  col?: number;
}

interface Placed {
  cells: Map<number, Map<number, string>>;
  merges: string[];
  next: number;
}

const isNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text);

/** Puts a grid or a line of text on a sheet from a row on. */
function put(
  placed: Placed,
  what: Grid | string,
  { border = DRAWN, merged = true, row, col: left = 0 }: Layout = {},
) {
  const top = row ?? placed.next;
  const boxes = typeof what === 'string' ? [{ row: 0, col: 0, rows: 1, cols: 1, text: what }] : what.cells;
  for (const box of boxes) {
    const style = typeof what === 'string' ? PLAIN : border;
    for (let at = box.row; at < box.row + box.rows; at++)
      for (let col = box.col; col < box.col + box.cols; col++) {
        const line = placed.cells.get(top + at) ?? new Map<number, string>();
        placed.cells.set(top + at, line);
        const isFirst = at === box.row && col === box.col;
        const value = !isFirst ? null : isNumber(box.text) ? Number(box.text) : box.text || null;
        line.set(
          left + col,
          handCell(value, style).replace('<c', `<c r="${columnName(left + col)}${top + at + 1}"`),
        );
      }
    if (merged && (box.rows > 1 || box.cols > 1))
      placed.merges.push(
        `${columnName(left + box.col)}${top + box.row + 1}:${columnName(left + box.col + box.cols - 1)}${top + box.row + box.rows}`,
      );
    placed.next = Math.max(placed.next, top + box.row + box.rows);
  }
}

function sheetOf(
  name: string,
  items: readonly (readonly [Grid | string, Layout?])[],
  more: Partial<HandSheet> = {},
): HandSheet {
  const placed: Placed = { cells: new Map(), merges: [], next: 0 };
  for (const [what, layout] of items) put(placed, what, layout);
  const rows = [...placed.cells]
    .sort(([one], [other]) => one - other)
    .map(
      ([row, line]) =>
        `<row r="${row + 1}">${[...line]
          .sort(([one], [other]) => one - other)
          .map(([, cell]) => cell)
          .join('')}</row>`,
    );
  const merges = placed.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return { name, rows: rows.join(''), after: `<mergeCells>${merges}</mergeCells>`, ...more };
}

const read = (...sheets: HandSheet[]) => readReportFile(workbookFile({ sheets, styles }));

/** How many cells are right; those that are not the example's must be blank. */
function compared(found: ReadReport): { right: number; wrong: string[] } {
  if (!found.ok) throw new Error(found.message);
  const back = reportOf(found.draft);
  const wrong: string[] = [];
  let right = back.charges === report.charges ? 1 : 0;
  if (back.charges !== null && back.charges !== report.charges) wrong.push('charges');
  for (const [cell, count] of Object.entries(back.counts)) {
    if (count === null) continue;
    if (count === report.counts[cell as keyof typeof report.counts]) right++;
    else wrong.push(cell);
  }
  return { right, wrong };
}

const [disclosure, applications, disputes] = grids as [Grid, Grid, Grid];
const TITLE = '临澜市人民政府2026年政府信息公开工作年度报告';
const SENTENCE = '2026年，本机关收到政府信息公开申请20958件，均按规定办理。';
const [one, two, three] = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
];

describe('a report whose tables stand in a workbook', () => {
  const whole = (layout: Layout) =>
    sheetOf('年报', [
      [TITLE],
      ['一、总体情况'],
      [SENTENCE],
      [one],
      [disclosure, layout],
      [two],
      [applications, layout],
      [three],
      [disputes, layout],
      ['五、存在的主要问题及改进情况'],
      ['公开内容不够细。下一步逐项细化。'],
      ['六、其他需要报告的事项'],
      ['无。'],
    ]);
  test.each([
    ['with lines', { border: DRAWN }],
    ['without lines', { border: PLAIN }],
  ])('all on one sheet with its sentences, %s', (_, layout) => {
    const found = read(whole(layout));
    expect(compared(found)).toEqual({ right: total, wrong: [] });
    if (!found.ok) return;
    expect(found.receipt?.year).toBe(2026);
    expect(found.receipt?.title).toBe(TITLE);
    expect(reportOf(found.draft).overview.lead).toEqual([SENTENCE]);
    expect(found.receipt?.leftOut).toEqual([]);
  });

  test.each<[string, Layout]>([
    ['merged', {}],
    ['not merged', { merged: false }],
    ['without lines', { border: PLAIN }],
    ['away from the first row and column', { row: 4, col: 2 }],
  ])('on three sheets by what stands in them, %s', (_, layout) => {
    const found = read(
      sheetOf('Sheet1', [[disclosure, layout]]),
      sheetOf('Sheet2', [[applications, layout]]),
      sheetOf('Sheet3', [[disputes, layout]]),
    );
    expect(compared(found)).toEqual({ right: total, wrong: [] });
  });

  test('one under the other with an empty row between, or none', () => {
    const under = (gap: number) => {
      const placed = [disclosure, applications, disputes].reduce<{ row: number; items: [Grid, Layout][] }>(
        ({ row, items }, grid) => ({
          row: row + Math.max(...grid.cells.map((box) => box.row + box.rows)) + gap,
          items: [...items, [grid, { row }]],
        }),
        { row: 0, items: [] },
      );
      return compared(read(sheetOf('表', placed.items)));
    };
    expect(under(1)).toEqual({ right: total, wrong: [] });
    expect(under(0)).toEqual({ right: total, wrong: [] });
  });

  test('side by side: nothing wrong, and what was not understood is said', () => {
    const found = read(
      sheetOf('表', [
        [disclosure, { row: 0 }],
        [applications, { row: 0, col: 5 }],
        [disputes, { row: 0, col: 16 }],
      ]),
    );
    expect(found.ok ? compared(found).wrong : []).toEqual([]);
  });

  test('of two years on sheets named so, those of the report’s year are taken', () => {
    const older = {
      ...applications,
      cells: applications.cells.map((box) => (box.cell ? { ...box, text: '7' } : box)),
    };
    const sheets = [
      sheetOf('2025年', [[older]]),
      sheetOf('2026年', [[TITLE], [disclosure], [applications, { row: 20 }], [disputes, { row: 60 }]]),
    ];
    expect(compared(read(...sheets)).wrong).toEqual([]);
    expect(compared(read(...[...sheets].reverse()))).toEqual({ right: total, wrong: [] });
  });

  test.each(['2025年', '2025年（上年）', '上年', '汇总', 'Sheet2', '2026年报'])(
    'the name of a sheet called %s is no word of the report',
    (name) => {
      const whole: [Grid | string][] = [
        [TITLE],
        [one],
        [disclosure],
        [two],
        [applications],
        [three],
        [disputes],
      ];
      const found = read(sheetOf(name, whole), sheetOf(name, [['五、存在的主要问题及改进情况'], [SENTENCE]]));
      if (!found.ok) throw new Error(found.message);
      expect(JSON.stringify(found.draft)).not.toContain(name);
    },
  );

  test('sheets all named by one year say the year where no title does', () => {
    const found = read(sheetOf('2026年', [[applications]]), sheetOf('2026年度', [[disputes]]));
    expect(found.ok && found.receipt?.year).toBe(2026);
    const other = read(sheetOf('2026年', [[applications]]), sheetOf('汇总', [[disputes]]));
    expect(other.ok && other.receipt?.year).toBe(null);
  });

  test('places are the sheet and the cell', () => {
    const odd = {
      ...applications,
      cells: applications.cells.map((box) => (box.text === '18768' ? { ...box, text: '约18768' } : box)),
    };
    const found = read(sheetOf('申请情况', [[odd]]));
    if (!found.ok) throw new Error(found.message);
    expect(found.receipt?.exceptions.join('')).toContain('表『申请情况』D4');
  });

  test('hidden columns and rows within a table do not move the others', () => {
    const sheet = sheetOf('申请', [[applications, { col: 1 }]], {
      before: '<cols><col min="1" max="1" width="8" hidden="1"/></cols>',
    });
    expect(compared(read(sheet))).toEqual({
      right: compared(read(sheetOf('申请', [[applications]]))).right,
      wrong: [],
    });
    const hidden = sheetOf('申请', [[applications]], {
      before: '<cols><col min="5" max="5" hidden="1"/></cols>',
    });
    const found = read(hidden);
    expect(compared(found).wrong).toEqual([]);
    expect(found.ok && found.receipt?.leftOut.map(({ reason }) => reason)).toContain('隐藏的列');
  });
});

describe('a CSV file', () => {
  const rowsOf = (grid: Grid, width: number) => {
    const height = Math.max(...grid.cells.map(({ row, rows }) => row + rows));
    const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
    for (const { row, col, text } of grid.cells) (rows[row] ?? [])[col] = text;
    return rows;
  };
  const line = (text: string, width: number) => [text, ...Array.from({ length: width - 1 }, () => '')];
  test('of all three tables with their headings', () => {
    const width = 15;
    const text = writeCsv([
      line(TITLE, width),
      line(one, width),
      ...rowsOf(disclosure, width),
      line(two, width),
      ...rowsOf(applications, width),
      line(three, width),
      ...rowsOf(disputes, width),
    ]);
    const found = readReportFile(new TextEncoder().encode(text));
    const { right, wrong } = compared(found);
    expect(wrong).toEqual([]);
    expect(right).toBe(total);
  });
  test('of one table', () => {
    const found = readReportFile(new TextEncoder().encode(writeCsv(rowsOf(applications, 10))));
    expect(compared(found)).toEqual({ right: 175, wrong: [] });
  });
});

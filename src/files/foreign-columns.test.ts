import { describe, expect, test } from 'vitest';
import type { Block, Grid } from '../blocks/block';
import { compose } from '../blocks/compose';
import { recognise, type Recognised } from '../blocks/recognise/recognise';
import { sourceOf } from '../blocks/source-of';
import ordinary from '../examples/ordinary.json';
import { pdfFile } from '../examples/pdf-by-hand';
import { pdfPages } from '../examples/pdf-of-report';
import { cell, paragraph, row as wordRow, table as wordTable, wordFile } from '../examples/word-by-hand';
import type { GridCell, TableId } from '../format/table';
import { form2021 } from '../format/forms';
import { reportOf, valueText } from '../report/report';
import { openStored } from '../report/versions';
import { writeCsv } from './csv/write';
import { writeHtml } from './html/write';
import { readReportFile } from './read';
import { readMaterial } from './read-material';

const opened = openStored(ordinary);
if (!opened.ok) throw new Error('the example does not open');
const original = reportOf(opened.report.draft);
const blocks = compose(original);
const year = original.year ?? 0;

const TABLES: readonly TableId[] = ['disclosure', 'applications', 'disputes'];

interface Added {
  head: string;
  /** What stands in it beside a row that counts; `row` is that row in the grid. */
  text: (row: number) => string;
  /** Before which column of the grid; behind the last where there is none. */
  before?: number;
  /** Whether the head is as tall as the form's, or stands in its first or last row. */
  as?: 'tall' | 'first' | 'last';
}

const rowsOf = ({ cells }: Grid) => cells.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
const counts = ({ cells }: Grid, row: number) => cells.some(({ cell, row: at }) => cell && at === row);

/** A grid with a column more. Boxes that stand on both sides of it go on through it. */
function withColumn(grid: Grid, { head, text, before, as = 'tall' }: Added): Grid {
  const at = before ?? grid.columns.length;
  const moved = grid.cells.map((cell): GridCell => {
    if (cell.col >= at) return { ...cell, col: cell.col + 1 };
    return cell.col + cell.cols > at ? { ...cell, cols: cell.cols + 1 } : cell;
  });
  const [top] = Array.from({ length: rowsOf(grid) }, (_, row) => row).filter((row) => counts(grid, row));
  const headRows = grid.headRows || (top ?? 1);
  const crosses = (row: number) =>
    moved.some(
      (cell) => cell.row <= row && row < cell.row + cell.rows && cell.col <= at && at < cell.col + cell.cols,
    );
  const box = (row: number, rows: number, words: string) =>
    ({
      ...(grid.cells[0] as GridCell),
      cell: undefined,
      row,
      rows,
      col: at,
      cols: 1,
      text: words,
    }) as GridCell;
  const added: GridCell[] = [];
  const free = Array.from({ length: headRows }, (_, row) => row).filter((row) => !crosses(row));
  const headAt = as === 'last' ? free[free.length - 1] : free[0];
  const tall = as === 'tall' ? headRows - (headAt ?? 0) : 1;
  for (let row = 0; row < rowsOf(grid); row++) {
    if (crosses(row)) continue;
    if (row === headAt) added.push(box(row, tall, head));
    else if (row >= headRows || row < (headAt ?? 0) || row >= (headAt ?? 0) + tall)
      added.push(box(row, 1, counts(grid, row) ? text(row) : ''));
  }
  const columns = [...grid.columns.slice(0, at), 900, ...grid.columns.slice(at)];
  const cells = [...moved, ...added].sort((one, other) => one.row - other.row || one.col - other.col);
  return { ...grid, columns, cells };
}

const withAdded = (table: TableId, added: Added): Block[] =>
  blocks.map((block) => (block.kind === 'grid' && block.table === table ? withColumn(block, added) : block));

/** How many cells came out right and how many are another's number. */
function judged({ draft }: Pick<Recognised, 'draft'>) {
  const back = reportOf(draft);
  const all = form2021.cells.map(({ id }) => [valueText(original, id), valueText(back, id)] as const);
  return {
    right: all.filter(([own, read]) => own !== '' && own === read).length,
    wrong: all.filter(([own, read]) => read !== '' && own !== read).length,
  };
}

const total = judged(opened.report).right;

const readers: Readonly<Record<string, (blocks: Block[]) => Promise<Recognised>>> = {
  page: async (all) => opening(new TextEncoder().encode(writeHtml(all, { shading: false }))),
  word: async (all) => opening(wordFile(all.map(wordOf).join(''))),
  csv: async (all) => opening(new TextEncoder().encode(csvOf(all))),
  pdf: async (all) => {
    const read = await readMaterial(pdfFile(pdfPages(all)));
    if (!read.ok || !read.receipt) throw new Error('not read');
    return { draft: read.draft, receipt: read.receipt };
  },
};

function opening(bytes: Uint8Array): Recognised {
  const read = readReportFile(bytes);
  if (!read.ok || !read.receipt) throw new Error(read.ok ? 'no receipt' : read.message);
  return { draft: read.draft, receipt: read.receipt };
}

/** A block as Word keeps it: a box over several rows begins in the first and goes on in the others. */
function wordOf(block: Block): string {
  if (block.kind !== 'grid') return paragraph(block.text);
  const lines = Array.from({ length: rowsOf(block) }, (_, row) =>
    block.cells
      .filter((one) => one.row <= row && row < one.row + one.rows)
      .sort((one, other) => one.col - other.col)
      .map((one) => {
        const merge = one.rows === 1 ? '' : `<w:vMerge${one.row === row ? ' w:val="restart"' : ''}/>`;
        return cell(one.row === row ? one.text : '', `<w:gridSpan w:val="${one.cols}"/>${merge}`);
      }),
  );
  return wordTable(...lines.map((line) => wordRow(...line)));
}

function csvOf(all: readonly Block[]): string {
  const width = all.reduce(
    (most, block) => (block.kind === 'grid' ? Math.max(most, block.columns.length) : most),
    0,
  );
  return writeCsv(
    all.flatMap((block) => {
      if (block.kind !== 'grid') return [[block.text, ...Array.from({ length: width - 1 }, () => '')]];
      const rows = Array.from({ length: rowsOf(block) }, () => Array.from({ length: width }, () => ''));
      for (const { row, col, text } of block.cells) (rows[row] as string[])[col] = text;
      return rows;
    }),
  );
}
const said = ({ receipt }: Recognised) =>
  receipt.leftOut.map(({ text, reason }) => `${text}（${reason}）`).join('；');

const NOTES: Added = { head: '备注', text: (row) => (row % 3 === 0 ? '已核' : row % 3 === 1 ? '12' : '') };
const LAST: Added = { head: '上年数', text: (row) => `${500 + row}` };

describe('a column of one’s own beside a table', () => {
  test.each(
    Object.keys(readers).flatMap((kind) => [
      ...TABLES.map((table) => [table, kind, LAST] as const),
      ['applications', kind, NOTES] as const,
    ]),
  )('%s, %s, %o', async (table, kind, added) => {
    const found = await readers[kind]!(withAdded(table, added));
    expect(judged(found)).toEqual({ right: total, wrong: 0 });
    expect(said(found)).toContain(added.head);
  });

  const read = (table: TableId, added: Added): Recognised => recognise(sourceOf(withAdded(table, added)));

  test.each<[string, TableId, Added]>([
    ['before the total', 'applications', { ...LAST, before: 9 }],
    ['before all numbers', 'applications', { ...LAST, before: 3 }],
    ['before all labels', 'applications', { head: '序号', text: (row) => `${row}`, before: 0 }],
    ['in the first row of the head', 'applications', { ...LAST, as: 'first' }],
    ['in the last row of the head', 'applications', { ...LAST, as: 'last' }],
    ['before the head of the second column', 'disclosure', { ...LAST, head: '上年制发件数', before: 2 }],
    ['of another year', 'applications', { ...LAST, head: `${year - 1}年` }],
    ['of what it grew by', 'applications', { head: '同比增减（%）', text: () => '12.5' }],
    [
      'of notes, without a head',
      'applications',
      { ...NOTES, head: '', text: (row) => (row % 3 ? '已核' : '12') },
    ],
    ['of notes, without a head', 'disputes', { ...NOTES, head: '', text: () => '已核' }],
  ])('%s in %s', (_, table, added) => {
    const found = read(table, added);
    expect(judged(found)).toEqual({ right: total, wrong: 0 });
    expect(said(found)).toContain(added.head || '没有表头的一栏');
  });

  test.each<[string, TableId, Added]>([
    ['of the report’s own year', 'applications', { ...LAST, head: `${year}年` }],
    ['of numbers without a head', 'applications', { ...LAST, head: '' }],
    ['of numbers without a head', 'disputes', { ...LAST, head: '' }],
    ['whose head nobody knows', 'applications', { ...LAST, head: '乡镇' }],
    ['of another year that nothing tells', 'applications', { ...LAST, head: '往期' }],
  ])('%s in %s stays unread with its table', (_, table, added) => {
    const { right, wrong } = judged(read(table, added));
    expect(wrong).toBe(0);
    expect(right).toBeLessThan(total);
  });

  test.each([[LAST], [{ ...LAST, before: 9 }]])(
    'a row that lost a box takes no number from it: %o',
    (added) => {
      const source = sourceOf(withAdded('applications', added));
      const at = source.blocks.filter(({ kind }) => kind === 'table')[1];
      if (at?.kind !== 'table') throw new Error('no table');
      for (const row of [3, 9])
        for (const lost of at.cells.filter((cell) => cell.row === row && cell.rows === 1)) {
          const cells = at.cells.flatMap((cell) => {
            if (cell === lost) return [];
            return cell.row === row && cell.col > lost.col
              ? [{ ...cell, col: cell.col - lost.cols }]
              : [cell];
          });
          const torn = {
            ...source,
            blocks: source.blocks.map((block) => (block === at ? { ...at, cells } : block)),
          };
          expect(judged(recognise(torn)).wrong).toBe(0);
        }
    },
  );

  test('a number over it and its neighbour is neither’s', () => {
    const source = sourceOf(withAdded('applications', LAST));
    const torn = source.blocks.map((block) =>
      block.kind !== 'table'
        ? block
        : {
            ...block,
            cells: block.cells.flatMap((cell) =>
              cell.row !== 5 || cell.col < 9 ? [cell] : cell.col === 9 ? [{ ...cell, cols: 2 }] : [],
            ),
          },
    );
    const found = recognise({ ...source, blocks: torn });
    const { right, wrong } = judged(found);
    expect(wrong).toBe(0);
    // The row, and the sums it goes into.
    expect(right).toBe(total - 14);
  });

  test('a table torn by a page keeps its column aside on the next', () => {
    const source = sourceOf(withAdded('applications', LAST));
    const torn = source.blocks.flatMap((block) => {
      if (block.kind !== 'table' || block.cells.length < 200) return [block];
      const part = (from: number, to: number) =>
        block.cells.flatMap((cell) => {
          const first = Math.max(cell.row, from);
          const rows = Math.min(cell.row + cell.rows, to) - first;
          return rows > 0 ? [{ ...cell, row: first - from, rows }] : [];
        });
      return [
        { ...block, cells: part(0, 14) },
        { ...block, cells: part(14, 99) },
      ];
    });
    expect(judged(recognise({ ...source, blocks: torn }))).toEqual({ right: total, wrong: 0 });
  });
});

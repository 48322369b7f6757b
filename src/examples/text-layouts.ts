import { form2021 } from '../format/forms';
import type { CellId, GridCell, TableId } from '../format/table';

const { sections, tables } = form2021;

/** The text in the box of a cell; null for a box that was lost together with its separator. */
export type Boxes = (cell: CellId) => string | null;

const ORDER = { 2: 'disclosure', 3: 'applications', 4: 'disputes' } as const;

const PROSE: Readonly<Record<number, readonly string[]>> = {
  1: ['本机关认真落实公开要求，全年公开信息 131 条。', '（一）依申请公开。全年收到申请若干件，均按期答复。'],
  5: ['一是公开内容不够丰富，已增加栏目。二是人员业务不够熟练，已组织培训。'],
  6: ['本年度未收取信息处理费。'],
};

/** The rows of a table, each with the boxes that begin in it from left to right. */
function rowsOf(table: TableId, boxes: Boxes): { box: GridCell; text: string }[][] {
  const rows: { box: GridCell; text: string }[][] = [];
  for (const box of tables[table].grid) {
    const text = box.cell ? boxes(box.cell) : box.text;
    if (text !== null) (rows[box.row] ??= []).push({ box, text });
  }
  return Array.from(rows, (row) => (row ?? []).sort((one, other) => one.box.col - other.box.col));
}

const widthOf = (table: TableId): number => tables[table].gridColumns.length;

/** A report around its tables, each written by `write`. */
function around(write: (table: TableId) => readonly string[], gap = '\n'): string {
  const lines = ['云溪县水务局2025年政府信息公开工作年度报告'];
  for (const { number, heading } of sections) {
    lines.push(heading, ...(PROSE[number] ?? []));
    if (number === 2 || number === 3 || number === 4) lines.push(...write(ORDER[number]));
  }
  return `${lines.join(gap)}\n`;
}

/** Labels broken over lines as in narrow columns. */
function broken(text: string, width: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += width) pieces.push(text.slice(at, at + width));
  return pieces;
}

/** A row as `pdftotext -raw` writes it: its labels in lines of their own but the last, its numbers beside that. */
function rawLines(row: readonly { box: GridCell; text: string }[], width: number): string[] {
  const labels = row
    .filter(({ box }) => !box.cell)
    .map(({ box, text }) => broken(text, /^(?:row|colgroup)$/.test(box.scope ?? 'row') ? width : 4));
  const numbers = row.filter(({ box, text }) => box.cell && text !== '').map(({ text }) => text);
  if (numbers.length === 0) return labels.flat();
  const last = labels.pop() ?? [];
  const own = last.length > 1 ? [...last, numbers.join(' ')] : [[...last, ...numbers].join(' ')];
  return [...labels.flat(), ...own];
}

/** A table as fields, with a blank field for every further column or row of a wide or tall box. */
function placedFields(table: TableId, boxes: Boxes): string[][] {
  return rowsOf(table, boxes).map((row) => {
    const fields: string[] = [];
    const lost = tables[table].grid.filter(
      ({ row: at, cell }) => at === row[0]?.box.row && cell && boxes(cell) === null,
    ).length;
    const gone = (col: number) =>
      tables[table].grid.filter(
        ({ row: at, col: before, cell }) =>
          at === row[0]?.box.row && before < col && cell && boxes(cell) === null,
      ).length;
    for (const { box, text } of row) fields[box.col - gone(box.col)] = text;
    return Array.from({ length: widthOf(table) - lost }, (_, at) => fields[at] ?? '');
  });
}

const html = (table: TableId, boxes: Boxes, attributes: (box: GridCell) => string): string =>
  `<table>${rowsOf(table, boxes)
    .map((row) => `<tr>${row.map(({ box, text }) => `<td${attributes(box)}>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const page = (tablesOf: (table: TableId) => string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${around((table) => [tablesOf(table)])
    .split('\n')
    .map((line) => (line.startsWith('<table') ? line : `<p>${line}</p>`))
    .join('')}</body></html>`;

const texts = (row: readonly { text: string }[]): string[] => row.map(({ text }) => text);

/** A report whose tables have these between their fields: one for each box, or one for each of the form's columns. */
function parted(separators: readonly string[]): Readonly<Record<string, (boxes: Boxes) => string>> {
  return Object.fromEntries(
    separators.flatMap((separator) => [
      [
        `${separator} between`,
        (boxes: Boxes) => around((table) => rowsOf(table, boxes).map((row) => texts(row).join(separator))),
      ],
      [
        `the form’s columns, ${separator} between`,
        (boxes: Boxes) => around((table) => placedFields(table, boxes).map((row) => row.join(separator))),
      ],
    ]),
  );
}

/** One report in every layout people produce: of the name to the text of a file. */
export const textLayouts: Readonly<Record<string, (boxes: Boxes) => string>> = {
  'copied from a page': (boxes) =>
    around((table) => rowsOf(table, boxes).map((row) => texts(row).join('\t'))),
  'one cell a line': (boxes) => around((table) => rowsOf(table, boxes).flatMap(texts)),
  'one cell a line, blank lines between': (boxes) =>
    around((table) => rowsOf(table, boxes).flatMap(texts), '\n\n'),
  'one cell a line, each with a bar': (boxes) =>
    around((table) => rowsOf(table, boxes).flatMap((row) => texts(row).map((text) => `${text} |`))),
  'one cell a line, each with a bar, rows filled up': (boxes) =>
    around((table) =>
      rowsOf(table, boxes).flatMap((row) => [
        ...texts(row).map((text) => `${text} |`),
        '|'.repeat(widthOf(table) - row.length),
      ]),
    ),
  'rows that end in a bar': (boxes) =>
    around((table) => rowsOf(table, boxes).map((row) => `${texts(row).join(' | ')} |`)),
  'rows that end in a bar, filled up': (boxes) =>
    around((table) =>
      rowsOf(table, boxes).map(
        (row) => `${texts(row).join(' | ')} | ${'|'.repeat(widthOf(table) - row.length)}`,
      ),
    ),
  'rows that begin with a bar': (boxes) =>
    around((table) => rowsOf(table, boxes).map((row) => `| ${texts(row).join(' | ')}`)),
  'bars between, none at the ends': (boxes) =>
    around((table) => rowsOf(table, boxes).map((row) => texts(row).join('｜'))),
  Markdown: (boxes) =>
    around((table) =>
      placedFields(table, boxes).flatMap((row, at) => [
        `| ${row.join(' | ')} |`,
        ...(at === 0 ? [`|${row.map(() => '---').join('|')}|`] : []),
      ]),
    ),
  'the form’s columns between tabs': (boxes) =>
    around((table) => placedFields(table, boxes).map((row) => row.join('\t'))),
  'the form’s columns between tabs, ends trimmed': (boxes) =>
    around((table) => placedFields(table, boxes).map((row) => row.join('\t').trimEnd())),
  ...parted([';', '；']),
  'out of a PDF in its own order, narrow labels': (boxes) =>
    around((table) => rowsOf(table, boxes).flatMap((row) => rawLines(row, 16))),
  'out of a PDF in its own order, wide labels': (boxes) =>
    around((table) => rowsOf(table, boxes).flatMap((row) => rawLines(row, 60))),
  'a page without spans': (boxes) => page((table) => html(table, boxes, () => '')),
  'a page without column spans': (boxes) =>
    page((table) => html(table, boxes, ({ rows }) => ` rowspan="${rows}"`)),
  'a page without row spans': (boxes) =>
    page((table) => html(table, boxes, ({ cols }) => ` colspan="${cols}"`)),
  'a page whose tables are joined': (boxes) =>
    page((table) =>
      table === 'disclosure'
        ? (['disclosure', 'applications', 'disputes'] as const)
            .map((id) => html(id, boxes, ({ rows, cols }) => ` rowspan="${rows}" colspan="${cols}"`))
            .join('')
            .replace(/<\/table><table>/g, '')
        : '',
    ),
};

/** The same with commas, which numbers may have in them too. */
export const commaLayouts = parted([',', '，']);

/** The lines of a table, the numbers of the rows that `turned` names before their labels as `write` puts them. */
function turnedLines(
  table: TableId,
  boxes: Boxes,
  turned: (row: number) => boolean,
  write: (numbers: readonly string[], labels: readonly string[]) => readonly string[],
): string[] {
  return rowsOf(table, boxes).flatMap((row, at) => {
    const labels = row.filter(({ box }) => !box.cell);
    const numbers = texts(row.filter(({ box, text }) => box.cell && text !== ''));
    return turned(at) ? write(numbers, texts(labels)) : [...texts(labels), ...numbers];
  });
}

type TurnedLayout = (boxes: Boxes, turned?: (row: number) => boolean) => string;

/** A report as a program writes it that puts the numbers of a row before its label, in all rows or some. */
export const turnedLayouts: Readonly<Record<string, TurnedLayout>> = {
  'each number in a line': (boxes, turned = () => true) =>
    around((table) => turnedLines(table, boxes, turned, (numbers, labels) => [...numbers, ...labels])),
  'the numbers of a row in one line': (boxes, turned = () => true) =>
    around((table) => turnedLines(table, boxes, turned, (numbers, labels) => [numbers.join(' '), ...labels])),
  'numbers and label in one line': (boxes, turned = () => true) =>
    around((table) =>
      turnedLines(table, boxes, turned, (numbers, labels) => [[...numbers, ...labels].join(' ')]),
    ),
  'the first table without its heads': (boxes, turned = () => true) => {
    const heads = tables.disclosure.grid.filter(({ scope }) => scope === 'col' || scope === 'colgroup');
    const gone = new Set(heads.map(({ text }) => text));
    return around((table) =>
      turnedLines(table, boxes, turned, (numbers, labels) => [...numbers, ...labels]).filter(
        (line) => table !== 'disclosure' || !(gone.has(line) || line.startsWith('第二十条')),
      ),
    );
  },
};

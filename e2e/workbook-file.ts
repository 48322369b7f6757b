import { strFromU8, unzipSync } from 'fflate';
import type { Box } from './word-file';

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function place(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A sheet of a downloaded workbook: its boxes, and the formulas with the value each carries. */
interface SheetFile {
  name: string;
  boxes: Box[];
  /** Of each cell that is a number and no text, by its place. */
  numbers: Set<string>;
  formulas: Map<string, { formula: string; value: string }>;
}

/** Reads a downloaded workbook back from its XML, independently of the code that wrote it. */
export function readWorkbookFile(bytes: Uint8Array): SheetFile[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = Array.from(part('xl/sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g), ([, text = '']) =>
    plain(text),
  );
  const names = Array.from(part('xl/workbook.xml').matchAll(/<sheet [^>]*>/g), ([tag]) =>
    plain(attribute(tag, 'name')),
  );
  return names.map((name, at) => {
    const xml = part(`xl/worksheets/sheet${at + 1}.xml`);
    const merges = Array.from(xml.matchAll(/<mergeCell [^>]*>/g), ([tag]) => {
      const [first = '', last = ''] = attribute(tag, 'ref').split(':');
      const [from, to] = [place(first), place(last)];
      return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
    });
    const sheet: SheetFile = { name, boxes: [], numbers: new Set(), formulas: new Map() };
    for (const [, attributes = '', , content = ''] of xml.matchAll(/<c( [^>]*?)(?:\/>|(>)([^]*?)<\/c>)/g)) {
      const reference = attribute(attributes, 'r');
      const { row, column } = place(reference);
      const isCovered = merges.some(
        (box) =>
          row >= box.row &&
          row < box.row + box.rows &&
          column >= box.column &&
          column < box.column + box.columns &&
          (row !== box.row || column !== box.column),
      );
      if (isCovered) continue;
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
      const kind = attribute(attributes, 't');
      const formula = /<f>([^<]*)<\/f>/.exec(content)?.[1];
      if (formula !== undefined) sheet.formulas.set(reference, { formula, value });
      if (kind === '' && value !== '') sheet.numbers.add(reference);
      const { rows = 1, columns = 1 } = merges.find((box) => box.row === row && box.column === column) ?? {};
      const text = kind === 's' ? (strings[Number(value)] ?? '') : value;
      sheet.boxes.push({ text, row, column, columns, rows });
    }
    return sheet;
  });
}

import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXml, type XmlElement } from '../src/files/docx/xml';
import { form2021 } from '../src/format/forms';
import { TABLE_IDS, type CellId } from '../src/format/table';
import { childOf, childrenOf, descendantsOf } from '../src/files/docx/xml-tree';

const { tables } = form2021;

/** One box of a table: its words, and how many columns and rows it covers. */
export interface Box {
  text: string;
  row: number;
  column: number;
  columns: number;
  rows: number;
}

export interface WordFile {
  /** Every part of the file by its name. */
  parts: Record<string, Uint8Array>;
  /** Paragraphs outside tables, in order. */
  paragraphs: string[];
  tables: Box[][];
}

function textOf(element: XmlElement): string {
  return descendantsOf(element)
    .filter(({ name }) => name === 'w:t')
    .map((run) => run.children.filter((child) => typeof child === 'string').join(''))
    .join('');
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return element && childOf(element, name)?.attributes['w:val'];
}

function boxesOf(table: XmlElement): Box[] {
  const boxes: Box[] = [];
  childrenOf(table, 'w:tr').forEach((line, row) => {
    let column = 0;
    for (const cell of childrenOf(line, 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr');
      const columns = Number(valueOf(properties, 'w:gridSpan') ?? 1);
      const merge = properties && childOf(properties, 'w:vMerge');
      const above = boxes.find((box) => box.column === column && box.row + box.rows === row);
      if (merge && merge.attributes['w:val'] !== 'restart' && above) above.rows++;
      else boxes.push({ text: textOf(cell), row, column, columns, rows: 1 });
      column += columns;
    }
  });
  return boxes;
}

/** Reads a downloaded Word file back from its XML, independently of the code that wrote it. */
export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes);
  const document = readXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  if (!document.ok) throw new Error(`document.xml: ${document.problem}`);
  const body = childOf(document.root, 'w:body');
  if (!body) throw new Error('document.xml has no body');
  return {
    parts,
    paragraphs: childrenOf(body, 'w:p').map(textOf),
    tables: childrenOf(body, 'w:tbl').map(boxesOf),
  };
}

/** The paragraphs outside tables are the title (on as many lines as it needs) and then exactly these. */
export function expectParagraphs(file: WordFile, title: string, rest: readonly string[]): void {
  const printed = file.paragraphs.map((text) => text.trim()).filter((text) => text !== '');
  const lines = printed.length - rest.length;
  expect(printed.slice(lines)).toEqual(rest);
  expect(printed.slice(0, lines).join('')).toBe(title);
}

/** The tables are the three of the form, box by box, with these numbers in place. */
export function expectTables(file: WordFile, number: (cell: CellId) => string): void {
  const inOrder = (boxes: readonly Box[]) =>
    Array.from(boxes).sort((left, right) => left.row - right.row || left.column - right.column);
  expect(file.tables).toHaveLength(TABLE_IDS.length);
  TABLE_IDS.forEach((table, index) => {
    const wanted = tables[table].grid.map((box) => ({
      text: box.cell ? number(box.cell) : box.text,
      row: box.row,
      column: box.col,
      columns: box.cols,
      rows: box.rows,
    }));
    expect(inOrder(file.tables[index] ?? [])).toEqual(inOrder(wanted));
  });
}

import type { XmlElement } from '../docx/xml';
import { childOf, childrenOf } from '../docx/xml-tree';
import { cellOf, type CellContent, type CellLook, type SheetSettings } from './cell';
import type { GridBuilder } from './grid-builder';
import { MOST_COLUMNS, MOST_ROWS, type Box } from './sheet';
import { piecesOf, richTextIn, textIn, type RichText } from './strings';
import { PLAIN } from './styles';

/** What the sheets of a file have together. */
export interface Shared {
  strings: readonly RichText[];
  looks: readonly CellLook[];
  from: SheetSettings['from'];
}

interface Place {
  row: number;
  col: number;
}

/** The place a reference means, as B5 does; null where it means none. */
function placeOf(reference: string): Place | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const col = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return col < MOST_COLUMNS && row < MOST_ROWS ? { row, col } : null;
}

function boxOf(reference: string): Box | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return from && to && { top: from.row, left: from.col, bottom: to.row, right: to.col };
}

const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? '');

function contentOf(cell: XmlElement, font: CellLook['font'], strings: Shared['strings']): CellContent | null {
  const { t: kind = 'n' } = cell.attributes;
  const held = childOf(cell, 'x:v');
  const text = textIn(held);
  const formula = childOf(cell, 'x:f');
  if (kind === 'inlineStr') {
    const inline = childOf(cell, 'x:is');
    return inline ? { kind: 'text', pieces: piecesOf(richTextIn(inline), font) } : null;
  }
  if (formula && (held === undefined || (text === '' && kind !== 'str')))
    return { kind: 'uncounted', formula: textIn(formula) };
  if (held === undefined) return null;
  if (kind === 's') {
    const found = /^\s*\d+\s*$/.test(text) ? strings[Number(text)] : undefined;
    return found ? { kind: 'text', pieces: piecesOf(found, font) } : { kind: 'error', text: '？' };
  }
  if (kind === 'e') return { kind: 'error', text };
  if (kind === 'b') return plain(text.trim() === '1' ? 'TRUE' : 'FALSE', font);
  if (kind === 'str' || kind === 'd') return plain(text, font);
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'error', text };
}

const plain = (text: string, font: CellLook['font']): CellContent => ({
  kind: 'text',
  pieces: piecesOf([{ text, font: null }], font),
});

/** Reads the part of a sheet into a grid; false where it has too many cells, or one outside any sheet. */
export function readSheetPart(
  root: XmlElement,
  { strings, looks, from }: Shared,
  grid: GridBuilder,
): boolean {
  for (const { attributes } of childrenIn(root, 'x:cols')) {
    const [first, last] = [Number(attributes['min']) - 1, Number(attributes['max']) - 1];
    grid.setColumns(first, last, Number(attributes['width'] ?? NaN), isOn(attributes['hidden']));
  }
  for (const { attributes } of childrenIn(root, 'x:mergeCells')) {
    const box = boxOf(attributes['ref'] ?? '');
    if (box) grid.merge(box);
  }
  const view = childrenIn(root, 'x:sheetViews')[0];
  const settings = { from, hidesZeros: /^(?:0|false)$/.test(view?.attributes['showZeros'] ?? '') };
  let row = -1;
  for (const line of childrenIn(root, 'x:sheetData')) {
    row = Number(line.attributes['r'] ?? row + 2) - 1;
    if (!(row >= 0 && row < MOST_ROWS)) return false;
    grid.setRow(row, Number(line.attributes['ht'] ?? NaN), isOn(line.attributes['hidden']));
    let col = -1;
    for (const cell of childrenOf(line, 'x:c')) {
      const { r: reference } = cell.attributes;
      const place = reference === undefined ? { row, col: col + 1 } : placeOf(reference);
      if (!place) return false;
      ({ col } = place);
      const look = looks[Number(cell.attributes['s'] ?? 0)] ?? PLAIN;
      if (look.bordered) grid.border(place.row, col);
      const content = contentOf(cell, look.font, strings);
      const width = grid.widthAt(place.row, col);
      const found = content && cellOf(place, content, look, settings, width);
      if (found && !grid.add(found)) return false;
    }
  }
  return true;
}

const childrenIn = (root: XmlElement, name: string): XmlElement[] => {
  const holder = childOf(root, name);
  return holder ? childrenOf(holder) : [];
};

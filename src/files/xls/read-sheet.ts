import { cellOf, type CellContent, type SheetSettings } from '../xlsx/cell';
import { GridBuilder } from '../xlsx/grid-builder';
import type { Doubt, Sheet } from '../xlsx/sheet';
import { piecesOf, type RichText } from '../xlsx/strings';
import { PLAIN } from '../xlsx/styles';
import type { XlsLooks } from './looks';
import { BiffReader, KIND, type BiffRecord } from './records';
import { readRichText } from './strings';

export interface XlsShared {
  strings: readonly RichText[];
  looks: XlsLooks;
  from: SheetSettings['from'];
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** A number packed into 30 bits (RkNumber): an integer or the upper part of a double, perhaps to be divided by 100. */
function rkNumber(packed: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, packed & ~3, true);
  const value = packed & 2 ? packed >> 2 : view.getFloat64(0, true);
  return packed & 1 ? value / 100 : value;
}

type Content = CellContent | { kind: 'rich'; text: RichText };

const truth = (byte: number): Content => ({
  kind: 'rich',
  text: [{ text: byte === 0 ? 'FALSE' : 'TRUE', font: null }],
});
const errorOf = (byte: number): Content => ({ kind: 'error', text: ERRORS[byte] ?? '#?' });
const UNCOUNTED: Content = { kind: 'uncounted', formula: '' };
const RECALCULATE = 2;

/** A formula's stored result. Programs that do not calculate store an empty text, or 0 with the flag to recalculate. */
function formulaResult(reader: BiffReader, next: BiffRecord | undefined, looks: XlsLooks): Content {
  const kept = Uint8Array.from({ length: 8 }, () => reader.byte());
  const flags = reader.word();
  const [kind, , byte = 0] = kept;
  if (kept[6] !== 0xff || kept[7] !== 0xff) {
    const value = new DataView(kept.buffer).getFloat64(0, true);
    return value === 0 && (flags & RECALCULATE) !== 0 ? UNCOUNTED : { kind: 'number', value };
  }
  if (kind === 1) return truth(byte);
  if (kind === 2) return errorOf(byte);
  if (kind === 0 && next) return { kind: 'rich', text: readRichText(new BiffReader([next.data]), looks) };
  return UNCOUNTED;
}

/** The cells a record holds: columns in their order, each with its look and content. */
function contentsOf(
  { kind, data }: BiffRecord,
  next: BiffRecord | undefined,
  { strings, looks }: XlsShared,
): { row: number; col: number; look: number; content: Content | null }[] {
  const reader = new BiffReader([data]);
  const [row, first] = [reader.word(), reader.word()];
  const several = (size: number, content: () => Content | null) =>
    Array.from({ length: Math.max(0, Math.floor((data.length - 6) / size)) }, (_, at) => ({
      row,
      col: first + at,
      look: reader.word(),
      content: content(),
    }));
  const number = (value: number): Content => ({ kind: 'number', value });
  if (kind === KIND.mulRk) return several(6, () => number(rkNumber(reader.long() | 0)));
  if (kind === KIND.mulBlank) return several(2, () => null);
  const look = reader.word();
  const one = (content: Content | null) => [{ row, col: first, look, content }];
  switch (kind) {
    case KIND.blank:
      return one(null);
    case KIND.rk:
      return one(number(rkNumber(reader.long() | 0)));
    case KIND.number:
      return one(number(reader.double()));
    case KIND.labelSst: {
      const text = strings[reader.long()];
      return one(text ? { kind: 'rich', text } : errorOf(-1));
    }
    case KIND.label:
    case KIND.rString:
      return one({ kind: 'rich', text: readRichText(reader, looks) });
    case KIND.boolErr: {
      const value = reader.byte();
      return one(reader.byte() === 1 ? errorOf(value) : truth(value));
    }
    default:
      return one(formulaResult(reader, next, looks));
  }
}

const CELLS: ReadonlySet<number> = new Set([
  KIND.formula,
  KIND.mulRk,
  KIND.mulBlank,
  KIND.rString,
  KIND.labelSst,
  KIND.blank,
  KIND.number,
  KIND.label,
  KIND.boolErr,
  KIND.rk,
]);

/** Reads what is needed before a sheet's cells: columns, rows, merged boxes. True where the sheet hides zeros. */
function takeLayout(records: readonly BiffRecord[], grid: GridBuilder): boolean {
  let hidesZeros = false;
  for (const { kind, data } of records) {
    const reader = new BiffReader([data]);
    if (kind === KIND.columnInfo) {
      const [first, last, width] = [reader.word(), reader.word(), reader.word()];
      reader.skip(2);
      grid.setColumns(first, last, width / 256, (reader.word() & 1) === 1);
    } else if (kind === KIND.row) {
      const row = reader.word();
      reader.skip(4);
      const height = (reader.word() & 0x7fff) / 20;
      reader.skip(4);
      grid.setRow(row, height, (reader.word() & 0x20) !== 0);
    } else if (kind === KIND.mergeCells) {
      for (let left = reader.word(); left > 0; left--) {
        const [top, bottom, from, right] = [reader.word(), reader.word(), reader.word(), reader.word()];
        grid.merge({ top, left: from, bottom, right });
      }
    } else if (kind === KIND.window) hidesZeros = (reader.word() & 0x10) === 0;
  }
  return hidesZeros;
}

/** The texts of text boxes and comments; each is in the record after its own. */
function textsBeside(records: readonly BiffRecord[]): Doubt[] {
  return records.flatMap(({ kind, data }, at) => {
    const next = records[at + 1];
    if (kind !== KIND.textObject || next?.kind !== KIND.continued || data.length < 12) return [];
    const reader = new BiffReader([data]);
    reader.skip(10);
    const length = reader.word();
    const inner = new BiffReader([next.data]);
    const flags = length > 0 ? inner.byte() : 0;
    const room = (next.data.length - 1) >> (flags & 1);
    const text = inner.characters(Math.min(length, Math.max(0, room)), flags).trim();
    return text === '' ? [] : [{ text, reason: '工作表上的文本框、图形或批注' }];
  });
}

/** A sheet from its records; null where it has too many cells. */
export function readXlsSheet(
  records: readonly BiffRecord[],
  { name, isHidden }: { name: string; isHidden: boolean },
  shared: XlsShared,
): Sheet | null {
  const grid = new GridBuilder();
  const settings = { from: shared.from, hidesZeros: takeLayout(records, grid) };
  for (const [at, record] of records.entries()) {
    if (!CELLS.has(record.kind)) continue;
    // A shared formula's record may stand between a formula and its text result.
    const next = records.slice(at + 1, at + 3).find(({ kind }) => kind === KIND.string);
    for (const { row, col, look: index, content } of contentsOf(record, next, shared)) {
      const look = shared.looks.look(index) ?? PLAIN;
      if (look.bordered) grid.border(row, col);
      if (content === null) continue;
      const told: CellContent =
        content.kind === 'rich' ? { kind: 'text', pieces: piecesOf(content.text, look.font) } : content;
      const found = cellOf({ row, col }, told, look, settings, grid.widthAt(row, col));
      if (found && !grid.add(found)) return null;
    }
  }
  return grid.sheet(name, isHidden, textsBeside(records));
}

import { LEAST_HEIGHT } from '../word/flat';
import { byteOf, T_DEF_TABLE, wordOf, type Sprm } from './sprm';

/** Properties of paragraphs and rows (MS-DOC 2.6.2, 2.6.3), as far as tables and lists need them. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;
const LIST = 0x460b;
const LEVEL = 0x260a;
/** The distance of lines, and the height of a row. */
const LINES = 0x6412;
const ROW_HEIGHT = 0x9407;
const VERTICAL_MERGE = 0xd62b;
const MERGE = 0x5624;

/** A box of a row. */
export interface RowBox {
  /** Its left and right edge in twips. */
  left: number;
  right: number;
  /** Whether it goes on the box to its left, or on the one above. */
  goesOnLeft: boolean;
  goesOnAbove: boolean;
}

/** The properties of a paragraph, or of the table row that ends with it. */
export interface ParagraphProperties {
  /** In how many tables it stands, one within the other. */
  depth: number;
  /** Whether it ends a cell or a row of a table within a table, where no character of its own says so. */
  endsInnerCell: boolean;
  endsRow: boolean;
  /** The list it is numbered by, from 1; 0 for none, null where that is not said. */
  list: number | null;
  level: number;
  boxes: readonly RowBox[];
  /** Whether its lines, or the row that ends with it, have so small an exact height that nothing is visible. */
  isFlat: boolean;
  isFlatRow: boolean;
}

/** Bytes of a box (TC80), then bits of its flags: merged beside, below the first, first of a vertical run. */
const BOX = 20;
const MERGED = 3;
const GOES_ON_ABOVE = 0x20;
const BEGINS_MERGED = 0x40;

interface Box extends RowBox {
  /** 0 where it is not merged with one beside it, otherwise the mark of the first or of a later box of a run. */
  merged: number;
}

function boxesIn({ operand }: Sprm): Box[] {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0;
  const edge = (index: number) => operand.getInt16(1 + 2 * index, true);
  if (operand.byteLength < 3 + 2 * count) return [];
  return Array.from({ length: count }, (_, index): Box => {
    const at = 3 + 2 * count + BOX * index;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return {
      left: edge(index),
      right: edge(index + 1),
      merged: flags & MERGED,
      goesOnLeft: false,
      goesOnAbove: (flags & (GOES_ON_ABOVE | BEGINS_MERGED)) === GOES_ON_ABOVE,
    };
  });
}

function changeBoxes(boxes: Box[], { code, operand }: Sprm): void {
  if (code === VERTICAL_MERGE && operand.byteLength > 1) {
    const box = boxes[operand.getUint8(0)];
    if (box) box.goesOnAbove = operand.getUint8(1) === 1;
  } else if (code === MERGE && operand.byteLength > 1) {
    for (let index = operand.getUint8(0); index < operand.getUint8(1); index++) {
      const box = boxes[index];
      if (box) box.goesOnLeft = index > operand.getUint8(0);
    }
  }
}

/** Works out which boxes continue the one to their left: a run has one mark at its first box, another at later ones. */
function settleMerged(boxes: Box[]): void {
  let first = 0;
  for (const box of boxes) {
    if (box.merged === 0) first = 0;
    else if (first === 0 || box.merged === first) first = box.merged;
    else box.goesOnLeft = true;
  }
}

/** Whether text of this height is invisible. Negative heights are exact; positive ones only a minimum. */
const isFlat = ({ operand }: Sprm): boolean => {
  const height = operand.byteLength > 1 ? operand.getInt16(0, true) : 0;
  return height < 0 && -height <= LEAST_HEIGHT;
};
/** The same for the line spacing, which counts in lines and not in twips where its second word is 1. */
const isFlatLine = (change: Sprm): boolean =>
  isFlat(change) && change.operand.byteLength > 3 && change.operand.getUint16(2, true) === 0;

/** What changes say of a paragraph: those of its style first, then its own. */
export function paragraphProperties(changes: readonly Sprm[]): ParagraphProperties {
  let [inTable, depth, level] = [false, 0, 0];
  let list: number | null = null;
  let [endsInnerCell, endsRow] = [false, false];
  let [isFlatLines, isFlatRow] = [false, false];
  let boxes: Box[] = [];
  for (const change of changes) {
    const { code, operand } = change;
    if (code === IN_TABLE) inTable = byteOf(change) !== 0;
    else if (code === DEPTH) depth = operand.byteLength > 3 ? operand.getUint32(0, true) : 0;
    else if (code === ROW_END || code === INNER_ROW_END) endsRow = byteOf(change) !== 0;
    else if (code === INNER_CELL_END) endsInnerCell = byteOf(change) !== 0;
    else if (code === LIST) list = wordOf(change);
    else if (code === LEVEL) level = byteOf(change);
    else if (code === LINES) isFlatLines = isFlatLine(change);
    else if (code === ROW_HEIGHT) isFlatRow = isFlat(change);
    else if (code === T_DEF_TABLE) boxes = boxesIn(change);
    else changeBoxes(boxes, change);
  }
  settleMerged(boxes);
  return {
    depth: Math.max(depth, inTable ? 1 : 0),
    endsInnerCell,
    endsRow,
    list,
    level,
    boxes,
    isFlat: isFlatLines,
    isFlatRow,
  };
}

import { matchHeading } from '../../blocks/recognise/outline/headings';
import type { GridBox, Rows } from './sheet-boxes';
import { cellKey } from './sheet';

/** A row that is a line of text by itself, or the rows of a table. */
export type Part = { kind: 'line'; box: GridBox } | { kind: 'table'; boxes: GridBox[] };

/** Consecutive rows without an empty one between. */
interface Stretch {
  boxes: GridBox[];
  blanks: GridBox[];
}

function stretchesOf({ boxes, blanks }: Rows): Stretch[] {
  const found: Stretch[] = [];
  let end = -1;
  for (const box of [...boxes, ...blanks].sort((one, other) => one.row - other.row || one.col - other.col)) {
    let last = found[found.length - 1];
    if (!last || box.row > end) found.push((last = { boxes: [], blanks: [] }));
    if (box.cell || box.hides.length > 0) last.boxes.push(box);
    else last.blanks.push(box);
    end = Math.max(end, box.row + box.rows);
  }
  return found.filter((stretch) => stretch.boxes.length > 0);
}

const textOf = ({ cell }: GridBox): string =>
  (cell ? cell.pieces.map(({ text }) => text).join('') : '').trim();

/** Whether a text is a sentence or a title: labels of the form are shorter and do not end in a full stop. */
const isSentence = (text: string): boolean => text.endsWith('。') || text.length > 60;
const isTitle = (text: string): boolean =>
  /20\d\d|[〇○零一二三四五六七八九]{4}年/.test(text) && text.includes('年');
function isHeading(text: string): boolean {
  const match = matchHeading(text);
  return match?.sure === 'exact' || match?.unnumbered === true;
}

/** Rows of a stretch that hold one box and nothing else, by the row it begins in. */
function singles(boxes: readonly GridBox[]): Map<number, GridBox> {
  const count = new Map<number, number>();
  for (const { row, rows } of boxes)
    for (let at = row; at < row + rows; at++) count.set(at, (count.get(at) ?? 0) + 1);
  const found = new Map<number, GridBox>();
  for (const box of boxes) {
    let alone = true;
    for (let at = box.row; at < box.row + box.rows && alone; at++) alone = count.get(at) === 1;
    if (alone) found.set(box.row, box);
  }
  return found;
}

/** Boxes of one table, more than a report's tables have: beyond it blank boxes are not added. */
const MOST_BOXES = 20_000;

/** The boxes of a table with the blank ones between them, from its first row and column on. */
function filledUp(filled: readonly GridBox[], blanks: readonly GridBox[]): GridBox[] {
  const boxes = [...filled, ...blanks];
  const top = boxes.reduce((least, { row }) => Math.min(least, row), Infinity);
  const left = boxes.reduce((least, { col }) => Math.min(least, col), Infinity);
  const bottom = boxes.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  const right = boxes.reduce((most, { col, cols }) => Math.max(most, col + cols), 0);
  if ((bottom - top) * (right - left) > MOST_BOXES) return [...filled];
  const taken = new Set<number>();
  const whole: GridBox[] = [];
  const put = (box: GridBox) => {
    for (let row = box.row; row < box.row + box.rows; row++)
      for (let col = box.col; col < box.col + box.cols; col++) taken.add(cellKey(row, col));
    whole.push(box);
  };
  for (const box of boxes) put(box);
  for (let row = top; row < bottom; row++)
    for (let col = left; col < right; col++)
      if (!taken.has(cellKey(row, col)))
        whole.push({ row, col, rows: 1, cols: 1, cell: null, hides: [], bordered: false });
  return whole.sort((one, other) => one.row - other.row || one.col - other.col);
}

/** The parts of a stretch. Where its table is drawn with lines, a box without lines is a line of text. */
function partsOf({ boxes, blanks }: Stretch): Part[] {
  const alone = singles(boxes);
  const others = boxes.filter((box) => !alone.has(box.row));
  const drawn = boxes.filter(({ bordered }) => bordered).length * 2 > others.length && others.length > 0;
  const first = others.reduce((least, { row }) => Math.min(least, row), Infinity);
  const last = others.reduce((most, { row }) => Math.max(most, row), -1);
  const isLine = (box: GridBox): boolean => {
    const text = textOf(box);
    if (others.length === 0 || isSentence(text)) return true;
    if (drawn && !box.bordered) return true;
    if (drawn) return box.row < first && isTitle(text);
    return box.row < first || box.row > last || isHeading(text);
  };
  const parts: Part[] = [];
  for (const box of boxes) {
    const before = parts[parts.length - 1];
    if (alone.get(box.row) === box && isLine(box)) parts.push({ kind: 'line', box });
    else if (before?.kind === 'table') before.boxes.push(box);
    else parts.push({ kind: 'table', boxes: [box] });
  }
  return parts.map((part, at) => {
    if (part.kind === 'line') return part;
    const [next] = parts.slice(at + 1, at + 2).map((one) => (one.kind === 'line' ? one.box : one.boxes[0]));
    const above = part.boxes[0]?.row ?? 0;
    const own = blanks.filter(({ row }) => row >= above && row < (next?.row ?? Infinity));
    return { kind: 'table', boxes: filledUp(part.boxes, own) };
  });
}

/** What stands on a sheet, from top to bottom: lines of text, and tables that empty rows or lines of text part. */
export const partedRows = (rows: Rows): Part[] => stretchesOf(rows).flatMap(partsOf);

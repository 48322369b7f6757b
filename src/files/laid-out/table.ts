import type { Piece } from '../../blocks/shown';
import { boxesOf } from './boxes';
import { boxOfNet, type Net } from './nets';
import { isWithin } from './page';
import {
  between,
  isNumberToNumber,
  isStacked,
  linePieces,
  TWO_NUMBERS,
  writtenLines,
  type Character,
  type WrittenLine,
} from './reading';

/** What stands of a box on one page. */
interface Part {
  lines: readonly WrittenLine[];
  width: number;
}

/** A box of a table, perhaps over a page's end. */
export interface TableCell {
  row: number;
  col: number;
  rows: number;
  cols: number;
  parts: readonly Part[];
  isTorn: boolean;
}

/** A table as its lines draw it. */
export interface DrawnTable {
  page: number;
  lastPage: number;
  top: number;
  /** Where its columns begin and end. */
  xs: readonly number[];
  rows: number;
  cells: readonly TableCell[];
}

const asWritten = (characters: readonly Character[]): readonly Character[] =>
  isStacked(characters) ? characters.map((character) => ({ ...character, isVertical: true })) : characters;

/** A table's boxes with the characters whose middle lies in them. */
export function tableOf(net: Net, page: number, characters: readonly Character[]): DrawnTable {
  const boxes = boxesOf(net);
  const inside = boxes.map((): Character[] => []);
  for (const character of characters) {
    // A character exactly on a line between two boxes goes to the first of them.
    const place = boxes.findIndex((box) => isWithin(character, box));
    inside[place]?.push(character);
  }
  return {
    page,
    lastPage: page,
    top: boxOfNet(net).top,
    xs: net.xs,
    rows: net.ys.length - 1,
    cells: boxes.map(({ row, col, rows, cols, isTorn, left, right }, at) => ({
      row,
      col,
      rows,
      cols,
      isTorn,
      parts: [{ lines: writtenLines(asWritten(inside[at] ?? [])), width: right - left }],
    })),
  };
}

const TORN = '框线不完整，看不出属于哪一格的文字';
/** Points: a line fills its box where no further digit, and this much more, would fit. */
const SLACK = 3;

/** Whether a line fills its box, so that a number may have been broken into the next line. */
const fills = ({ characters, left, right }: WrittenLine, width: number): boolean => {
  const last = characters[characters.length - 1];
  return last !== undefined && right - left + last.right - last.left + SLACK > width;
};

/** The text between two lines of a box. A number continues in the next line only if the first line is full. */
function joint(above: WrittenLine, below: WrittenLine, goesOn: boolean): string {
  if (!isNumberToNumber(above, below)) return between(above, below);
  return goesOn ? '' : TWO_NUMBERS;
}

/** The text of a box as pieces: lines put together, two numbers never. */
export function cellPieces({ parts, isTorn }: TableCell): Piece[] {
  const pieces: Piece[] = [];
  let above: WrittenLine | null = null;
  for (const { lines, width } of parts)
    lines.forEach((line, at) => {
      const stands: string = above === null ? '' : joint(above, line, at > 0 && fills(above, width));
      if (stands !== '') pieces.push({ text: stands, as: 'plain' });
      for (const piece of linePieces(line)) pieces.push(piece);
      above = line;
    });
  return isTorn
    ? pieces.map((piece) => (piece.as === 'plain' ? { ...piece, as: 'unsure', what: TORN } : piece))
    : pieces;
}

/** The words of a box, without blanks. */
export const cellWords = (cell: TableCell): string =>
  cellPieces(cell)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');

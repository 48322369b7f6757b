import { signPieces, type Piece } from '../../blocks/shown';
import { isSignFont } from '../sign-font';
import { showingOf, type CharacterLook } from '../word/character-look';
import { isoDate } from './dates';
import { exact, isDateFormat, shownNumber } from './number-format';
import type { Doubt, SheetCell } from './sheet';

/** How a cell is formatted. */
export interface CellLook {
  format: string;
  font: CharacterLook;
  /** Whether its text is made smaller until it fits. */
  shrinks: boolean;
  /** Whether lines stand around it. */
  bordered: boolean;
}

/** The content of a cell as the file has it. */
export type CellContent =
  | { kind: 'text'; pieces: readonly Piece[] }
  | { kind: 'number'; value: number }
  | { kind: 'error'; text: string }
  /** A formula without a stored result. */
  | { kind: 'uncounted'; formula: string };

/** A text in a font; in a symbol font letters and digits are signs, whatever they are called. */
export function pieceOf(text: string, font: CharacterLook): Piece {
  const showing = showingOf(font, false, font.strike === true);
  const [sign, ...more] = showing.as === 'plain' && isSignFont(font.font) ? signPieces(text.trim()) : [];
  return sign?.as === 'drawn' && more.length === 0 ? sign : { text, ...showing };
}

/** What holds for all cells of a sheet. */
export interface SheetSettings {
  from: 1900 | 1904;
  /** Whether a 0 is left out of sight. */
  hidesZeros: boolean;
}

const NOT_TAKEN = '没有当作数读';
const UNCOUNTED = `公式没有存下算出的数，${NOT_TAKEN}`;
const ERROR_VALUE = `公式出错的值，${NOT_TAKEN}`;

const doubtOf = (text: string, reason: string): Doubt => ({ text, reason });

/** A number as it is displayed, or why it is not taken as one. `width` is the digits the column has room for. */
function numberIn(
  value: number,
  look: CellLook,
  { from, hidesZeros }: SheetSettings,
  width: number | null,
): Pick<SheetCell, 'pieces' | 'number' | 'doubt'> {
  const nothing = (reason: string) => ({ pieces: [], number: null, doubt: doubtOf(String(value), reason) });
  if (isDateFormat(look.format)) {
    const date = isoDate(value, from);
    if (date === null) return nothing(`不是日历上的日期，${NOT_TAKEN}`);
    return { pieces: [pieceOf(date, look.font)], number: null, doubt: null };
  }
  const { text, shown } = shownNumber(value, look.format);
  const isUnseen = value === 0 && hidesZeros;
  if (isUnseen || shown !== exact(value)) {
    const seen = isUnseen || (text === '' && shown === null) ? '' : text;
    const why = seen === '' ? '按单元格的格式，显示的不是这个数' : `显示的是“${seen}”，存的是另一个数`;
    return nothing(`${why}，${NOT_TAKEN}`);
  }
  if (width !== null && !look.shrinks && text.length > width)
    return nothing(`列太窄，数显示不全，${NOT_TAKEN}`);
  const piece = pieceOf(text, look.font);
  return { pieces: [piece], number: piece.as === 'plain' ? value : null, doubt: null };
}

/** A cell as it is displayed; null where it is empty. */
export function cellOf(
  place: { row: number; col: number },
  content: CellContent,
  look: CellLook,
  settings: SheetSettings,
  width: number | null,
): SheetCell | null {
  if (content.kind === 'number') return { ...place, ...numberIn(content.value, look, settings, width) };
  if (content.kind !== 'text') {
    const doubt =
      content.kind === 'error'
        ? doubtOf(content.text, ERROR_VALUE)
        : doubtOf(`=${content.formula}`.slice(0, 100), UNCOUNTED);
    return { ...place, pieces: [], number: null, doubt };
  }
  const { pieces } = content;
  if (pieces.every(({ text }) => text === '')) return null;
  return { ...place, pieces, number: null, doubt: null };
}

import type { Glyph } from '../laid-out/page';
import { UNCHANGED, type Matrix } from './matrix';

/** What the adaptor asks of a font; the library tells it so. */
export interface PdfFont {
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[];
  defaultVMetrics?: readonly number[];
  composite?: boolean;
  name?: string;
  bold?: boolean;
  /** The table from codes to characters. With `firstChar` it is an identity map, because the file has no table. */
  toUnicode?: { firstChar?: number; lastChar?: number };
}

/** A character of a text to be shown, or a shift in thousandths of the size. */
export type Shown =
  | number
  | {
      unicode: string;
      width: number;
      isSpace: boolean;
      vmetric?: readonly number[] | null;
      isInFont?: boolean;
    };

/** All that a file sets for drawing, and keeps on a stack. */
export interface State {
  matrix: Matrix;
  font: PdfFont | null;
  size: number;
  /** -1 where the size is below 0. */
  way: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  mode: number;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** Whether fills are transparent (blend mode), like a marker pen. */
  isBlended: boolean;
  lineWidth: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** What is set before a page has set anything. */
export const beginning = (matrix: Matrix): State => ({
  matrix,
  font: null,
  size: 0,
  way: 1,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  isBlended: false,
  lineWidth: 1,
  textMatrix: UNCHANGED,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Whether a font has glyphs but no table of characters, so that its codes would wrongly be taken for characters. */
export const hasOnlyGlyphs = ({ composite, toUnicode }: PdfFont): boolean =>
  composite === true && toUnicode?.firstChar === 0 && toUnicode.lastChar === 0xffff;

/** Where writing goes, by the direction of its line. */
export function turnOf([a, b]: Matrix): Glyph['turn'] {
  const length = Math.hypot(a, b);
  if (length === 0) return 0;
  const [x, y] = [a / length, b / length];
  if (Math.abs(y) < 0.1) return x > 0 ? 0 : 2;
  if (Math.abs(x) < 0.1) return y > 0 ? 1 : 3;
  return null;
}

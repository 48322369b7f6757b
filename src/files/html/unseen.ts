import { isFaint } from './colour';
import type { Look } from './declarations';

const length = (value: string | undefined): number => {
  const match = /^([+-]?\d{0,7}(?:\.\d{1,6})?)(px|pt|em|rem|ex|vw|vh|%)?$/.exec(value ?? '');
  if (!match || match[1] === '') return Number.NaN;
  return Number(match[1]) * (/^(?:r?em|ex|vw|vh)$/.test(match[2] ?? '') ? 10 : 1);
};

/** Whether a box is so small that it cuts off its content; table cells are not, because they grow with it. */
function isCutOff(look: Look, isBox: boolean): boolean {
  if (isBox || !/hidden|clip/.test(look['overflow'] ?? '')) return false;
  return ['width', 'height', 'max-width', 'max-height'].some(
    (side) => Math.abs(length(look[side])) <= (look[side]?.endsWith('%') ? 0 : 1),
  );
}

function isClipped(look: Look): boolean {
  const sides = (look['clip'] ?? '').match(/-?\d{1,6}(?:\.\d{1,6})?/g) ?? [];
  if (
    (look['clip'] ?? '').startsWith('rect(') &&
    sides.length === 4 &&
    sides.every((side) => Math.abs(Number(side)) <= 1)
  )
    return true;
  return /^(?:inset\((?:[5-9]\d|100)(?:\.\d{1,6})?%|(?:circle|ellipse)\(0|polygon\([^1-9]*\))/.test(
    look['clip-path'] ?? '',
  );
}

function isOffPage(look: Look): boolean {
  const isPlaced = /^(?:absolute|fixed|relative)$/.test(look['position'] ?? '');
  const isFarOff = isPlaced && ['left', 'right', 'top', 'bottom'].some((side) => length(look[side]) <= -999);
  return isFarOff || length(look['text-indent']) <= -999;
}

const NO_SCALE = /scale(?:x|y|3d)?\(\s{0,9}[+-]?(?:0+(?:\.0{0,9})?|\.0{1,9})\s{0,9}[,)]/;
/** Transformations that turn or mirror text: 6 would be seen as 9, 12 as 21. */
const TURNED =
  /scale(?:x|y|3d)?\([^()]{0,40}-|rotate(?:z)?\(\s{0,9}[+-]?(?:1[2-9]\d|2[0-3]\d)|rotate[xy]\(\s{0,9}[+-]?1[2-9]\d/;
const NO_OPACITY =
  /opacity\(\s{0,9}(?:0+(?:\.0{0,9})?|\.0{1,9})%?\s{0,9}\)|alpha\(\s{0,9}opacity\s{0,9}=\s{0,9}0\s{0,9}\)/;

/** zoom: .01, scale: 0: smaller than anybody reads. */
const isShrunk = (value: string | undefined): boolean =>
  (value ?? '')
    .split(/\s+/)
    .some((part) => length(part) <= (part.endsWith('%') ? 10 : 0.1) && length(part) >= 0);
/** scale: -1, rotate: 180deg. */
const isTurned = ({ scale = '', rotate = '' }: Look): boolean =>
  scale.includes('-') || /(?:^|\s)[+-]?(?:1[2-9]\d|2[0-3]\d)deg/.test(rotate);

/** The doubt about text moved off the page: in a sentence it is left out. */
const OFF_PAGE = '移到页面以外的文字';
/** Whether a doubt is that the text stands off the page, where nobody looks for it. */
export const isAway = (doubt: string): boolean => doubt === OFF_PAGE;

/** Why the text of an element may be invisible, or look different from how it is written; empty for no doubt. */
export function doubtOf(name: string, look: Look, isBox: boolean, rtl: boolean): string {
  if (isOffPage(look)) return OFF_PAGE;
  if (isCutOff(look, isBox) || isClipped(look)) return '被裁去的文字';
  if (look['content-visibility'] === 'hidden' || NO_OPACITY.test(look['filter'] ?? '')) return '看不见的文字';
  if (/^0?\.0\d{0,6}$|^[0-9](?:\.\d{1,6})?%$/.test(look['opacity'] ?? '')) return '看不见的文字';
  if (TURNED.test(look['transform'] ?? '') || isTurned(look)) return '反着或倒着显示的文字';
  if (length(look['letter-spacing']) <= -4) return '挤在一起的文字';
  if (NO_SCALE.test(look['transform'] ?? '') || isShrunk(look['zoom']) || isShrunk(look['scale']))
    return '缩到看不见的文字';
  if (
    isFaint(look['-webkit-text-fill-color'], '') ||
    /disc|circle|square/.test(look['-webkit-text-security'] ?? '')
  )
    return '看不见的文字';
  if (/override/.test(look['unicode-bidi'] ?? '') || (name === 'bdo' && rtl)) return '改变了先后次序的文字';
  if (/var\(/.test(`${look['display'] ?? ''} ${look['visibility'] ?? ''}`) || look[UNDECIDED] !== undefined)
    return '可能看不见的文字（网页样式无法判断）';
  return '';
}

/** The property set by a rule of which it is not known whether it applies. */
export const UNDECIDED = '?';

/** Whether a declaration could take a text away. */
export const isHiding = (look: Look): boolean =>
  look['display'] === 'none' ||
  /^(?:hidden|collapse)$/.test(look['visibility'] ?? '') ||
  Math.abs(length(look['opacity'])) === 0 ||
  Math.abs(length(look['font-size'])) <= 1 ||
  isFaint(look['color'], '') ||
  doubtOf('', look, false, false) !== '';

/** Whether what a rule puts before or after a text could make another number of it. */
export const drawsNumber = (look: Look): boolean =>
  /[\p{N}+\-−－.%\n万亿千百十]|attr\(|counters?\(/u.test(
    (look['content'] ?? '').replace(/^(?:none|normal|open-quote|close-quote)$/, ''),
  );

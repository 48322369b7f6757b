import type { Piece } from '../../blocks/shown';
import type { Glyph } from './page';

/** A character as it is read: turned upright, with what becomes of it. */
export interface Character extends Glyph {
  as: Piece['as'];
}

/** A line of writing, from left to right. */
export interface WrittenLine {
  characters: readonly Character[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of its largest characters. */
  size: number;
}

const baseOf = ({ bottom, size }: Glyph): number => bottom - 0.14 * size;

/** The character's box after turning the page so that its writing is upright. */
function turned(glyph: Character): Character {
  const { left, top, right, bottom } = glyph;
  const turn = glyph.isVertical && glyph.turn === 0 ? 1 : glyph.turn;
  if (turn === 1) return { ...glyph, left: top, right: bottom, top: -right, bottom: -left };
  if (turn === 2) return { ...glyph, left: -right, right: -left, top: -bottom, bottom: -top };
  if (turn === 3) return { ...glyph, left: -bottom, right: -top, top: left, bottom: right };
  return glyph;
}

/** Share of the size of larger characters beside: smaller ones that are off the line are raised or lowered. */
const SMALL = 0.8;
/** In ems: how far above or below the line they must be. */
const [RAISED, LOWERED] = [0.14, 0.08];

function lineOf(unsorted: readonly Character[]): WrittenLine {
  const sorted = [...unsorted].sort((one, other) => one.left - other.left);
  const says = sorted.filter(({ text }) => text.trim() !== '');
  const largest = (says.length > 0 ? says : sorted).reduce((one, other) =>
    other.size > one.size ? other : one,
  );
  const base = baseOf(largest);
  const characters = sorted.map((character): Character => {
    if (character.as !== 'plain' || character.size > SMALL * largest.size) return character;
    const over = base - baseOf(character);
    if (over > RAISED * largest.size) return { ...character, as: 'raised' };
    return over < -LOWERED * largest.size ? { ...character, as: 'lowered' } : character;
  });
  const seen = says.length > 0 ? says : sorted;
  return {
    characters,
    left: Math.min(...seen.map(({ left }) => left)),
    right: Math.max(...seen.map(({ right }) => right)),
    top: Math.min(...seen.map(({ top }) => top)),
    bottom: Math.max(...seen.map(({ bottom }) => bottom)),
    size: largest.size,
  };
}

/** Ems: characters further from the middle of a line belong to another line. */
const SAME_LINE = 0.5;

/** The lines of characters that are written in one direction, from the top down. */
function linesIn(characters: readonly Character[]): WrittenLine[] {
  const middle = ({ top, bottom }: Character) => (top + bottom) / 2;
  const sorted = [...characters].sort((one, other) => middle(one) - middle(other));
  const lines: Character[][] = [];
  for (const character of sorted) {
    const line = lines[lines.length - 1];
    const [first] = line ?? [];
    const isSame =
      first && middle(character) - middle(first) < SAME_LINE * Math.max(first.size, character.size);
    if (line && isSame) {
      // The largest character comes first, because it determines the middle of the line.
      if (character.size > first.size) line.unshift(character);
      else line.push(character);
    } else lines.push([character]);
  }
  return lines.map(lineOf);
}

/** In ems: vertical writing has characters this near below each other, and this far beside each other. */
const [STACKED, BESIDE] = [1.08, 1.12];

/** The least distance `along` between characters that agree in `place` within 0.2 of their size; null for none. */
function pitchOf(
  characters: readonly Character[],
  place: 'left' | 'top',
  along: 'left' | 'top',
): number | null {
  let least: number | null = null;
  for (const one of characters)
    for (const other of characters) {
      const distance = other[along] - one[along];
      if (Math.abs(other[place] - one[place]) > 0.2 * one.size || distance < 0.5 * one.size) continue;
      least = Math.min(least ?? Infinity, distance);
    }
  return least;
}

/** Characters, more than any label has: all pairs are compared, which takes quadratic time. */
const LONGEST_STACK = 60;

/** Whether Chinese characters are written in columns, as in a narrow box, without a vertical font. */
export function isStacked(characters: readonly Character[]): boolean {
  const seen = characters.filter(({ text }) => text.trim() !== '');
  if (seen.length < 3 || seen.length > LONGEST_STACK) return false;
  if (!seen.every(({ text, turn }) => turn === 0 && /^[\p{Script=Han}（）、]$/u.test(text))) return false;
  const [down, beside] = [pitchOf(seen, 'left', 'top'), pitchOf(seen, 'top', 'left')];
  const size = seen[0]?.size ?? 1;
  return down !== null && beside !== null && down < STACKED * size && beside > BESIDE * size;
}

/** The lines in which characters are written, those of each direction for themselves. */
export function writtenLines(characters: readonly Character[]): WrittenLine[] {
  const directions = new Map<string, Character[]>();
  for (const character of characters) {
    const key = `${character.turn}${character.isVertical}`;
    const list = directions.get(key) ?? [];
    list.push(turned(character));
    directions.set(key, list);
  }
  return [...directions.values()].flatMap(linesIn);
}

const NUMERIC = /[\p{Nd}.,，%％]$/u;
const NUMERIC_START = /^[\p{Nd}.,，%％]/u;
const LATIN = /[\p{Nd}.,，%％A-Za-z]$/u;
const LATIN_START = /^[\p{Nd}.,，%％A-Za-z]/u;

/** In ems: the gap that separates two numbers or words (digits, letters), and two texts of other characters. */
const [PARTED, APART] = [0.35, 1.1];
/** Ems: the same character printed twice within this distance is a way to print bold. */
const TWICE = 0.25;

/** Ems: a wider blank between digits separates two numbers; a narrower one may be a thousands separator. */
const THOUSANDS = 0.6;
/** Written between two numbers: with a single blank, 12 and 345 would be read as 12,345. */
export const TWO_NUMBERS = '  ';

const OVER_ONE_ANOTHER = '叠在一起的文字';

/** Whether two characters are printed at the same place; narrow ones are allowed less distance than wide ones. */
const isTwice = (one: Character, other: Character): boolean =>
  other.left - one.left <
  Math.min(TWICE * other.size, 0.5 * Math.max(one.right - one.left, other.right - other.left));

/** The pieces of a line: numbers that stand apart stay apart. */
export function linePieces({ characters }: WrittenLine): Piece[] {
  const pieces: Piece[] = [];
  let last: Character | null = null;
  let hasBlank = false;
  for (const character of characters) {
    if (character.text.trim() === '') {
      hasBlank ||= last !== null;
      continue;
    }
    if (last && last.text === character.text && isTwice(last, character)) continue;
    // With one digit printed over another, neither can be trusted.
    if (last && /\p{Nd}/u.test(last.text + character.text) && isTwice(last, character)) {
      const under = pieces[pieces.length - 1];
      if (under) pieces[pieces.length - 1] = { ...under, as: 'unsure', what: OVER_ONE_ANOTHER };
      pieces.push({ text: character.text, as: 'unsure', what: OVER_ONE_ANOTHER });
      continue;
    }
    if (last) {
      const gap = (character.left - last.right) / Math.max(character.size, last.size);
      const isLatin = LATIN.test(last.text) && LATIN_START.test(character.text);
      const isNumeric = NUMERIC.test(last.text) && NUMERIC_START.test(character.text);
      const areTwo = isNumeric && gap > (hasBlank ? THOUSANDS : PARTED);
      if (hasBlank || gap > (isLatin ? PARTED : APART))
        pieces.push({ text: areTwo ? TWO_NUMBERS : ' ', as: 'plain' });
    }
    pieces.push(
      character.what === ''
        ? { text: character.text, as: character.as }
        : { text: character.text, as: character.as, what: character.what },
    );
    last = character;
    hasBlank = false;
  }
  return pieces;
}

const lastOf = ({ characters }: WrittenLine): string =>
  [...characters].reverse().find(({ text }) => text.trim() !== '')?.text ?? '';
const firstOf = ({ characters }: WrittenLine): string =>
  characters.find(({ text }) => text.trim() !== '')?.text ?? '';

/** Whether a number ends one line and another, or its rest, begins the next. */
export const isNumberToNumber = (above: WrittenLine, below: WrittenLine): boolean =>
  NUMERIC.test(lastOf(above)) && NUMERIC_START.test(firstOf(below));

/** What stands between two lines of one text: nothing between Chinese ones, a blank between numbers and words. */
export const between = (above: WrittenLine, below: WrittenLine): string =>
  LATIN.test(lastOf(above)) && LATIN_START.test(firstOf(below)) ? ' ' : '';

import { MOST_LEVELS, type Level, type List } from '../word/list-counters';
import type { Range } from './fib';

/** Number formats by their number in a file (MSONFC, MS-OSHARED 2.2.1.3), as Word's newer files name them. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth'],
  [22, 'decimalZero'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [35, 'taiwaneseCountingThousand'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
]);
/** Formats without a number: a sign (23), or nothing (255). */
const NUMBERLESS = new Set([23, 255]);

/** Bytes of an LSTF, of the fixed part of a level (LVLF), and of an LFO. */
const LIST_HEAD = 28;
const LEVEL_HEAD = 28;
const OVERRIDE_HEAD = 16;
/** What stands between the number and the text. */
const GAPS = [' ', ' ', ''] as const;

interface ReadLevel {
  level: Level;
  /** Where what follows it begins. */
  next: number;
}

/** One level (LVL, MS-DOC 2.9.150): its head, two lists of changes, and its text with the places of the numbers. */
function levelAt(view: DataView, at: number): ReadLevel {
  const format = view.getUint8(at + 4);
  const flags = view.getUint8(at + 5);
  const characterChanges = view.getUint8(at + 24);
  const paragraphChanges = view.getUint8(at + 25);
  const textAt = at + LEVEL_HEAD + characterChanges + paragraphChanges;
  const length = view.getUint16(textAt, true);
  const characters = Array.from({ length }, (_, index) => view.getUint16(textAt + 2 + index * 2, true));
  // A character below 9 is the place of that level's number.
  const text = characters
    .map((code) => (code < MOST_LEVELS ? `%${code + 1}` : String.fromCharCode(code)))
    .join('');
  const isBullet = NUMBERLESS.has(format);
  return {
    level: {
      start: view.getInt32(at, true),
      format: FORMATS.get(format) ?? 'decimal',
      text: isBullet ? '' : text,
      bullet: isBullet ? text : '',
      gap: GAPS[view.getUint8(at + 15)] ?? ' ',
      plain: (flags & 4) !== 0,
      style: '',
    },
    next: textAt + 2 + length * 2,
  };
}

/** The levels of the lists a file defines (PlfLst, MS-DOC 2.9.195), by the list's id. */
function definitionsIn(view: DataView, { at: start, length }: Range): Map<number, Map<number, Level>> {
  const count = view.getUint16(start, true);
  const found = new Map<number, Map<number, Level>>();
  // The levels of all lists stand behind the table, in the order of the lists.
  let at = start + length;
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * LIST_HEAD;
    const isSimple = (view.getUint8(head + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let number = 0; number < (isSimple ? 1 : MOST_LEVELS); number++) {
      const { level, next } = levelAt(view, at);
      levels.set(number, level);
      at = next;
    }
    found.set(view.getInt32(head, true), levels);
  }
  return found;
}

/**
 * The lists of a file by the number paragraphs name them with, from 1 (PlfLfo, MS-DOC 2.9.194). Throws a RangeError
 * where the tables lead out of the file.
 */
export function readLists(table: Uint8Array, lists: Range, overrides: Range): Map<number, List> {
  const found = new Map<number, List>();
  if (lists.length < 2 || overrides.length < 4) return found;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const definitions = definitionsIn(view, lists);
  const count = view.getUint32(overrides.at, true);
  let at = overrides.at + 4 + count * OVERRIDE_HEAD;
  for (let index = 0; index < count; index++) {
    const head = overrides.at + 4 + index * OVERRIDE_HEAD;
    const id = view.getInt32(head, true);
    const levels = new Map(definitions.get(id) ?? []);
    const restarts = new Map<number, number>();
    // Four bytes without meaning, then a level for each that differs from the list's own.
    at += 4;
    for (let changed = view.getUint8(head + 12); changed > 0; changed--) {
      const start = view.getInt32(at, true);
      const flags = view.getUint32(at + 4, true);
      const number = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, next } = levelAt(view, at);
        levels.set(number, level);
        at = next;
      }
      if ((flags & 0x10) !== 0)
        restarts.set(number, (flags & 0x20) !== 0 ? (levels.get(number)?.start ?? start) : start);
    }
    found.set(index + 1, { definition: String(id), levels, restarts });
  }
  return found;
}

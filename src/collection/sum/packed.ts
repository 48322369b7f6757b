import { scaled } from '../../report/numbers/number';

/**
 * Numbers of a report in the order of their cells, packed, because the sum of a large county keeps those of ten thousand
 * reports: a character a cell says its number, and what no character says stands beside as text.
 */
export interface Packed {
  codes: string;
  /** Decimal texts of amounts and of very large counts, in their order. */
  texts: readonly string[];
}

const BLANK = 0;
/** Stands for the next of the texts. */
const TEXT = 1;
/** The character of 0; of every other count it is as much further on. */
const ZERO = 2;
/** Of larger counts the characters would be halves of others. */
const LARGEST = 50_000;

const COUNT = /^(?:0|[1-9]\d{0,4})$/;

/** Packs decimal texts; null is a blank. */
export function packed(numbers: readonly (string | null)[]): Packed {
  const texts: string[] = [];
  const codes = numbers.map((number) => {
    if (number === null) return BLANK;
    if (COUNT.test(number) && Number(number) <= LARGEST) return ZERO + Number(number);
    texts.push(number);
    return TEXT;
  });
  return { codes: String.fromCharCode(...codes), texts };
}

/** None at all. */
export const noNumbers: Packed = { codes: '', texts: [] };

/** The number at a place as it was packed; null for a blank, and behind the last. */
export function textAt({ codes, texts }: Packed, place: number): string | null {
  const code = place < codes.length ? codes.charCodeAt(place) : BLANK;
  if (code === BLANK) return null;
  if (code !== TEXT) return String(code - ZERO);
  let before = 0;
  for (let at = 0; at < place; at++) if (codes.charCodeAt(at) === TEXT) before++;
  return texts[before] ?? null;
}

/** All numbers, as they were packed. */
export function unpacked(numbers: Packed): (string | null)[] {
  return Array.from(numbers.codes, (_, place) => textAt(numbers, place));
}

/** Nearly all counts of a county are as small, and a sum asks for each many times: their amounts are made once and shared. */
const SMALL = 1000;
const smallAmounts = Array.from({ length: SMALL }, (_, count) => scaled(String(count)));

/** The number at a place as a whole number of 10⁻⁶ (`scaled`); null for a blank. */
export function amountAt(numbers: Packed, place: number): bigint | null {
  const small = smallAmounts[numbers.codes.charCodeAt(place) - ZERO];
  if (small !== undefined) return small;
  const text = textAt(numbers, place);
  return text === null ? null : scaled(text);
}

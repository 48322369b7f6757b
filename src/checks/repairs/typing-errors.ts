import type { RepairReason } from './repair';

/** A way in which one number came to stand for another, and how often such a thing happens. */
export interface Mechanism {
  reason: RepairReason;
  probability: number;
}

/*
 * Shares of wrong numbers by kind of mistake, estimated. Only their order of magnitude matters: they rank one
 * candidate against another, and nothing is concluded from them alone.
 */
const SWAPPED = 0.25;
const MISTYPED = 0.3;
const MISSING = 0.15;
const DOUBLED = 0.1;
const ADDED = 0.05;
const LEFT_AT_ZERO = 0.1;
/** The share left for mistakes of no known kind. */
export const UNEXPLAINED = 1e-5;

/** The ways in which one slip at the keyboard makes `typed` of `meant` (both counts). */
export function slips(meant: number, typed: number): Mechanism[] {
  const intended = String(meant);
  const written = String(typed);
  const places = Array.from(intended, (_, place) => place);
  const wrote = (place: number, length: number, text: string): boolean =>
    Number(intended.slice(0, place) + text + intended.slice(place + length)) === typed;
  const digit = (place: number): string => intended.charAt(place);

  // No swap that puts a 0 in front: 01 would be typed as 1, which is a missing digit.
  const swapped = places.slice(1).filter((place) => {
    const [left, right] = [digit(place - 1), digit(place)];
    return left !== right && !(place === 1 && right === '0') && wrote(place - 1, 2, right + left);
  });
  const differing =
    written.length === intended.length ? places.filter((place) => written[place] !== digit(place)) : [];
  const missing = places.length > 1 ? places.filter((place) => wrote(place, 1, '')) : [];
  // For 0 itself there is no doubled digit: 00 is not a number anybody types.
  const doubled = meant === 0 ? [] : places.filter((place) => wrote(place, 0, digit(place)));
  const added =
    meant === 0 || written.length !== intended.length + 1
      ? []
      : Array.from(written, (_, place) => place).filter(
          (place) => written.slice(0, place) + written.slice(place + 1) === intended,
        );

  const found: Mechanism[] = [];
  const add = (reason: RepairReason, ways: number, ofSoMany: number, frequency: number): void => {
    if (ways > 0) found.push({ reason, probability: (frequency * ways) / ofSoMany });
  };
  add('digitsSwapped', swapped.length, places.length - 1, SWAPPED);
  add('digitMistyped', differing.length === 1 ? 1 : 0, places.length * 9, MISTYPED);
  add('digitMissing', missing.length, places.length, MISSING);
  add('digitDoubled', doubled.length, places.length, DOUBLED);
  add('digitAdded', added.length - doubled.length, places.length * 10, ADDED);
  add('leftAtZero', typed === 0 ? 1 : 0, 1, LEFT_AT_ZERO);
  return found;
}

/** The mechanism that counts most, with the probability of all of them together. */
export function likeliest(mechanisms: readonly Mechanism[]): Mechanism {
  const best = mechanisms.reduce((one, other) => (other.probability > one.probability ? other : one));
  return { ...best, probability: mechanisms.reduce((sum, { probability }) => sum + probability, 0) };
}

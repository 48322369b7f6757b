import type { PercentMention } from '../../prose/numbers';
import { readingValue, type Reading } from '../../prose/readings';
import type { Report } from '../../report/report';

/** A ratio in the unit of a percentage's last digit, cut and rounded. */
export function asPrinted(part: number, whole: number, { decimals }: PercentMention) {
  const scaled = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const divisor = BigInt(whole);
  const show = (units: bigint) => (Number(units) / 10 ** decimals).toFixed(decimals);
  const cut = scaled / divisor;
  const rounded = (2n * scaled + divisor) / (2n * divisor);
  return {
    matches: (digits: number) => cut === BigInt(digits) || rounded === BigInt(digits),
    text: show(rounded),
  };
}

/** The readings in numbers, as far as all of them are known. */
export function allValues(counts: Report['counts'], readings: readonly Reading[]): number[] {
  const values = readings.map((reading) => readingValue(counts, reading));
  return values.every((value): value is number => value !== null) ? values : [];
}

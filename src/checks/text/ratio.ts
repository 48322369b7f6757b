import type { PercentMention } from '../../prose/numbers';
import { readingValue, type Reading } from '../../prose/readings';
import type { Report } from '../../report/report';

/** Decimals in which the true value of a share given in words is shown. */
const DECIMALS_OF_ROUGH = 1;

/** A ratio in the unit of a percentage's last digit, cut and rounded; a rough one within its bounds. */
export function asPrinted(part: number, whole: number, percent: PercentMention) {
  const { digits, between } = percent;
  const decimals = between ? DECIMALS_OF_ROUGH : percent.decimals;
  const share = (part * 100) / whole;
  const scaled = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const divisor = BigInt(whole);
  const show = (units: bigint) => (Number(units) / 10 ** decimals).toFixed(decimals);
  const cut = scaled / divisor;
  const rounded = (2n * scaled + divisor) / (2n * divisor);
  return {
    matches: between
      ? between[0] <= share && share <= between[1]
      : cut === BigInt(digits) || rounded === BigInt(digits),
    text: show(rounded),
  };
}

/** The readings in numbers, as far as all of them are known. */
export function allValues(counts: Report['counts'], readings: readonly Reading[]): number[] {
  const values = readings.map((reading) => readingValue(counts, reading));
  return values.every((value): value is number => value !== null) ? values : [];
}

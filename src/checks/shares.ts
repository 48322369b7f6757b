import type { PercentMention } from '../prose/numbers';
import type { PlacedSentence, ToldSentence } from '../prose/read-text';
import { readingValue, type Reading } from '../prose/readings';
import type { Growth, Share } from '../prose/shares';
import type { Report } from '../report/report';
import { evidenceIn } from './evidence';
import type { Finding } from './finding';
import { raise } from './raise';

/**
 * C3: a share agrees with one of the wholes in its sentence (新收, 新收＋结转, 答复, 办结), a change since last year
 * with last year's number, to the digits printed, rounded or cut. Where the other number is not to be found
 * nothing is said.
 */
export function checkShares(report: Report, text: readonly ToldSentence[]): Finding[] {
  const seen = new Map<string, number>();
  return text.flatMap(({ sentence, shares, growths }) => {
    const place = (kind: string) => {
      const id = `${sentence.section}:${kind}`;
      const nth = (seen.get(id) ?? 0) + 1;
      seen.set(id, nth);
      return nth === 1 ? id : `${id}:${nth}`;
    };
    return [
      ...shares.flatMap((share) =>
        wrongShare(report, sentence, share, place(`share.${share.part.meaning.id}`)),
      ),
      ...growths.flatMap((growth) =>
        wrongGrowth(report, sentence, growth, place(`growth.${growth.now.meaning.id}`)),
      ),
    ];
  });
}

/** A ratio in the unit of a percentage's last digit, cut and rounded. */
function asPrinted(part: number, whole: number, { decimals }: PercentMention) {
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
function allValues(counts: Report['counts'], readings: readonly Reading[]): number[] {
  const values = readings.map((reading) => readingValue(counts, reading));
  return values.every((value): value is number => value !== null) ? values : [];
}

function wrongShare(report: Report, sentence: PlacedSentence, share: Share, place: string): Finding[] {
  const { part, percent, wholes } = share;
  const own = wholes.map(({ number }) => number.least);
  const known = [
    ...new Set([...own, ...wholes.flatMap(({ meaning }) => allValues(report.counts, meaning.readings))]),
  ];
  const possible = known.filter((whole) => whole > 0);
  const ratios = possible.map((whole) => asPrinted(part.number.least, whole, percent));
  const [first] = ratios;
  if (own.length === 0 || !first || ratios.some(({ matches }) => matches(percent.digits))) return [];
  return [
    finding(sentence, percent, share, {
      place,
      label: `${part.number.least}÷${possible[0]}`,
      value: first.text,
      next: '请核对件数和占比。',
    }),
  ];
}

function wrongGrowth(report: Report, sentence: PlacedSentence, growth: Growth, place: string): Finding[] {
  const { now, percent, direction, before } = growth;
  const known = allValues(report.lastYear.counts, now.meaning.readings);
  const possible = [...new Set([...before.map(({ least }) => least), ...known])].filter((value) => value > 0);
  const value = now.number.least;
  const ratios = possible.map((last) => ({ last, change: (value - last) * direction }));
  const right = ratios.some(
    ({ last, change }) => change >= 0 && asPrinted(change, last, percent).matches(percent.digits),
  );
  const [first] = ratios;
  if (!first || right) return [];
  // Of several readings of last year the one nearest to what the text says is the one it meant.
  const nearest = ratios.reduce((best, item) =>
    distance(item, percent) < distance(best, percent) ? item : best,
  );
  const { last } = nearest;
  return [
    finding(sentence, percent, growth, {
      place,
      label: `（${value}－${last}）÷${last}`,
      value: `${value < last ? '-' : ''}${asPrinted(Math.abs(value - last), last, percent).text}`,
      next: '请核对两年的件数和同比。',
    }),
  ];
}

function distance(
  { last, change }: { last: number; change: number },
  { digits, decimals }: PercentMention,
): number {
  return Math.abs((change * 100) / last - digits / 10 ** decimals);
}

interface Computed {
  place: string;
  label: string;
  /** The percentage as it should be, with as many decimals as printed. */
  value: string;
  next: string;
}

function finding(
  sentence: PlacedSentence,
  percent: PercentMention,
  { start, end }: { start: number; end: number },
  { place, label, value, next }: Computed,
): Finding {
  const printed = sentence.text.slice(percent.start, percent.end);
  const stated = percent.digits / 10 ** percent.decimals;
  return raise({
    code: 'C3',
    place,
    severity: 'warning',
    section: sentence.section,
    title: `写的是 ${printed}，算出来是 ${value}%`,
    detail: `${label}＝${value}%。`,
    next,
    sides: {
      left: { label: '正文', value: stated, cells: [] },
      right: { label, value: Number(value), cells: [] },
      difference: Number((stated - Number(value)).toFixed(percent.decimals)),
    },
    evidence: [evidenceIn(sentence, start, end)],
    target: { field: sentence.field },
  });
}

import type { PlacedSentence, ToldSentence } from '../../prose/read-text';
import type { Share } from '../../prose/shares';
import type { ShareWhole } from '../../prose/share-wholes';
import type { Reading } from '../../prose/readings';
import type { Report } from '../../report/report';
import { evidenceIn, otherNumber, quoteOf } from './evidence';
import type { Finding } from '../finding';
import { placesInText } from './numbered-places';
import { checkGrowths } from './growths';
import { checkLastYearCounts } from './last-year-counts';
import { raise } from '../raise';
import { allValues, asPrinted } from './ratio';

/**
 * C3: a share agrees with one of the wholes it may be taken of (the one named, or 新收, 新收＋结转, 答复, 办结 of its
 * sentence or the one before), a change since last year with last year's number, to the digits printed, rounded
 * or cut. Where the other number is not to be found nothing is said.
 */
export function checkShares(report: Report, text: readonly ToldSentence[]): Finding[] {
  const placeOf = placesInText();
  return text.flatMap((told) => {
    const { sentence, shares, growths } = told;
    const place = (kind: string) => placeOf(sentence.section, kind);
    return [
      ...shares.flatMap((share) => wrongShare(report, sentence, share, place(`share.${share.id}`))),
      ...checkGrowths(report, sentence, growths, place),
      ...checkLastYearCounts(report, told, place),
    ];
  });
}

/** The numbers something may be: the text's own, and what the tables say. */
const valuesOf = (report: Report, { value, readings }: ShareWhole): number[] => [
  ...(value === null ? [] : [value]),
  ...allValues(report.counts, readings),
];

function wrongShare(report: Report, sentence: PlacedSentence, share: Share, place: string): Finding[] {
  const { part, percent, wholes, confirmedBy } = share;
  if (confirmedBy && part.value !== null && !allValues(report.counts, confirmedBy).includes(part.value))
    return [];
  const parts = [...new Set(valuesOf(report, part))];
  const possible = [...new Set(wholes.flatMap((whole) => valuesOf(report, whole)))].filter(
    (whole) => whole > 0,
  );
  const ratios = parts.flatMap((value) =>
    possible.map((whole) => ({
      value,
      whole,
      label: `${value}÷${whole}`,
      ratio: asPrinted(value, whole, percent),
    })),
  );
  const [first] = ratios;
  if (!first || ratios.some(({ ratio }) => ratio.matches)) return [];
  const isCertain = isOnlyRatio(report, share, ratios);
  return [finding(sentence, share, place, first.label, first.ratio.text, isCertain)];
}

interface Ratio {
  value: number;
  whole: number;
  ratio: { text: string };
}

/**
 * Whether there is exactly one right percentage: part and whole are in the text, agree with the tables as far as these
 * have them, and leave one value. If one of them is wrong itself, nothing is certain.
 */
function isOnlyRatio(
  report: Report,
  { part, partReadings, wholes }: Share,
  ratios: readonly Ratio[],
): boolean {
  const isKnown = (value: number | null, readings: readonly Reading[]) =>
    value !== null && (readings.length === 0 || allValues(report.counts, readings).includes(value));
  const stated = wholes.filter((whole) => isKnown(whole.value, whole.readings));
  const texts = ratios
    .filter(({ value, whole }) => value === part.value && stated.some((item) => item.value === whole))
    .map(({ ratio }) => ratio.text);
  const [only] = new Set(texts);
  return isKnown(part.value, partReadings) && new Set(texts).size === 1 && Number(only) <= 100;
}

function finding(
  sentence: PlacedSentence,
  { percent, start, end }: Share,
  place: string,
  label: string,
  value: string,
  isCertain: boolean,
): Finding {
  const evidence = evidenceIn(sentence, start, end);
  const printed = sentence.text.slice(percent.start, percent.end);
  const stated = percent.digits / 10 ** percent.decimals;
  return raise({
    code: 'C3',
    place,
    severity: 'warning',
    section: sentence.section,
    title: `写的是 ${printed}，算出来是 ${value}%`,
    detail: `“${quoteOf(evidence)}”：${label}＝${value}%。`,
    next: '请核对件数和占比。',
    sides: {
      left: { label: `正文“${quoteOf(evidence)}”`, value: stated, cells: [] },
      right: { label, value: Number(value), cells: [] },
      difference: Number((stated - Number(value)).toFixed(percent.decimals)),
    },
    evidence: [evidence],
    rewording: isCertain ? otherNumber(sentence, percent, value) : null,
    target: { field: sentence.field },
  });
}

import type { PercentMention } from '../../prose/numbers';
import type { PlacedSentence, ToldSentence } from '../../prose/read-text';
import type { Share, ShareWhole } from '../../prose/shares';
import type { Report } from '../../report/report';
import { evidenceIn } from './evidence';
import type { Finding } from '../finding';
import { checkGrowths } from './growths';
import { raise } from '../raise';
import { allValues, asPrinted } from './ratio';

/**
 * C3: a share agrees with one of the wholes it may be taken of (the one named, or 新收, 新收＋结转, 答复, 办结 of its
 * sentence or the one before), a change since last year with last year's number, to the digits printed, rounded
 * or cut. Where the other number is not to be found nothing is said.
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
      ...shares.flatMap((share) => wrongShare(report, sentence, share, place(`share.${share.id}`))),
      ...checkGrowths(report, sentence, growths, place),
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
    possible.map((whole) => ({ label: `${value}÷${whole}`, ratio: asPrinted(value, whole, percent) })),
  );
  const [first] = ratios;
  if (!first || ratios.some(({ ratio }) => ratio.matches(percent.digits))) return [];
  return [finding(sentence, percent, share, place, first.label, first.ratio.text)];
}

function finding(
  sentence: PlacedSentence,
  percent: PercentMention,
  { start, end }: Share,
  place: string,
  label: string,
  value: string,
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
    next: '请核对件数和占比。',
    sides: {
      left: { label: '正文', value: stated, cells: [] },
      right: { label, value: Number(value), cells: [] },
      difference: Number((stated - Number(value)).toFixed(percent.decimals)),
    },
    evidence: [evidenceIn(sentence, start, end)],
    target: { field: sentence.field },
  });
}

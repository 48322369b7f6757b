import type { CellId } from '../../format/table';
import { tableWords } from '../../format/sections';
import type { Claim } from '../../prose/claims';
import type { PlacedSentence, ToldSentence } from '../../prose/read-text';
import { readingValue } from '../../prose/readings';
import type { Report } from '../../report/report';
import { evidenceIn, quoteOf } from './evidence';
import type { Finding } from '../finding';
import { placesInText } from './numbered-places';
import { raise } from '../raise';

/**
 * C2: what the text says without numbers (未收到申请、未发生复议诉讼、全部办结、无结转、已审结、正在审理) agrees with the
 * tables. A blank leaves the sentence alone.
 */
export function checkTextClaims(report: Report, text: readonly ToldSentence[]): Finding[] {
  const placeOf = placesInText();
  return text.flatMap(({ sentence, claims }) =>
    claims.flatMap((claim) => {
      const place = placeOf(sentence.section, claim.id);
      const value = readingValue(report.counts, claim.none);
      if (value === null || value === 0) return [];
      return [finding(report, sentence, claim, value, place)];
    }),
  );
}

/** What else the table may count where 复议 and 诉讼 are denied: cases of the year before, decided only now. */
function olderCases({ lastYear }: Report, { id, none }: Claim): { known: string; hint: string } | null {
  if (id !== 'no.review' && id !== 'no.suits') return null;
  const cells = none.plus.map(
    (cell): CellId => `${cell.slice(0, cell.lastIndexOf('.'))}.undecided` as CellId,
  );
  const before = readingValue(lastYear.counts, { plus: cells, minus: [] });
  return {
    known: before ? `上年报告里尚未审结 ${before} 件。` : '',
    hint: '表格里若是往年没有审结的旧案，请写明本年没有新发生；否则请改正写错的一处。',
  };
}

function finding(
  report: Report,
  sentence: PlacedSentence,
  claim: Claim,
  value: number,
  place: string,
): Finding {
  const older = olderCases(report, claim);
  const evidence = evidenceIn(sentence, claim.start, claim.end);
  const cells = [...claim.none.plus, ...claim.none.minus];
  const [cell] = cells;
  const table = cell ? report.form.cell(cell).table : 'applications';
  return raise({
    code: 'C2',
    place,
    severity: 'warning',
    section: sentence.section,
    title: `正文说“${quoteOf(evidence)}”，表格里${claim.none.label} ${value} 件`,
    detail: `${tableWords[table]}：${claim.none.label} ${value} 件。${older?.known ?? ''}`,
    next: older?.hint ?? '请核对正文和表格，改正写错的一处。',
    sides: {
      left: { label: '正文', value: 0, cells: [] },
      right: { label: claim.none.label, value, cells },
      difference: -value,
    },
    evidence: [evidence],
    target: { field: sentence.field },
  });
}

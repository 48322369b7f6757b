import { readingValue } from '../../prose/readings';
import type { ToldSentence } from '../../prose/read-text';
import type { Statement } from '../../prose/statements';
import type { Report } from '../../report/report';
import { evidenceIn, otherNumber, quoteOf } from './evidence';
import type { Finding } from '../finding';
import { raise } from '../raise';

/**
 * C3: what the text says was counted last year (上年为57件, 由160件降至136件) is what last year's report has, by one of the
 * readings the rule on this year's numbers allows. Where last year's report is not there, or is of an older year,
 * nothing is said.
 */
export function checkLastYearCounts(
  report: Report,
  { sentence, statements }: ToldSentence,
  place: (kind: string) => string,
): Finding[] {
  if (report.lastYear.otherYear !== null) return [];
  return statements.flatMap((statement) => {
    if (!statement.lastYear || statement.meaning.bound === 'part' || statement.scoped) return [];
    const id = place(`last.${statement.meaning.id}`);
    const known = knownReadings(report, statement);
    const { number, start, end } = statement;
    const [first] = known;
    if (!first || known.some(({ value }) => number.least <= value && value <= number.most)) return [];
    const evidence = evidenceIn(sentence, start, end);
    const values = [...new Set(known.map(({ value }) => value))];
    return [
      raise({
        code: 'C3',
        place: id,
        severity: 'warning',
        section: sentence.section,
        title: `“${quoteOf(evidence)}”与上年报告对不上`,
        detail: `上年报告：${known
          .filter(({ value }, index) => known.findIndex((item) => item.value === value) === index)
          .map(({ label, value }) => `${label} ${value}`)
          .join('，')}。`,
        next: '请核对上年报告和正文，改正写错的一处。',
        sides: {
          left: { label: '正文', value: number.least, cells: [] },
          right: { label: `上年${first.label}`, value: first.value, cells: [] },
          difference: number.least - first.value,
        },
        evidence: [evidence],
        rewording:
          values.length === 1 && number.least === number.most
            ? otherNumber(sentence, number, String(first.value))
            : null,
        target: { field: sentence.field },
      }),
    ];
  });
}

/** The readings in last year's numbers; none where one of them is not known. */
function knownReadings({ lastYear }: Report, { meaning }: Statement): { label: string; value: number }[] {
  const values = meaning.readings.map((reading) => ({
    label: reading.label,
    value: readingValue(lastYear.counts, reading),
  }));
  return values.every((item): item is { label: string; value: number } => item.value !== null) ? values : [];
}

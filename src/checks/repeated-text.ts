import { repeatedSentences } from '../prose/repeated-sentences';
import type { Report } from '../report/report';
import { sectionText } from '../report/section-text';
import type { Evidence, Finding } from './finding';
import { evidenceAt, printedLines, targetAt } from './printed-line';
import { raise } from './raise';

/** Above this share of unchanged text a section is asked about. */
const MOST_REPEATED = 0.5;

/**
 * B3: sections one and five are not last year's text again. Nothing is said where last year's report was not
 * opened.
 */
export function checkRepeatedText(report: Report): Finding[] {
  if (report.lastYear.texts.length === 0) return [];
  return ([1, 5] as const).flatMap((section) => {
    const lastYear = report.lastYear.texts.map((texts) => texts[section - 1] ?? '');
    const { compared, repeated, share } = repeatedSentences(sectionText(report, section), lastYear);
    if (share <= MOST_REPEATED) return [];
    const lines = printedLines(report, section);
    const places = repeated.flatMap(({ start, end }) => {
      const line = lines.find((candidate) => start < candidate.start + candidate.text.length);
      return line ? [{ line, at: start - line.start, length: end - start }] : [];
    });
    const [first] = places;
    if (!first) return [];
    const evidence: Evidence[] = places.map(({ line, at, length }) => evidenceAt(line, at, length));
    return [
      raise({
        code: 'B3',
        place: String(section),
        severity: 'warning',
        section,
        title: `有 ${Math.round(share * 100)}% 的文字与上年相同`,
        detail: `比较了 ${compared} 句，${repeated.length} 句除年份和数字外没有改动。`,
        next: '请按本年的情况改写标出的句子。',
        evidence,
        target: targetAt(first.line, first.at),
      }),
    ];
  });
}

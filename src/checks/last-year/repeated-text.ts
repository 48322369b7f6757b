import { repeatedSentences } from '../../prose/repeated-sentences';
import type { Report } from '../../report/report';
import { sectionText } from '../../report/text/section-text';
import type { Evidence, Finding, Target } from '../finding';
import { evidenceAt, printedLines, targetAt } from '../printed-line';
import { raise } from '../raise';
import { afterWord } from '../../report/last-year/last-year';

/** Share of unchanged characters, 0 to 1: above it a section is reported. */
const MOST_REPEATED = 0.5;
/**
 * Sentences that say this year's numbers in last year's words are no copy: there is hardly another way to say them.
 * A reviewer asks where so much is last year's to the figure, or so much is last year's in its words.
 */
const ASKED_WITH_FIGURES = 0.3;
const ASKED_IN_WORDS = 0.8;

const newFiguresPlace = (section: 1 | 5) => `newFigures:${section}`;

/** The places of findings on sections in which last year's sentences have mostly got new figures. */
export const newFiguresPlaces = [newFiguresPlace(1), newFiguresPlace(5)];

/** What of section one or five is last year's text again, as far as it can be compared. */
export interface UnchangedText {
  /** How many sentences were compared; 0 where last year's report was not opened. */
  compared: number;
  /** Unchanged characters as a share of those compared, 0 to 1. */
  share: number;
  /** The same of the sentences that differ in years alone. */
  shareWithFigures: number;
  /** The sentences that differ at most in years and figures. */
  evidence: readonly Evidence[];
  /** The field in which the first of them stands. */
  target: Target | null;
}

/** The sentences of a section that stand in last year's report too. */
export function unchangedText(report: Report, section: 1 | 5): UnchangedText {
  if (report.lastYear.texts.length === 0)
    return { compared: 0, share: 0, shareWithFigures: 0, evidence: [], target: null };
  const lastYear = report.lastYear.texts.map((texts) => texts[section - 1] ?? '');
  const { compared, repeated, share, shareWithFigures } = repeatedSentences(
    sectionText(report, section),
    lastYear,
  );
  const lines = printedLines(report, section);
  let place = 0;
  const places = repeated.flatMap(({ start, end }) => {
    // Sentences come in the order of their lines.
    let line = lines[place];
    while (line && start >= line.start + line.text.length) line = lines[++place];
    return line ? [{ line, at: start - line.start, length: end - start }] : [];
  });
  const [first] = places;
  return {
    compared,
    share,
    shareWithFigures,
    evidence: places.map(({ line, at, length }) => evidenceAt(line, at, length)),
    target: first ? targetAt(first.line, first.at) : null,
  };
}

/** How much of section one or of section five is last year's text again, whichever is more, 0 to 1. */
export function mostUnchanged(report: Report): number {
  return Math.max(...([1, 5] as const).map((section) => unchangedText(report, section).share));
}

/**
 * B3: sections one and five are not last year's text again. Nothing is said where last year's report was not
 * opened.
 */
export function checkRepeatedText(report: Report): Finding[] {
  return ([1, 5] as const).flatMap((section) => {
    const { compared, share, shareWithFigures, evidence, target } = unchangedText(report, section);
    if (share <= MOST_REPEATED || !target) return [];
    const isAsked = shareWithFigures > ASKED_WITH_FIGURES || share > ASKED_IN_WORDS;
    return [
      raise({
        code: 'B3',
        place: isAsked ? String(section) : newFiguresPlace(section),
        severity: 'warning',
        section,
        title: `有 ${Math.round(share * 100)}% 的文字与${afterWord(report.lastYear.otherYear ?? '上年')}相同`,
        detail: `比较了 ${compared} 句，${evidence.length} 句除年份和数字外没有改动${isAsked ? '' : '，数字大多是本年的'}。`,
        next: '请按本年的情况改写标出的句子。',
        evidence,
        target,
      }),
    ];
  });
}

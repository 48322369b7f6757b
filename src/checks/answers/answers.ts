import type { Answer } from '../../report/draft';
import { valueText, type Report } from '../../report/report';
import type { Finding, Side } from '../finding';
import { isLack } from '../file/lacks';
import { rules } from '../rules';

/** A finding that may stand, and why. */
export interface AnsweredFinding {
  finding: Finding;
  answer: Answer;
}

/** Findings told apart by what their writer said of them. */
export interface Settled {
  /** What still asks, in the order it came. */
  open: readonly Finding[];
  answered: readonly AnsweredFinding[];
  /** By the id of an open finding: what was said of it when it was about other numbers or words. */
  lapsed: ReadonlyMap<string, Answer>;
}

/**
 * 请核对 can be answered, and 上年结转 (B1), which may differ for good reasons; not what an opened file lacked, which
 * is looked at and done with.
 */
export function canBeAnswered(finding: Finding): boolean {
  const { code, severity } = finding;
  const asError = severity === 'error' && rules[code].answeredAsError === true;
  return asError || (severity === 'warning' && !isLack(finding));
}

/**
 * What a finding is about, as one text that is the same exactly as long as an answer holds: its rule, its section,
 * its cells with their numbers, both sides and the words found. Places in the text are left out, for words move.
 */
export function aboutOf(finding: Finding, report: Report): string {
  const { code, section, cells, left, right, evidence, title, detail } = finding;
  const valueOf = (side: Side | null) => side?.value ?? null;
  const numbers = [...new Set(cells)].map((id) => `${id}=${valueText(report, id)}`);
  const words = evidence.map(({ text }) => text);
  // A rule that shows neither sides nor words says its facts in sentences.
  const facts = left === null && right === null && words.length === 0 ? [title, detail] : words;
  return JSON.stringify([code, section, numbers, valueOf(left), valueOf(right), facts]);
}

/**
 * Sorts findings by whether an answer was given and still holds. An answer holds for one finding, as long as that is
 * about the same numbers and words. Where its words only moved, so that its id changed, it is matched by these alone.
 */
export function settle(findings: readonly Finding[], report: Report): Settled {
  const { answers } = report;
  // Nearly always so, and asked at every keystroke.
  if (answers.length === 0) return { open: findings, answered: [], lapsed: new Map() };
  const free = new Set(answers);
  const given = new Map<Finding, Answer>();
  const take = (finding: Finding, holds: (answer: Answer) => boolean) => {
    if (given.has(finding)) return;
    const found = [...free].find(holds);
    if (!found) return;
    given.set(finding, found);
    free.delete(found);
  };
  // What is 还没填 while writing may be 请核对 in the final check; an answer given there holds here too.
  const askable = findings
    .filter((finding) => canBeAnswered(finding) || finding.severity === 'pending')
    .map((finding) => ({ finding, about: aboutOf(finding, report) }));
  for (const { finding, about } of askable)
    take(finding, (answer) => answer.finding === finding.id && answer.about === about);
  for (const { finding, about } of askable) take(finding, (answer) => answer.about === about);
  const open = findings.filter((finding) => !given.has(finding));
  const lapsed = new Map<string, Answer>();
  for (const finding of open.filter(canBeAnswered)) {
    const before = [...free].find((answer) => answer.finding === finding.id);
    if (before) lapsed.set(finding.id, before);
  }
  return { open, answered: [...given].map(([finding, answer]) => ({ finding, answer })), lapsed };
}

const isSame = (one: Answer, other: Answer) => one.finding === other.finding && one.about === other.about;

/** The answers with one taken back. */
export function withoutAnswer(answers: readonly Answer[], gone: Answer): Answer[] {
  return answers.filter((answer) => !isSame(answer, gone));
}

/** The answers with one more: to `finding`, in place of the one that lapsed, if any did. `at` is an ISO time. */
export function withAnswer(
  report: Report,
  finding: Finding,
  lapsed: Answer | undefined,
  { reason, at }: Pick<Answer, 'reason' | 'at'>,
): Answer[] {
  const kept = lapsed ? withoutAnswer(report.answers, lapsed) : report.answers;
  return [...kept, { finding: finding.id, about: aboutOf(finding, report), reason, at }];
}

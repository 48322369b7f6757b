import type { AnsweredFinding } from '../../checks/answers/answers';
import type { Finding, Severity } from '../../checks/finding';

/** 1 处必须改，3 格未填: what the findings come to, heaviest first; empty where there are none. */
export function tallyWords(findings: readonly Finding[]): string {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const blank = of('pending').filter(({ code }) => code === 'D3');
  const cells = blank.reduce((sum, finding) => sum + finding.cells.length, 0);
  const pending = of('pending').length - (cells > 0 ? blank.length : 0);
  const words: [number, string][] = [
    [of('error').length, '处必须改'],
    [of('warning').length, '处请核对'],
    [cells, '格未填'],
    [pending, '处还没填'],
  ];
  return words.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join('，');
}

/** What the button to the place of a finding says. */
export function actWord(severity: Severity): string {
  if (severity === 'pending') return '去填';
  return severity === 'error' ? '去改' : '去看';
}

/** Whether two lists of findings read the same, so that a page of them need not be drawn again. */
export function sameFindings<T extends Finding | AnsweredFinding>(
  before: readonly T[],
  after: readonly T[],
): boolean {
  const same = (one: T, other: T | undefined) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  return (
    before === after || (before.length === after.length && before.every((one, at) => same(one, after[at])))
  );
}

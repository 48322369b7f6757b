import type { Finding } from './finding';
import { partsOfId, rules } from './rules';

/** How heavily a reviewer's remark weighs: 必须改, 请核对或说明, 建议. */
export type Grade = 'must' | 'explain' | 'suggest';

/** The grades from heavy to light. */
export const grades: readonly Grade[] = ['must', 'explain', 'suggest'];

/** What a grade is called in the 审核意见. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  must: '必须改',
  explain: '请核对或说明',
  suggest: '建议',
};

/** The grade of a finding: what is only a matter of style is a suggestion, however sure it is. */
export function gradeOf({ id, code, severity }: Finding): Grade {
  if (severity === 'error') return 'must';
  const { style, styleAtPlace } = rules[code];
  const place = partsOfId(id)?.place ?? '';
  return style || styleAtPlace?.includes(place) ? 'suggest' : 'explain';
}

/**
 * Whether a finding goes into the 审核意见 unless the reviewer takes it out: not what waits for blanks to be
 * filled, which are a remark of their own, and not suggestions.
 */
export function isUsual(finding: Finding): boolean {
  return finding.severity !== 'pending' && gradeOf(finding) !== 'suggest';
}

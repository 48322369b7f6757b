import type { Form } from '../../format/form';
import type { Finding } from '../../checks/finding';
import { SECTION_NUMBERS, sectionWord, type SectionNumber } from '../../format/sections';
import { severities, severityWords } from '../../checks/severity';

export type Grouping = 'severity' | 'section';

export interface Group {
  id: string;
  title: string;
  /** What the group asks for; empty where its title says it all. */
  hint: string;
  findings: readonly Finding[];
}

const severityHints = {
  error: '改好再导出',
  warning: '核对过没有问题的，可以说明原因',
  pending: '填了以后再查',
} as const;

/** 三、收到和处理申请: where a finding stands, as short as a list needs it. */
export function placeWord({ sections }: Form, section: SectionNumber): string {
  const found = sections.find(({ number }) => number === section);
  return found ? `${found.heading.charAt(0)}、${found.name}` : sectionWord(section);
}

/** Findings put together by weight or by section, in the order they came; empty groups are left out. */
export function grouped(form: Form, findings: readonly Finding[], by: Grouping): Group[] {
  const groups: Group[] =
    by === 'severity'
      ? severities.map((severity) => ({
          id: severity,
          title: severityWords[severity],
          hint: severityHints[severity],
          findings: findings.filter((finding) => finding.severity === severity),
        }))
      : SECTION_NUMBERS.map((section) => ({
          id: String(section),
          title: placeWord(form, section),
          hint: '',
          findings: findings.filter((finding) => finding.section === section),
        }));
  return groups.filter((group) => group.findings.length > 0);
}

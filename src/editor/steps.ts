import { perForm, type Form } from '../format/form';
import type { Section, SectionNumber } from '../format/sections';
import { formFor } from '../report/form-of';

export type StepId = 'basics' | Section['id'] | 'check' | 'export';

export interface Step {
  id: StepId;
  /** One character for narrow screens. */
  mark: string;
  /** The name in the list of steps. */
  name: string;
  /** The heading of the page. */
  title: string;
  /** The section of the report written here; null on pages about the whole report. */
  section: SectionNumber | null;
}

/** The steps of writing a report, in the order of its form. All are open from the start. */
export const stepsOf = perForm(({ sections }): readonly Step[] => [
  { id: 'basics', mark: '基', name: '基本信息', title: '基本信息', section: 0 },
  ...sections.map((section): Step => ({
    id: section.id,
    mark: section.heading.charAt(0),
    name: `${section.heading.charAt(0)}　${section.name}`,
    title: section.heading,
    section: section.number,
  })),
  { id: 'check', mark: '查', name: '检查', title: '检查', section: null },
  { id: 'export', mark: '出', name: '预览与导出', title: '预览与导出', section: null },
]);

/** The steps where no report is open yet: the same in every form but for their names, which are the newest form's. */
export const steps = stepsOf(formFor(null));

/** 未填写, 填写中, n 处必须改, 已完成; `none` for pages that are not filled in. */
export const stepStates = ['empty', 'begun', 'error', 'done', 'none'] as const;

export type StepState = (typeof stepStates)[number];

/** Whether a text from an address names a step. */
export function isStepId(text: string): text is StepId {
  return steps.some((step) => step.id === text);
}

/** The heading of a step's page. */
export function stepTitle(id: StepId, form: Form = formFor(null)): string {
  return stepsOf(form).find((step) => step.id === id)?.title ?? '';
}

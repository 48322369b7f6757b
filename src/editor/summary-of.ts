import { readJson } from '../files/json/read';
import { reportOf } from '../report/report';
import type { Outcome } from '../storage/draft-store';
import { checkedDraft } from './checked';
import { isEndless } from './endless';
import { statusesOf } from './status';
import type { View } from './editor';
import { isStepId, steps, type StepId } from './steps';
import type { DraftSummary } from './summary';

/** The summary of an open report. */
export function summaryOf(
  view: Pick<View, 'report' | 'statuses'>,
  lastStep: StepId,
  touched: boolean,
): DraftSummary {
  const entries = steps.map(({ id }) => {
    const { state, counts } = view.statuses[id];
    return [id, { state, errors: counts.error, warnings: counts.warning }] as const;
  });
  return {
    agency: view.report.agency,
    kind: view.report.kind,
    year: view.report.year,
    dates: view.report.dates,
    touched,
    lastStep,
    steps: Object.fromEntries(entries) as DraftSummary['steps'],
  };
}

const fieldsOf = (kept: unknown) => (kept ?? {}) as Readonly<Record<string, unknown>>;

/** What only a kept summary tells and its draft does not, each by itself, however much of the rest can be read. */
export function keptTraits(kept: unknown): Pick<DraftSummary, 'lastStep' | 'touched'> {
  const { lastStep, touched } = fieldsOf(kept);
  // A draft that may have been written in is never taken for a blank one.
  return {
    lastStep: isStepId(String(lastStep)) ? (lastStep as StepId) : 'basics',
    touched: touched !== false,
  };
}

/** What a kept draft is called, however much of the rest of its summary can be read; null where that was not kept. */
export function keptName(kept: unknown): Pick<DraftSummary, 'agency' | 'year'> | null {
  const { agency, year } = fieldsOf(kept);
  return typeof agency === 'string' ? { agency, year: typeof year === 'number' ? year : null } : null;
}

/**
 * The summary of a kept draft worked out from the draft itself, where another version of the program kept one that
 * lacks something. What the draft does not tell (the step last worked on, whether it was touched) is taken from `kept`
 * as far as that is there. null where the draft cannot be read.
 */
export function summaryAgain(record: Outcome<{ json: string } | null>, kept: unknown): DraftSummary | null {
  const read = readJson(record.ok ? (record.value?.json ?? '') : '');
  if (!read.ok) return null;
  const { draft } = read.report;
  const report = reportOf(draft, null);
  const { lastStep, touched } = keptTraits(kept);
  // Checking such a text would hold Home up: nothing is called done instead.
  const isUnchecked = isEndless(draft);
  const findings = isUnchecked ? [] : checkedDraft(draft).writing.open;
  return summaryOf({ report, statuses: statusesOf(report, findings, isUnchecked) }, lastStep, touched);
}

import { readJson } from '../files/json/read';
import { reportOf } from '../report/report';
import type { Outcome } from '../storage/draft-store';
import { checkedDraft } from './checked';
import { isEndless } from './endless';
import { statusesOf } from './status';
import type { View } from './editor';
import { isStepId, steps, type StepId } from './steps';
import type { DraftSummary } from './summary';

function sumOf({ countySum }: View['draft']): Pick<DraftSummary, 'sumOf'> {
  if (!countySum) return {};
  const { collection, place, year } = countySum;
  return { sumOf: { collection, place, year } };
}

/** The summary of an open report. */
export function summaryOf(
  view: Pick<View, 'draft' | 'report' | 'statuses'>,
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
    ...sumOf(view.draft),
    steps: Object.fromEntries(entries) as DraftSummary['steps'],
  };
}

const fieldsOf = (kept: unknown) => (kept ?? {}) as Readonly<Record<string, unknown>>;

/** What a stored summary tells and the draft does not; each read by itself, even if the rest is unreadable. */
export function keptTraits(kept: unknown): Pick<DraftSummary, 'lastStep' | 'touched'> {
  const { lastStep, touched } = fieldsOf(kept);
  // In doubt a draft counts as written in, so that it is never treated as blank.
  return {
    lastStep: isStepId(String(lastStep)) ? (lastStep as StepId) : 'basics',
    touched: touched !== false,
  };
}

/** Agency and year from a stored summary, even if the rest is unreadable; null where these are missing. */
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
  // Checking so long a text would freeze Home; it is left out, and no step is called done.
  const isUnchecked = isEndless(draft);
  const findings = isUnchecked ? [] : checkedDraft(draft).writing.open;
  return summaryOf({ draft, report, statuses: statusesOf(report, findings, isUnchecked) }, lastStep, touched);
}

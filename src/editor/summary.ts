import * as z from 'zod/mini';
import type { AgencyKind } from '../format/agencies';
import { isStepId, steps, stepStates, type StepId, type StepState } from './steps';

/** What Home shows of a draft without opening it; stored beside the draft and renewed at every save. */
export interface DraftSummary {
  agency: string;
  kind: AgencyKind | '';
  /** null where nobody has said it. */
  year: number | null;
  dates: { submitBy: string; publishBy: string };
  /** False while nothing has ever been changed in it: such a draft is not worth listing. */
  touched: boolean;
  /** The step last worked on. */
  lastStep: StepId;
  /** The collection from whose sum (汇总) it was made; absent where it was not. */
  sumOf?: { collection: string; place: string; year: number } | undefined;
  /** State, count of errors and of warnings, by step. */
  steps: Record<StepId, { state: StepState; errors: number; warnings: number }>;
}

const summarySchema = z.object({
  agency: z.string(),
  kind: z.string(),
  year: z.nullable(z.int()),
  dates: z.object({ submitBy: z.string(), publishBy: z.string() }),
  touched: z.boolean(),
  lastStep: z.string(),
  sumOf: z.optional(z.object({ collection: z.string(), place: z.string(), year: z.int() })),
  steps: z.record(z.string(), z.object({ state: z.string(), errors: z.int(), warnings: z.int() })),
});

/** A kept summary; null where it lacks something or says it in words of another version: then it is worked out again. */
export function readSummary(kept: unknown): DraftSummary | null {
  const { success, data } = summarySchema.safeParse(kept);
  if (!success || !isStepId(data.lastStep)) return null;
  const known: readonly unknown[] = stepStates;
  return steps.every(({ id }) => known.includes(data.steps[id]?.state)) ? (data as DraftSummary) : null;
}

/** The step to go on with: the first with something that must be put right, else the last one worked on. */
export function stepToContinue(summary: DraftSummary): StepId {
  const filling = steps.filter((step) => step.section !== null);
  const wrong = filling.find(({ id }) => summary.steps[id].state === 'error');
  if (wrong) return wrong.id;
  const last = filling.find(({ id }) => id === summary.lastStep);
  if (last && summary.steps[last.id].state !== 'done') return last.id;
  const open = filling.find(({ id }) => summary.steps[id].state !== 'done');
  return open?.id ?? 'check';
}

import type { DraftSummary } from '../../editor/summary';
import { steps } from '../../editor/steps';
import type { MarkState } from '../parts/state-mark';

type StepSummary = DraftSummary['steps'][keyof DraftSummary['steps']];

/** A state of a kept draft as a shape and a word. */
export interface ShownState {
  mark: MarkState;
  words: string;
}

/** The state of one step. */
export function draftState({ state, errors, warnings }: StepSummary): ShownState {
  if (state === 'error') return { mark: 'error', words: `${errors} 处必须改` };
  if (state === 'begun') return { mark: 'begun', words: '填写中' };
  if (state === 'empty') return { mark: 'pending', words: '未填写' };
  return warnings > 0
    ? { mark: 'warning', words: `${warnings} 处请核对` }
    : { mark: 'done', words: '已完成' };
}

/** The state of a draft as a whole: what must be put right first, then what is not yet written. */
export function wholeState(summary: DraftSummary): ShownState {
  const { check } = summary.steps;
  if (check.errors > 0) return { mark: 'error', words: `${check.errors} 处必须改` };
  const states = steps.filter(({ section }) => section !== null).map(({ id }) => summary.steps[id].state);
  if (states.every((state) => state === 'empty')) return { mark: 'pending', words: '未填写' };
  if (states.some((state) => state !== 'done')) {
    return {
      mark: 'begun',
      words: `填写中，${states.length} 步已完成 ${states.filter((state) => state === 'done').length}`,
    };
  }
  return check.warnings > 0
    ? { mark: 'warning', words: `${check.warnings} 处请核对` }
    : { mark: 'done', words: '已完成' };
}

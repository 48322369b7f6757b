import type { StepStatus } from '../../editor/status';
import { stepsOf, type Step, type StepId, type StepState } from '../../editor/steps';
import { useFollowingView, useReportForm } from '../context/editor-context';
import { StateMark, type MarkState } from '../parts/state-mark';
import { stepHref } from '../route';
import styles from './step-list.module.css';

const marks: Record<StepState, { mark: MarkState; word: string }> = {
  empty: { mark: 'pending', word: '未填写' },
  begun: { mark: 'begun', word: '填写中' },
  error: { mark: 'error', word: '必须改' },
  done: { mark: 'done', word: '已完成' },
  none: { mark: 'none', word: '' },
};

/** The mark of a step: a finished one with something to look at again shows that instead of its tick. */
export function markOf(status: StepStatus): { mark: MarkState; word: string } {
  if (status.state === 'done' && status.counts.warning > 0) return { mark: 'warning', word: '请核对' };
  return marks[status.state];
}

function looksSame(one: StepStatus, other: StepStatus): boolean {
  return one.line === other.line && markOf(one).mark === markOf(other).mark;
}

/** The list of steps, always in view: what is done, what is wrong, and the way to each. */
export function StepList({ draftId, current }: { draftId: string; current: StepId }) {
  const steps = stepsOf(useReportForm());
  const filling = steps.filter((step) => step.section !== null);
  const closing = steps.filter((step) => step.section === null);
  const entry = (step: Step) => (
    <li key={step.id}>
      <StepLink step={step} href={stepHref(draftId, step.id)} isCurrent={step.id === current} />
    </li>
  );
  return (
    <nav className={styles['list']} aria-label="填写步骤">
      <ol>{filling.map(entry)}</ol>
      <ol start={filling.length + 1}>{closing.map(entry)}</ol>
    </nav>
  );
}

function StepLink({ step, href, isCurrent }: { step: Step; href: string; isCurrent: boolean }) {
  const status = useFollowingView((view) => view.statuses[step.id], looksSame);
  const { mark: state, word } = markOf(status);
  const { line } = status;
  // The line often begins with the same word; screen readers should not hear it twice.
  const label = word !== '' && !line.startsWith(word) ? word : undefined;
  return (
    <a
      className={[styles['step'], state === 'error' ? styles['error'] : ''].join(' ')}
      href={href}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <StateMark state={state} {...(label === undefined ? {} : { label })} />
      <span>
        <span className={styles['short']} aria-hidden="true">
          {step.mark}
        </span>
        <span className={styles['name']}>{step.name}</span>
        <span className={styles['truth']}>
          {clauses(line).map((clause, index) => (
            // Keyed by place, so that a changed line keeps its elements.
            <span key={index}>{clause}</span>
          ))}
        </span>
      </span>
    </a>
  );
}

/** 新收 12 件，办结 10 件 → each clause with its comma, so that a line breaks only after one. */
function clauses(line: string): string[] {
  return line.match(/[^，]+，?/g) ?? [];
}

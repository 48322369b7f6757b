import type { ReactNode } from 'react';
import type { StepId } from '../../editor/steps';
import styles from './shell.module.css';
import { StepList } from './step-list';

/** The frame of an open report; `children` is the step: a StepPage. */
export function Shell({ draftId, step, children }: { draftId: string; step: StepId; children: ReactNode }) {
  return (
    <div className={styles['shell']}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          // The address behind the # is ours: a plain jump would leave the step.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        跳到正文
      </a>
      <div
        style={{
          gridArea: 'band',
          background: 'var(--color-accent)',
          position: 'sticky',
          top: 0,
          zIndex: 10,
        }}
      />
      <StepList draftId={draftId} current={step} />
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

/** 必须改, 请核对, 已说明, 还没填, 填写中, 已完成; `none` says nothing yet. */
export type MarkState = 'error' | 'warning' | 'answered' | 'pending' | 'begun' | 'done' | 'none';

const diamond = 'M8 .9 15.1 8 8 15.1.9 8z';

/** Told apart by shape alone, so that they work in greyscale and for the colour-blind. */
const shapes: Record<MarkState, ReactNode> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M7.1 3.6h1.8l-.3 5.6H7.4z" fill="#fff" />
      <circle cx="8" cy="11.6" r="1.1" fill="#fff" />
    </>
  ),
  warning: (
    <>
      <path d={diamond} fill="#fff" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path
        d="M6.2 6.5c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6c0 1.2-1.7 1.3-1.7 2.6"
        stroke="currentColor"
        strokeWidth="1.3"
      />
      <circle cx="8.05" cy="11" r=".85" fill="currentColor" />
    </>
  ),
  answered: (
    <>
      <path d={diamond} fill="#fff" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="m5.2 8.1 2 2 3.6-4" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  pending: (
    <circle cx="8" cy="8" r="6.6" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.6 2.08" />
  ),
  begun: (
    <>
      <circle cx="8" cy="8" r="6.6" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor" />
    </>
  ),
  done: <path d="m2.6 8.4 3.6 3.7 7.2-8" stroke="currentColor" strokeWidth="1.9" />,
  none: <circle cx="8" cy="8" r="2" fill="currentColor" />,
};

/** A state as a shape. `label` where no word stands beside it; without one, screen readers pass over it. */
export function StateMark({ state, label, size = 16 }: { state: MarkState; label?: string; size?: 14 | 16 }) {
  const heard = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <svg {...heard} className={styles[state]} width={size} height={size} viewBox="0 0 16 16" fill="none">
      {shapes[state]}
    </svg>
  );
}

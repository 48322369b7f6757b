import type { ReactNode } from 'react';
import styles from './hidden.module.css';

/** Words for a screen reader where the eye has a shape or a place instead. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={styles['hidden']}>{children}</span>;
}

import type { ReactNode } from 'react';
import styles from './margin.module.css';

/** A block of the margin below the findings: help, or something to settle. */
export function MarginBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['block']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

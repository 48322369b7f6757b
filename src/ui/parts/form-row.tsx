import { useId, type ReactNode } from 'react';
import styles from './form-row.module.css';

/** One subject of the form: its name at the left, its fields at the right. */
export function FormRow({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['row']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

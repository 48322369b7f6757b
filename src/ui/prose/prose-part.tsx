import type { ReactNode } from 'react';
import type { Finding } from '../../checks/finding';
import { FindingCard } from '../findings/finding-card';
import styles from './prose.module.css';

interface Props {
  /** Names the part to a screen reader. */
  label: string;
  head: ReactNode;
  text: ReactNode;
  guidance: ReactNode;
  /** Last year's text of this part, where there is any. */
  past?: ReactNode;
  findings: readonly Finding[];
}

/** One part of a text section: its head and text on the sheet, what concerns it in the margin beside. */
export function ProsePart({ label, head, text, guidance, past, findings }: Props) {
  return (
    <section className={styles['part']} aria-label={label}>
      <div className={styles['head']}>{head}</div>
      <div className={styles['text']}>{text}</div>
      <div className={styles['margin']}>
        {(guidance || past) && (
          <div className={styles['cover']}>
            {guidance}
            {past}
          </div>
        )}
        {findings.length > 0 && (
          <ul className={styles['findings']}>
            {findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} tinted />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

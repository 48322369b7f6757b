import styles from '../margin/margin.module.css';

const DOWN = ['Enter', '下一行'] as const;
/** What all tables have in common. */
const KEYS = [
  ['Ctrl+V', '整块粘贴'],
  ['Ctrl+Enter', '填满所选'],
  ['Esc', '恢复原值'],
] as const;

/** The keys of a table, for the foot bar. `rows`: it has more than one row of numbers, so that Enter goes down. */
export function KeyHints({ rows = false }: { rows?: boolean }) {
  const keys = rows ? [DOWN, ...KEYS] : KEYS;
  return (
    <ul className={styles['keys']}>
      {keys.map(([key, does]) => (
        <li key={key}>
          <kbd>{key}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}

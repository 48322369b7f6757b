import { StateMark } from './state-mark';
import styles from './trouble.module.css';

/** What went wrong with the last action, read out at once; an empty line for nothing. */
export function Trouble({ words }: { words: string | null }) {
  return (
    <p role="alert" className={styles['trouble']}>
      {words !== null && (
        <>
          <StateMark state="error" />
          <span>{words}</span>
        </>
      )}
    </p>
  );
}

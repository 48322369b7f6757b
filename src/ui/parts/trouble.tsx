import { StateMark } from './state-mark';
import styles from './trouble.module.css';

/** What went wrong with what was just asked for, heard as soon as it is said; an empty line while nothing did. */
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

import { unreadSentences } from '../../blocks/recognise/receipt/exceptions';
import type { Form } from '../../format/form';
import type { Receipt } from '../../report/receipt';
import { StateMark } from '../parts/state-mark';
import styles from './desk.module.css';

/** What of a received file went into no cell, and that several reports are in it: the numbers may be another one's. */
export function ReadingNotes({ form, receipt }: { form: Form; receipt: Receipt | null }) {
  const sentences = receipt ? unreadSentences(form, receipt) : [];
  if (sentences.length === 0) return null;
  return (
    <div className={styles['unreadAfter']}>
      <p>
        <StateMark state="warning" size={14} />
        没有读全，请打开原件看：
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

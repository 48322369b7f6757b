import { replyWords } from '../../letters/amendment-note';
import { changeWords, type Difference } from '../../report/compare-reports';
import type { Remark } from '../../report/draft';
import { useGoToFinding } from '../findings/use-finding-places';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { useEditor, useFollowingView } from '../context/editor-context';
import { controlClass, Field } from '../parts/field';
import { StateMark } from '../parts/state-mark';
import { useReadOnly } from '../context/read-only';
import styles from './returned.module.css';

const replies = (['changed', 'explained', 'declined'] as const).map((value) => ({
  value,
  name: replyWords[value],
}));

interface Props {
  remark: Remark;
  number: number;
  /** Where the remark stands in the draft. */
  path: `returns.${number}.remarks.${number}`;
  /** What was changed for it. */
  changes: readonly Difference[];
}

/** One remark, what the checks now say of it, what was changed for it, and the answer. */
export function RemarkCard({ remark: { text, finding, reply, words }, number, path, changes }: Props) {
  const editor = useEditor();
  const { ref, onChange, onBlur } = editor.register(`${path}.words`);
  const readOnly = useReadOnly();
  const needsWords = reply === 'explained' || reply === 'declined';
  return (
    <li className={styles['remark']}>
      <p className={styles['said']}>
        <b>{number}.</b> {text}
      </p>
      {finding !== '' && <NowFound finding={finding} />}
      {changes.length > 0 && (
        <ul className={styles['done']}>
          {changes.map((change) => (
            <li key={change.id}>
              {change.place}
              {change.cell !== null && `：${changeWords(change)}`}
            </li>
          ))}
        </ul>
      )}
      <Choice
        legend={`第 ${number} 条的答复`}
        quiet
        small
        options={replies}
        value={reply}
        name={`${path}.reply`}
        onChoose={(after) =>
          editor.change(`第 ${number} 条意见：${replyWords[after]}`, [{ path: `${path}.reply`, after }])
        }
      />
      {reply !== '' && (
        <Field
          label={reply === 'changed' ? '补充（可以不写）' : reply === 'explained' ? '说明' : '不采纳的原因'}
          warning={needsWords && words.trim() === '' ? '还没有写明，不算答复' : null}
        >
          {(control) => (
            <textarea
              {...control}
              name={`${path}.words`}
              ref={ref}
              className={controlClass}
              readOnly={readOnly}
              rows={2}
              onChange={(event) => void onChange(event)}
              onBlur={(event) => void onBlur(event)}
            />
          )}
        </Field>
      )}
    </li>
  );
}

/** Whether the checks still find what the remark was made of, and the way there. */
function NowFound({ finding }: { finding: string }) {
  const goToFinding = useGoToFinding();
  const found = useFollowingView(
    (view) => view.finalFindings.find(({ id }) => id === finding) ?? null,
    (left, right) => left?.id === right?.id,
  );
  return (
    <p className={styles['now']}>
      <StateMark state={found ? 'warning' : 'done'} />
      <span>{found ? '现在还查得到这一条' : '现在查不到这一条了'}</span>
      {found && (
        <Button size="small" aria-label={`去改：${found.title}`} onClick={() => goToFinding(found)}>
          去改
        </Button>
      )}
    </p>
  );
}

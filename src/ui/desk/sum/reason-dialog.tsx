import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { controlClass, Field } from '../../parts/field';

/** So many cells are named. */
const NAMED = 8;

/** Asks why a doubtful number is taken, or left out: without a reason nobody can answer for it later. */
export function ReasonDialog({
  title,
  about,
  cells,
  what,
  onClose,
  onReason,
}: {
  title: string;
  about: string;
  /** The cells that are left out, by name; empty where nothing is. */
  cells: readonly string[];
  what: string;
  onClose: () => void;
  onReason: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const text = reason.trim().replace(/。$/, '');
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" disabled={text === ''} onClick={() => onReason(text)}>
            {what}
          </Button>
        </>
      }
    >
      <p>{about}</p>
      {cells.length > 0 && (
        <p>
          不计入这个单位的 {cells.length} 格，别的照旧：{cells.slice(0, NAMED).join('、')}
          {cells.length > NAMED && ' 等'}。
        </p>
      )}
      <Field label="理由" hint="以后有人问起这个数，靠它说得清；只记在工作底稿里。">
        {(control) => (
          <textarea
            {...control}
            className={controlClass}
            rows={3}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

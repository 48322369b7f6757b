import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { controlClass, Field } from '../../parts/field';

/** Asks why a doubtful number is taken, or left out: without a reason nobody can answer for it later. */
export function ReasonDialog({
  title,
  about,
  what,
  onClose,
  onReason,
}: {
  title: string;
  about: string;
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

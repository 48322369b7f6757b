import { useState } from 'react';
import type { Unit } from '../../collection/collection';
import { publishAll } from '../../collection/commands';
import type { CollectionSession } from '../../desk/collection-session';
import { isoDay, isRealDay } from '../../report/dates/date';
import { useNow } from '../browser/now';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';

/** 已发布 for several units at once, on one day. */
export function PublishChosen({
  session,
  units,
  others,
  onClose,
  onDone,
}: {
  session: CollectionSession;
  /** Those that are 通过 and not published yet. */
  units: readonly Unit[];
  /** How many of the chosen ones are not among them. */
  others: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const [day, setDay] = useState(isoDay(useNow()));
  return (
    <Dialog
      title={`${units.length} 个单位记为已发布？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            edits
            look="primary"
            disabled={day !== '' && !isRealDay(day)}
            onClick={() => {
              session.perform(publishAll(units, day));
              onDone();
            }}
          >
            记为已发布
          </Button>
        </>
      }
    >
      <Field label="发布日期" hint="网址各单位不同，以后到各单位补">
        {(control) => (
          <input
            {...control}
            type="date"
            className={controlClass}
            defaultValue={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Field>
      {others > 0 && <p>所选的另有 {others} 个还没通过，或已经发布，不动。</p>}
    </Dialog>
  );
}

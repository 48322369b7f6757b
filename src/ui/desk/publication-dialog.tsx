import { useState, type ReactNode } from 'react';
import type { Publication } from '../../collection/collection';
import { addressProblem } from '../../collection/publication-address';
import { isoDay, isRealDay } from '../../report/dates/date';
import { useNow } from '../browser/now';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';

/** When and where a report was published (已发布); of several units only when. */
export function PublicationDialog({
  title,
  published,
  ofSeveral = false,
  children,
  onClose,
  onKeep,
}: {
  title: string;
  /** As it was kept before; null where it was not. */
  published: Publication | null;
  /** Each has an address of its own, which is left to be added there. */
  ofSeveral?: boolean;
  /** What else is to be said below. */
  children?: ReactNode;
  onClose: () => void;
  onKeep: (publication: Publication) => void;
}) {
  const today = isoDay(useNow());
  const [day, setDay] = useState(published?.day ?? today);
  const [address, setAddress] = useState(published?.address ?? '');
  const isDay = day === '' || isRealDay(day);
  const problem = addressProblem(address);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            edits
            look="primary"
            disabled={!isDay || problem !== ''}
            onClick={() => onKeep({ day, address: address.trim() })}
          >
            记为已发布
          </Button>
        </>
      }
    >
      <Field label="发布日期" {...(ofSeveral && { hint: '网址各单位不同，以后到各单位补' })}>
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
      {!ofSeveral && (
        <Field
          label="网页地址"
          hint="从浏览器地址栏复制；可以以后再补"
          {...(problem !== '' && { error: problem })}
        >
          {(control) => (
            <input
              {...control}
              className={controlClass}
              defaultValue={address}
              autoComplete="off"
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
      )}
      {children}
    </Dialog>
  );
}

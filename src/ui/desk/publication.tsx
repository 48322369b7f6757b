import { useState } from 'react';
import type { Publication, Unit } from '../../collection/collection';
import { publish, unpass } from '../../collection/commands';
import { addressProblem } from '../../collection/publication-address';
import type { CollectionSession } from '../../desk/collection-session';
import { chineseDate, isoDay, isRealDay } from '../../report/dates/date';
import { useNow } from '../browser/now';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';

/** What is left to be settled for a report that is 通过: 已发布, with its day and the address of the page, or back again. */
export function AfterPassing({
  session,
  unit,
  published,
}: {
  session: CollectionSession;
  unit: Unit;
  published: Publication | null;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {published && (
        <p>
          {published.day === '' ? '已发布' : `${chineseDate(published.day)}发布`}
          {published.address === '' ? '，没有记网址' : `：${published.address}`}
        </p>
      )}
      <Button edits look={published ? 'plain' : 'primary'} onClick={() => setAsking(true)}>
        {published ? '改发布日期、网址…' : '记为已发布…'}
      </Button>
      <Button edits onClick={() => session.perform(published ? publish(unit, null) : unpass(unit))}>
        {published ? '取消已发布' : '取消通过'}
      </Button>
      {isAsking && (
        <PublicationDialog
          unit={unit}
          published={published}
          onClose={() => setAsking(false)}
          onKeep={(publication) => {
            setAsking(false);
            session.perform(publish(unit, publication));
          }}
        />
      )}
    </>
  );
}

function PublicationDialog({
  unit,
  published,
  onClose,
  onKeep,
}: {
  unit: Unit;
  published: Publication | null;
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
      title={`${unit.name}已发布`}
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
      <Field label="发布日期">
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
    </Dialog>
  );
}

import { useState } from 'react';
import type { Publication, Unit } from '../../collection/collection';
import { publish, unpass } from '../../collection/commands';
import type { CollectionSession } from '../../desk/collection-session';
import { chineseDate } from '../../report/dates/date';
import { Button } from '../parts/button';
import { PublicationDialog } from './publication-dialog';

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
          title={`${unit.name}已发布`}
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

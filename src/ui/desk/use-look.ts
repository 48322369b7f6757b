import { useEffect, useState } from 'react';
import type { Collection } from '../../collection/collection';
import { contentKey } from '../../collection/hand-filled';
import { namesKey } from '../../collection/other-names';
import type { Standing } from '../../collection/standing';
import type { CollectionSession } from '../../desk/collection-session';
import { lookAt, type LookedAt } from '../../desk/looked-at';

/** The report of a unit that counts, looked at closely; undefined while it is read, null where its record is gone. */
export function useLook(
  session: CollectionSession,
  standing: Standing,
  { year, roster }: Pick<Collection, 'year' | 'roster'>,
): LookedAt | null | undefined {
  const [look, setLook] = useState<LookedAt | null | undefined>(undefined);
  const { unit, current, former, pasts } = standing;
  const versions = [current, former].map((version) => (version ? contentKey(version) : ''));
  const of = [...versions, unit.kind, year, namesKey(roster), ...pasts.map(({ id }) => id)].join(' ');
  useEffect(() => {
    let wanted = true;
    void lookAt({ year, roster }, standing, session.records).then((found) => {
      if (wanted) setLook(found);
    });
    return () => {
      wanted = false;
    };
    // Other changes of the standing do not affect the result.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [of, session]);
  return look;
}

import { useEffect, useState } from 'react';
import type { Standing } from '../../collection/standing';
import type { CollectionSession } from '../../desk/collection-session';
import { changesNobodyAskedFor } from '../../desk/looked-at';

/** What became of the versions of some units that answer a note. */
export interface UnaskedChanges {
  /** How many are compared so far. */
  compared: number;
  /** Those with 意见之外的改动, and how many; null where a version could not be compared. */
  found: readonly { standing: Standing; changes: number | null }[];
}

const NOTHING_YET: UnaskedChanges = { compared: 0, found: [] };

/** Compares the versions one after another, so that the page goes on answering; begins anew with other units. */
export function useUnaskedChanges(session: CollectionSession, of: readonly Standing[]): UnaskedChanges {
  const [state, setState] = useState({ ...NOTHING_YET, units: '' });
  const units = of.map(({ unit, current }) => `${unit.id} ${current?.id}`).join(',');
  useEffect(() => {
    let wanted = true;
    const { year, roster } = session.view().collection;
    const compare = async () => {
      let { found } = NOTHING_YET;
      for (const [at, standing] of of.entries()) {
        // What breaks the comparison is said of this unit, and keeps nobody from comparing the others.
        // oxlint-disable-next-line no-await-in-loop -- one after another
        const changes = await changesNobodyAskedFor({ year, roster }, standing, session.records).catch(
          () => null,
        );
        if (!wanted) return;
        if (changes !== 0) found = [...found, { standing, changes }];
        setState({ compared: at + 1, found, units });
      }
    };
    void compare();
    return () => {
      wanted = false;
    };
    // The units say which versions are meant.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [units, session]);
  // What was found of other versions says nothing of these.
  return state.units === units ? state : NOTHING_YET;
}

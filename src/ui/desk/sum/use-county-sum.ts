import { useMemo } from 'react';
import type { Collection } from '../../../collection/collection';
import { countySum, type CountySum } from '../../../collection/sum/county-sum';
import { reasonsAgainst, type Reason } from '../../../collection/sum/readiness';
import { isStillReading } from '../../../collection/sum/still-reading';
import type { Lines } from '../../../collection/unit-row';
import type { CollectionSession } from '../../../desk/collection-session';
import { useCollectionView, useIntake, useLines } from '../use-collection';

/** The county's sum as it is now, with all that keeps it from being ready. */
export interface Summed {
  collection: Collection;
  lines: Lines;
  sum: CountySum;
  reasons: readonly Reason[];
  /** Whether files are still being read: then nothing is ready, whatever the reasons say. */
  isReading: boolean;
}

/** Adds up the open collection anew with every change and with every report that is worked out. */
export function useCountySum(session: CollectionSession): Summed {
  const { collection } = useCollectionView(session);
  const lines = useLines(session);
  const { isRunning } = useIntake(session);
  return useMemo(() => {
    const sum = countySum(collection, lines);
    const isReading = isRunning || isStillReading(collection, lines, sum.contributions);
    return { collection, lines, sum, reasons: reasonsAgainst(collection, sum, lines), isReading };
  }, [collection, lines, isRunning]);
}

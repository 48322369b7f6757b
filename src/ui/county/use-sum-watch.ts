import { useEffect, useState } from 'react';
import type { CountySumTaken } from '../../report/draft';
import type { WatchedSum } from '../../desk/sum-watch';
import { whenIdle } from '../browser/when-idle';
import { useDesk } from '../context/desk-context';

/** The sum a county's report was made from, as it is now; null until that is known. */
export function useSumWatch({ collection, place, year }: CountySumTaken): WatchedSum | null {
  const desk = useDesk();
  const [watched, setWatched] = useState<WatchedSum | null>(null);
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    // Working out the reports of a county takes seconds, and whoever opened the report may be typing.
    whenIdle(() => {
      void desk.collections().then(async (collections) => {
        const watch = await collections.watchSum({ collection, place, year });
        if (!isWanted) return watch.stop();
        stop = watch.stop;
        watch.subscribe(() => setWatched(watch.state()));
        return setWatched(watch.state());
      });
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [desk, collection, place, year]);
  return watched;
}

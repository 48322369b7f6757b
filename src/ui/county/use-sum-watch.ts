import { useEffect, useState } from 'react';
import type { WatchedSum } from '../../desk/sum-watch';
import { whenIdle } from '../browser/when-idle';
import { useDesk } from '../context/desk-context';

/** The sum of a collection of this computer, as it is now; null until that is known. */
export function useSumWatch(id: string): WatchedSum | null {
  const desk = useDesk();
  const [watched, setWatched] = useState<WatchedSum | null>(null);
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    // Working out the reports of a county takes seconds, and whoever opened the report may be typing.
    whenIdle(() => {
      void desk.collections().then(async (collections) => {
        const watch = await collections.watchSum(id);
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
  }, [desk, id]);
  return watched;
}

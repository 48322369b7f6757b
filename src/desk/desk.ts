import type { DraftStore } from '../storage/draft-store';
import type { Disk } from '../storage/disk-file';
import type { Tabs } from '../storage/tabs';
import type { Collections } from './collections';

/** Access to the collections. Their code is fetched later, because most people who write a report never see one. */
export interface Desk {
  collections: () => Promise<Collections>;
  /** null before they were asked for: then none can be open. */
  loaded: () => Collections | null;
}

/** The desk over a store of collections. */
export function createDesk(surroundings: {
  store: DraftStore;
  tabs: Tabs;
  clock: () => Date;
  disk: Disk;
}): Desk {
  let loaded: Collections | null = null;
  let loading: Promise<Collections> | null = null;
  return {
    loaded: () => loaded,
    collections() {
      loading ??= import('./collections').then(({ createCollections }) => {
        loaded = createCollections(surroundings);
        return loaded;
      });
      // After a failure the next call fetches again.
      loading.catch(() => {
        loading = null;
      });
      return loading;
    },
  };
}

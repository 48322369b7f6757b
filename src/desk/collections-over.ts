import type { Disk } from '../storage/disk-file';
import type { DraftStore } from '../storage/draft-store';
import { createTabs } from '../storage/tabs';
import { createCollections, type Collections } from './collections';

/**
 * For tests: the collections that one window shows of a store. Other windows hear of it by its `channel`; nothing can be
 * picked from the disk, and what is saved as a file is added to `downloads`.
 */
export function collectionsOver(
  store: DraftStore,
  {
    clock = () => new Date('2027-01-18T09:00:00.000Z'),
    channel = null,
    downloads = [],
  }: { clock?: () => Date; channel?: BroadcastChannel | null; downloads?: string[] } = {},
): Collections {
  const disk: Disk = {
    canPick: () => false,
    pick: () => Promise.resolve(null),
    write: () => Promise.resolve({ kind: 'failed' }),
    download: (_, text) => void downloads.push(text),
  };
  return createCollections({ store, tabs: createTabs(channel), clock, disk });
}

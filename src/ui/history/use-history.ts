import { useEffect, useState } from 'react';
import { changeWords, draftChanges } from '../../editor/draft-changes';
import type { SnapshotListing } from '../../saving/snapshots';
import type { ReportOpening } from '../../editor/workspace';
import type { Draft } from '../../report/draft';
import { useWorkspace } from '../context/workspace-context';

/** A snapshot with its draft, read one after another; null where it cannot be read. */
export interface ShownSnapshot extends SnapshotListing {
  draft: Draft | null;
  /** How it differs from the draft as it is now; null where that cannot be read. */
  difference: string | null;
}

export interface History {
  /** null until it is known whether the draft opens. */
  opening: ReportOpening | null;
  /** null until the list is read. */
  snapshots: SnapshotListing[] | null;
  /** By number, as far as they are read. */
  shown: ReadonlyMap<number, ShownSnapshot>;
  /** The storage did not answer. */
  failed: boolean;
}

const NOTHING: History = { opening: null, snapshots: null, shown: new Map(), failed: false };

/** The draft of an address with all its snapshots. */
export function useHistory(draftId: string): History {
  const workspace = useWorkspace();
  const [history, setHistory] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    async function read(): Promise<void> {
      const opening = await workspace.open(draftId);
      const list = await workspace.snapshots(draftId);
      if (!wanted) return;
      const snapshots = list.ok ? list.value : [];
      const shown = new Map<number, ShownSnapshot>();
      setHistory({ opening, snapshots, shown, failed: !list.ok });
      const now = opening.ok ? opening.session.editor.draft() : null;
      for (const listing of snapshots) {
        // oxlint-disable-next-line no-await-in-loop -- the newest is seen first, whatever their size
        const draft = await workspace.readSnapshot(draftId, listing.number);
        if (!wanted) return;
        const difference = draft && now ? changeWords(draftChanges(draft, now)) : null;
        shown.set(listing.number, { ...listing, draft, difference });
        setHistory({ opening, snapshots, shown: new Map(shown), failed: false });
      }
    }
    read().catch((error: Error) => {
      // A part of the program could not be fetched: thrown while drawing, so that CrashGuard shows it.
      if (wanted)
        setHistory(() => {
          throw error;
        });
    });
    return () => {
      wanted = false;
    };
  }, [workspace, draftId]);
  return history;
}

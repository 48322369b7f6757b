import type { CollectionSession } from '../../desk/collection-session';
import { collectionHref, type Shown } from '../route';

const last = new WeakMap<CollectionSession, string>();

/** Keeps which rows of the table are shown and which unit beside it, for one who comes back by the tab 审核. */
export function keepRows(session: CollectionSession, unit: string | null, shown: Shown): void {
  last.set(session, collectionHref(session.id, unit, shown));
}

/** The address of the table as it was shown last. */
export function lastRowsHref(session: CollectionSession): string {
  return last.get(session) ?? collectionHref(session.id);
}

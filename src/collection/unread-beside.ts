import type { Arrival } from './collection';
import { isSameContent } from './same-content';

/** The files that cannot be read, those of the same bytes once. */
function distinctUnread(files: readonly Arrival[]): Arrival[] {
  const unread = files.filter(({ refused }) => refused !== '');
  return unread.filter(
    ({ contentCode }, at) =>
      contentCode === '' || unread.findIndex((other) => other.contentCode === contentCode) === at,
  );
}

/**
 * Of the files of a round, in the order they came, those that cannot be read: what came before the report that counts,
 * and what came after it and all its copies. Both empty where none counts.
 */
export function unreadBeside(
  files: readonly Arrival[],
  report: Arrival | null,
): { unreadBefore: readonly Arrival[]; unreadAfter: readonly Arrival[] } {
  if (report === null) return { unreadBefore: [], unreadAfter: [] };
  const isVersion = (file: Arrival) =>
    file.id === report.id || (file.refused === '' && isSameContent(file, report));
  const last = files.filter(isVersion).pop() ?? report;
  const unread = distinctUnread(files).filter(({ id }) => id !== report.id);
  const isAfter = (file: Arrival) => files.indexOf(file) > files.indexOf(last);
  return {
    unreadBefore: unread.filter((file) => !isAfter(file)),
    unreadAfter: unread.filter(isAfter),
  };
}

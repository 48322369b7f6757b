import type { Arrival } from './collection';
import { isCompanion } from './companion';
import { isSameContent } from './same-content';

/** The files that cannot be read, those of the same bytes once. */
function distinctUnread(files: readonly Arrival[]): Arrival[] {
  const unread = files.filter(({ refused }) => refused !== '');
  return unread.filter(
    ({ contentCode }, at) =>
      contentCode === '' || unread.findIndex((other) => other.contentCode === contentCode) === at,
  );
}

/** Of the files of a round that cannot be read, how they stand to the report that counts. */
interface UnreadBeside {
  unreadBefore: readonly Arrival[];
  unreadAfter: readonly Arrival[];
  companions: readonly Arrival[];
}

/**
 * Of the files of a round, in the order they came, those that cannot be read: the same report once more, which came with
 * it as a scan or a sealed page; what came before the report that counts; and what came after it and all its copies. What
 * was chosen together with it has no order: of that, what is not the same report may correct it. All empty where none counts.
 */
export function unreadBeside(files: readonly Arrival[], report: Arrival | null, year: number): UnreadBeside {
  if (report === null) return { unreadBefore: [], unreadAfter: [], companions: [] };
  const isVersion = (file: Arrival) =>
    file.id === report.id || (file.refused === '' && isSameContent(file, report));
  const versions = files.filter(isVersion);
  const last = versions[versions.length - 1] ?? report;
  const unread = distinctUnread(files).filter(({ id }) => id !== report.id);
  const companions = unread.filter((file) => versions.some((version) => isCompanion(file, version, year)));
  const others = unread.filter((file) => !companions.includes(file));
  const isAfter = (file: Arrival) =>
    files.indexOf(file) > files.indexOf(last) ||
    (last.refused === '' && file.intake !== '' && file.intake === last.intake);
  return {
    unreadBefore: others.filter((file) => !isAfter(file)),
    unreadAfter: others.filter(isAfter),
    companions,
  };
}

/*
 * What the service worker decides, apart from the browser it runs in. `scope` is the address of the folder the program
 * is served from, with a slash at its end.
 */

/** What the caches of a program in that folder are called; others of the same host have caches of their own. */
const begins = (scope: string): string => `nianbao ${scope} `;

/** The cache of one version of the program's files. */
export const cacheName = (scope: string, version: string): string => begins(scope) + version;

/**
 * The caches that go once `current` is in use, from all the names there are, oldest first. Of the versions before it
 * the last stays: a window may still show it, and load more of it.
 */
export function toForget(names: readonly string[], scope: string, current: string): string[] {
  return names.filter((name) => name.startsWith(begins(scope)) && name !== current).slice(0, -1);
}

/** Whether a file's name carries its hash: what the last version kept under it need not be fetched again. */
export const hasHash = (path: string): boolean => path.startsWith('assets/');

/** Whether a request is for a file of the program. */
export const isOurs = ({ method, url }: { method: string; url: string }, scope: string): boolean =>
  method === 'GET' && url.startsWith(scope);

/**
 * The address a file is kept under. The page itself is asked for under the name of its folder: some hosts redirect
 * from the other.
 */
export const keptAddress = (url: string): string =>
  (url.split(/[?#]/)[0] ?? '').replace(/\/index\.html$/, '/');

/*
 * What the service worker decides, apart from the browser it runs in. `scope` is the address of the folder the program
 * is served from, with a slash at its end.
 */

/** How the names of this program's caches begin: with its folder, as other folders of the host have caches too. */
const begins = (scope: string): string => `nianbao ${scope} `;

/** The cache of one version of the program's files. */
export const cacheName = (scope: string, version: string): string => begins(scope) + version;

/**
 * The caches to delete once `current` is in use, from all cache names, oldest first. The version before it is kept,
 * because a window may still show it and load more of its files.
 */
export function toForget(names: readonly string[], scope: string, current: string): string[] {
  return names.filter((name) => name.startsWith(begins(scope)) && name !== current).slice(0, -1);
}

/** Whether a file's name contains its hash: then the last version's copy is the same and need not be fetched again. */
export const hasHash = (path: string): boolean => path.startsWith('assets/');

/** Whether a request is for a file of the program. */
export const isOurs = ({ method, url }: { method: string; url: string }, scope: string): boolean =>
  method === 'GET' && url.startsWith(scope);

/**
 * The address a file is kept under: for index.html that of its folder, because some hosts redirect from one to the
 * other.
 */
export const keptAddress = (url: string): string =>
  (url.split(/[?#]/)[0] ?? '').replace(/\/index\.html$/, '/');

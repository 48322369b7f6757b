/*
 * Keeps the files of the program in the browser, so that it opens without a network after the first visit. Runs
 * apart from the page and knows nothing of reports. Written by hand: what is needed of a library for this is less
 * than its three hundred packages would be to trust.
 */

/** TypeScript knows either the page's world or a worker's; this is what is used of the second. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
const worker = self as unknown as Worker;

/** The folder the program is served from. Others of the same host have caches of their own. */
const { scope } = worker.registration;
const OURS = `nianbao ${scope} `;
const CACHE = OURS + __FILES_VERSION__;

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(
      // A file that is not the one that was built (the host is just being written to) is refused.
      Object.entries(__FILES__).map(
        ([path, integrity]) => new Request(scope + path, { integrity, cache: 'no-cache' }),
      ),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Of the versions before this one the last stays: a window may still show it, and load more of it. */
async function forget(): Promise<void> {
  const before = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  // The page itself is asked for under the name of its folder: some hosts redirect from the other.
  const address = request.url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
  const asKept = { ignoreVary: true };
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(address, asKept)) ?? (await caches.match(address, asKept));
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forget().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
// The new version waits until the writer says so: see updates.ts.
worker.addEventListener('message', ({ data }) => {
  if (data === 'start') void worker.skipWaiting();
});

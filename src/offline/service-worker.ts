import { cacheName, hasHash, isOurs, keptAddress, toForget } from './kept-files';

/*
 * Keeps the files of the program in the browser, so that it opens without a network after the first visit. Runs
 * apart from the page and knows nothing of reports. Written by hand: what is needed of a library for this is less
 * than its three hundred packages would be to trust.
 */

/** TypeScript loads either the types of a page or those of a worker; these are the worker's types used here. */
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

/** The folder the program is served from. */
const { scope } = worker.registration;
const CACHE = cacheName(scope, __FILES_VERSION__);

const asKept = { ignoreVary: true };

/** Puts one file into the cache; fails where it is not the one built, as while the host is being updated. */
async function keepFile(cache: Cache, path: string, integrity: string): Promise<void> {
  const address = scope + path;
  const known = hasHash(path) ? await caches.match(address, asKept) : undefined;
  if (known) await cache.put(address, known);
  else await cache.add(new Request(address, { integrity, cache: 'no-cache' }));
}

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(__FILES__).map(([path, integrity]) => keepFile(cache, path, integrity)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function forget(): Promise<void> {
  const old = toForget(await caches.keys(), scope, CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const address = keptAddress(request.url);
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(address, asKept)) ?? (await caches.match(address, asKept));
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forget().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  if (isOurs(event.request, scope)) event.respondWith(answer(event.request));
});
// The new version waits until the writer says so: see updates.ts.
worker.addEventListener('message', ({ data }) => {
  if (data === 'start') void worker.skipWaiting();
});

import { createServer, type AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';

/** A server the program must never contact, and what pages do that might reach one. */
export interface Outside {
  address: string;
  /** How often somebody called. */
  calls: () => number;
  /** What the pages set out to do: connections begun by a script, elements that name another place. */
  attempts: string[];
  close: () => void;
}

/** Runs in each page before its scripts: reports such calls and then lets them work as usual. */
function listen(): void {
  const tell = (what: string) => (window as unknown as { outside: (what: string) => void }).outside(what);
  const page = window as unknown as Record<string, unknown>;
  const wrapped = (name: string, real: (...args: never[]) => unknown) =>
    new Proxy(real, {
      apply: (target, self, args: unknown[]) => {
        tell(`${name} ${String(args[0])}`);
        return Reflect.apply(target, self, args) as unknown;
      },
      construct: (target, args: unknown[]) => {
        const address = String(args[0]);
        // A blob: address, as of a worker's script made in the page, contacts nobody.
        if (!address.startsWith('blob:')) tell(`${name} ${address}`);
        return Reflect.construct(target, args) as object;
      },
    });
  const connections = ['fetch', 'open', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'];
  for (const name of [...connections, 'RTCPeerConnection', 'Worker', 'SharedWorker']) {
    const real = page[name];
    if (typeof real === 'function') page[name] = wrapped(name, real as () => unknown);
  }
  navigator.sendBeacon = wrapped(
    'sendBeacon',
    navigator.sendBeacon.bind(navigator),
  ) as typeof navigator.sendBeacon;

  const kinds = ['stylesheet', 'modulepreload', 'icon', 'manifest'];
  const naming = ['href', 'src', 'srcset', 'action', 'data', 'poster', 'background', 'ping'];
  const look = (element: Element) => {
    const { origin, href } = window.location;
    for (const name of naming) {
      const value = element.getAttribute(name);
      const url = value === null || element.namespaceURI?.endsWith('svg') ? null : new URL(value, href);
      const own =
        url?.protocol === 'file:' ? url.pathname === window.location.pathname : url?.origin === origin;
      if (url && !own && !['data:', 'blob:'].includes(url.protocol)) tell(`${element.localName} ${url.href}`);
    }
    const rel = element.localName === 'link' ? element.getAttribute('rel') : null;
    if (rel !== null && !kinds.includes(rel)) tell(`link ${rel}`);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') look(target as Element);
      for (const node of addedNodes)
        if (node instanceof Element) [node, ...node.querySelectorAll('*')].forEach(look);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: [...naming, 'rel'] });
}

/** Listens for what the pages of a context send elsewhere or try to. */
export async function listenOutside(context: BrowserContext): Promise<Outside> {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const attempts: string[] = [];
  await context.exposeFunction('outside', (what: string) => attempts.push(what));
  await context.addInitScript(listen);
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    calls: () => calls,
    attempts,
    close: () => void server.close(),
  };
}

/** A newer version of the program than the one this window shows. */
export interface Updates {
  /** Keeps the program for use without a network, where the browser can, and looks for a newer version. */
  start: () => void;
  /** Whether a newer version is there and waits. */
  isReady: () => boolean;
  /** Calls back when one is; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Opens the newer version in this window. What is not saved is lost: save first. */
  apply: () => void;
}

/**
 * Only a host with https, or this computer, can keep the program: not the one file (which has no manifest), not a
 * page from disk, not plain http.
 */
function canKeep(): boolean {
  return (
    'serviceWorker' in navigator &&
    window.isSecureContext &&
    /^https?:$/.test(window.location.protocol) &&
    document.querySelector('link[rel="manifest"]') !== null
  );
}

/** The page's side of service-worker.ts. */
export function createUpdates(): Updates {
  let registration: ServiceWorkerRegistration | undefined;
  let ready = false;
  let applying = false;
  const listeners = new Set<() => void>();

  function tell(): void {
    ready = true;
    for (const listener of listeners) listener();
  }

  /** Announces a version once it is installed; not the very first one, which replaces none. */
  function watch(installing: ServiceWorker | null): void {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration?.active) tell();
    });
  }

  async function keep(): Promise<void> {
    const { serviceWorker } = navigator;
    let isControlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (applying) window.location.reload();
      // Another window has started the newer version, while this one still shows the old.
      else if (isControlled) tell();
      isControlled = true;
    });
    registration = await serviceWorker.register(new URL('service-worker.js', document.baseURI));
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    watch(registration.installing);
    if (registration.waiting && registration.active) tell();
  }

  return {
    start() {
      // Where the host or a policy forbids it, the program only lacks offline use.
      if (canKeep()) keep().catch(() => undefined);
    },
    isReady: () => ready,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply() {
      const waiting = registration?.waiting;
      if (!waiting) {
        window.location.reload();
        return;
      }
      applying = true;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of this page's own origin
      waiting.postMessage('start');
    },
  };
}

import { test as base, expect } from '@playwright/test';
import { NOTHING_AHEAD } from './static-host';

interface Watch {
  /** What the page did that it never may: an error on the console, a breach of its policy, a request to another
   *  origin. A test fails over what is left here at its end; one that provokes trouble takes it out. */
  troubles: string[];
  /** Whether the page may keep the program for use offline: each would fetch all its files once more. */
  keepsOffline: boolean;
  /** Whether the page may fetch all parts of the program before they are needed, as it does once it is idle: no more
   *  than a few tests are about it, and it takes as long as all else of opening the page. */
  fetchesAhead: boolean;
}

/** Playwright's `test`, with every page watched. Specs import it from here. */
export const test = base.extend<Watch>({
  keepsOffline: [false, { option: true }],
  fetchesAhead: [false, { option: true }],
  troubles: [
    async ({ context, baseURL, keepsOffline, fetchesAhead }, use) => {
      if (!keepsOffline)
        await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
      if (!keepsOffline && !fetchesAhead) await context.setExtraHTTPHeaders({ [NOTHING_AHEAD]: 'yes' });
      const troubles: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      // The program as one file, opened from disk, asks for itself and nothing else.
      const own = ({ protocol, origin: of, pathname }: URL) =>
        of === origin || (protocol === 'file:' && pathname.endsWith('.html'));
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (!['data:', 'blob:'].includes(url.protocol) && !own(url)) {
          troubles.push(`request: ${request.url()}`);
        }
      });
      context.on('page', (page) => {
        page.on('websocket', (socket) => troubles.push(`websocket: ${socket.url()}`));
      });
      // Removed, because nothing in a test can answer the system's file dialog: files are downloaded instead.
      await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

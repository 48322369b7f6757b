import type { BrowserContext, Page } from '@playwright/test';

/** Ends the browser as a power cut would: nothing is closed, no page is told. */
export async function kill(context: BrowserContext, page: Page): Promise<void> {
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const session = await context.newCDPSession(page);
  // The answer never comes: who should give it is gone.
  session.send('Browser.crash').catch(() => undefined);
  await ended;
}

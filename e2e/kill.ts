import { chromium, type BrowserContext, type Page, type TestInfo } from '@playwright/test';

/** A browser of its own with its page, which keeps what it stores in the test's folder: a later one finds it there. */
export async function startBrowser(
  info: TestInfo,
  baseURL: string | undefined,
  permissions: string[] = [],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(info.outputPath('profile'), {
    ...info.project.use.launchOptions,
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
    viewport: { width: 1366, height: 625 },
    permissions,
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Ends the browser as a power cut would: nothing is closed, no page is told. */
export async function kill(context: BrowserContext, page: Page): Promise<void> {
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const session = await context.newCDPSession(page);
  // The answer never comes: who should give it is gone.
  session.send('Browser.crash').catch(() => undefined);
  await ended;
}

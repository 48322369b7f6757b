import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../.ci/offline.mjs';
import { barriers } from './barriers';
import { startHost } from './static-host';
import { expect, test as watched } from './watched-page';
import { fetchedAhead, newReport } from './open-report';
import { downloadWord, field } from './writing';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

interface Site {
  /** Puts a newer version in the place of the one that is served: one that knows nothing of the ordinary example. */
  release: (name: string) => Promise<void>;
  goDown: () => Promise<void>;
}

/** A host of its own for each test, which can be given a new version and taken away. */
const test = watched.extend<{ site: Site & { address: string } }>({
  keepsOffline: true,
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  site: async ({}, use, info) => {
    const folder = info.outputPath('site');
    cpSync(dist, folder, { recursive: true });
    const host = await startHost(folder, '/年报/');
    await use({
      address: `http://127.0.0.1:${host.port}/年报/`,
      async release(name) {
        const index = join(folder, 'index.html');
        const mark = `<meta name="release" content="${name}" /></head>`;
        writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', mark));
        const [example = ''] = readdirSync(join(folder, 'assets')).filter((path) =>
          path.startsWith('ordinary-'),
        );
        rmSync(join(folder, 'assets', example));
        await writeServiceWorker(folder);
      },
      goDown: host.close,
    });
    await host.close();
  },
  baseURL: ({ site }, use) => use(site.address),
});

/**
 * Waits until the program is kept, and the page lives on what is kept: a worker that is ready does not yet answer for
 * a page that was there before it, and what that page asked its host for before is still on its way.
 */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return;
    await new Promise((controlled) => {
      serviceWorker.addEventListener('controllerchange', controlled, { once: true });
    });
  });
  await fetchedAhead(page);
}
const notice = (page: Page) => page.getByRole('status', { name: '程序更新' });
const release = (page: Page) => page.locator('meta[name="release"]');

// What a page can that lost its host before the program was kept: plain-http.spec.ts.
test('after the first visit the program works without its host, to the Word file', async ({ page, site }) => {
  await page.goto('./');
  await kept(page);
  await site.goDown();
  await newReport(page, './index.html');
  await field(page, 'agency.name').fill('云溪县科学技术局');
  const { file } = await downloadWord(page);
  expect(file.paragraphs[0]).toContain('云溪县科学技术局');
});

test('a new version waits, asks, and comes only after what is written was saved', async ({
  page,
  context,
  site,
}) => {
  test.slow();
  await newReport(page);
  await kept(page);
  const other = await context.newPage();
  await other.goto('./');
  await site.release('2');
  await page.reload();
  await expect(notice(page)).toContainText('有新版本，保存后刷新。');
  await expect(release(page)).toHaveCount(0);
  await field(page, 'agency.name').fill('云溪县财政局');
  await page.getByRole('button', { name: '保存后刷新' }).click();
  await expect(release(page)).toHaveAttribute('content', '2');
  await expect(field(page, 'agency.name')).toHaveValue('云溪县财政局');
  await expect(notice(page)).toBeEmpty();

  // The other window goes on with the version it shows, parts not loaded yet included, until it is told to.
  await expect(notice(other)).toContainText('有新版本');
  await other.getByRole('button', { name: '看一个示例' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '云溪县科学技术局' }).click();
  await expect(field(other, 'agency.name')).toHaveValue('云溪县科学技术局');
  await expect(release(other)).toHaveCount(0);
  expect(await barriers(other)).toEqual([]);
  await other.getByRole('button', { name: '保存后刷新' }).click();
  await expect(release(other)).toHaveAttribute('content', '2');
});

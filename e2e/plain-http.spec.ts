import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fetchedAhead, saved } from './open-report';
import { startHost } from './static-host';
import { expect, test as watched } from './watched-page';
import { downloadWord, field, pastedIntoPortal } from './writing';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** As much of a published report as it takes to be one. */
const page2025 =
  '<h1>云溪县财政局2025年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2025年全年平稳。</p>';

/** An intranet address without https: to the browser no secure context, with all that is missing there. */
const test = watched.extend<object, { intranet: string }>({
  intranet: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const host = await startHost(dist, '/信息公开/年报/');
      await use(`http://intranet.example:${host.port}/信息公开/年报/`);
      await host.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP intranet.example 127.0.0.1'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ intranet }, use) => use(intranet),
});

test('over plain http drafts are kept, one window writes, files come and go, and the web page is copied', async ({
  page,
  context,
}) => {
  await page.goto('./');
  expect(
    await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'clipboard' in navigator]),
  ).toEqual([false, false, false]);
  await page.getByRole('button', { name: '新建报告' }).click();
  await field(page, 'agency.name').fill('云溪县科学技术局');
  await saved(page);
  await page.reload();
  await expect(field(page, 'agency.name')).toHaveValue('云溪县科学技术局');

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('这份报告正在另一个标签页中编辑，这里只能看。')).toBeVisible();
  await expect(field(second, 'agency.name')).toHaveAttribute('readonly', '');
  await second.close();

  const downloading = page.waitForEvent('download');
  await field(page, 'agency.name').press('Control+s');
  const download = await downloading;
  const { name, file } = await downloadWord(page);
  expect(file.paragraphs[0]).toBe(name.replace('.docx', ''));
  await page.getByRole('button', { name: '复制为网页' }).click();
  await expect(page.getByText('已复制，可以粘贴到网站后台的编辑框里。')).toBeVisible();
  expect((await pastedIntoPortal(page)).html).toMatch(/<table[^]*<table[^]*<table/);

  // What it wrote it reads again.
  await page.goto('./');
  const bytes = readFileSync(await download.path());
  await page.getByLabel('选择报告文件').setInputFiles({ name: '报告.json', mimeType: '', buffer: bytes });
  await expect(field(page, 'agency.name')).toHaveValue('云溪县科学技术局');
});

test.describe('fetched ahead', () => {
  test.use({ fetchesAhead: true });

  test('over plain http a file is opened, and Word written, by a page that lost the network after its first load', async ({
    page,
  }) => {
    await page.goto('./');
    await fetchedAhead(page);
    await page.context().setOffline(true);
    const document = { name: '去年.html', mimeType: 'text/html', buffer: Buffer.from(page2025) };
    await page.getByLabel('选择报告文件', { exact: true }).setInputFiles(document);
    await expect(page.getByRole('dialog')).toContainText('云溪县财政局');
    expect(page.workers()).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '新建报告' }).click();
    await field(page, 'agency.name').fill('云溪县科学技术局');
    const { file } = await downloadWord(page);
    expect(file.paragraphs[0]).toContain('云溪县科学技术局');
  });
});

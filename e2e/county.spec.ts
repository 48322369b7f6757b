import type { Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { barriers } from './barriers';
import { sumUp, type Truth } from './county-sum';
import { kill, startBrowser } from './kill';
import { scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

const county = fileURLToPath(new URL('../../shared/county/', import.meta.url));
const present = existsSync(county);

const filesIn = (folder: string) =>
  readdirSync(`${county}${folder}`).map((name) => `${county}${folder}/${name}`);

const chip = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true });
const take = (page: Page, folder: string) =>
  page.getByLabel('选择收到的文件', { exact: true }).setInputFiles(filesIn(folder));

test(`a county’s first round and second, by keys, over a killed browser${present ? '' : ' (skipped: no ../shared/county)'}`, async ({
  baseURL,
}, info) => {
  test.skip(!present, 'the invented county is not beside this checkout');
  test.slow();
  const truth = JSON.parse(readFileSync(`${county}truth.json`, 'utf8')) as Truth;
  const start = () => startBrowser(info, baseURL, ['clipboard-read', 'clipboard-write']);
  let { context, page } = await start();
  await page.goto('./#/batch');
  await page.getByRole('button', { name: /新建 .* 年审核/ }).click();
  await page.getByRole('button', { name: '粘贴名册…' }).click();
  await page
    .getByLabel('从 Excel 复制来的')
    .fill(`全称\n${truth.right.map(({ agency }) => agency).join('\n')}`);
  await page.getByRole('button', { name: '加进名册' }).click();
  await page.getByLabel('报告年度').fill('2025');
  await page.getByRole('link', { name: '审核', exact: true }).click();
  expect(await barriers(page)).toEqual([]);

  await take(page, '2025');
  // The page is used meanwhile; what was not read yet says so, and the two that sent nothing are known at the end.
  await expect(page.getByText(/正在读，已读 \d+ 份，共 80 份/)).toBeVisible();
  await chip(page, '未收 2').click({ timeout: 120_000 });
  for (const unit of truth.missing) {
    const { agency = '' } = truth.right.find((one) => one.unit === unit) ?? {};
    await expect(page.getByRole('link', { name: agency, exact: true })).toBeVisible();
  }
  await chip(page, '全部 79').click();
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row('青岚县文化广电和旅游局')).toContainText('交的是 2024 年的报告');
  await expect(page.getByRole('button', { name: /^正在核对/ })).toHaveCount(0);
  await expect(row('青岚县自然资源局')).toContainText('自然人一列两边差 1');

  await sumUp(page, truth);
  // What was passed for the sum is taken back, for the rounds that follow.
  await page.getByRole('link', { name: '审核', exact: true }).click();
  await page.keyboard.press('Control+z');

  // Down to the first that has to be sent back; its note goes, and the next one is in hand by itself.
  await page.getByRole('button', { name: /^必须改 [1-9]/ }).click();
  await expect(page.getByRole('button', { name: /^必须改/, pressed: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const inHand = page.getByRole('region').getByRole('heading', { level: 2 });
  for (const round of [1, 2, 3]) {
    await expect(page.getByRole('heading', { name: /^意见全文/ })).toBeVisible();
    const sent = (await inHand.textContent()) ?? '';
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: `退回 ${round}`, exact: true })).toBeVisible();
    await expect(inHand).not.toHaveText(sent);
  }
  await expect(page.getByText(/^已保存/)).toBeVisible();
  const address = page.url();
  await kill(context, page);

  ({ context, page } = await start());
  await page.goto(address);
  await expect(chip(page, '退回 3')).toBeVisible();
  await chip(page, '全部 79').click();
  await take(page, 'round2');
  await expect(page.getByRole('button', { name: /^重报 [1-9]/ })).toBeVisible({ timeout: 60_000 });
  const resent = page.getByRole('link', { name: '青岚县自然资源局', exact: true });
  await resent.click();
  const pane = page.getByRole('region', { name: '青岚县自然资源局' });
  await expect(pane.getByRole('heading', { name: /^意见之外的改动 [1-9]/ })).toBeVisible();
  await expect(pane).toContainText('“部分公开”行“自然人”列');
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await context.close();
});

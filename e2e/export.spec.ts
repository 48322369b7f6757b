import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { barriers } from './barriers';
import { goTo, openReport, saved } from './open-report';
import { expect, test } from './watched-page';
import { readWordFile, type Box } from './word-file';
import { readWorkbookFile } from './workbook-file';
import { pastedIntoPortal } from './writing';

const GOOD = '云溪县科学技术局';
const UNBALANCED = '云溪县住房和城乡建设局';

/** Where a 送审版 holds the report. */
const ITEM = 'customXml/item1.xml';

/** Clicks 下载 and waits for the file, saying yes where the page asks. */
async function downloaded(page: Page): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  return waiting;
}

async function documentXml(file: Download): Promise<string> {
  const parts = unzipSync(readFileSync(await file.path()));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

const wordsOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');

/** What stands on the sheets, page numbers included. */
const sheets = (page: Page) => page.locator('[data-page]');

test('检查 lists what is left, by section or by weight, leads there, and asks before a report with faults is downloaded', async ({
  page,
}) => {
  await test.step('lists what is left and leads there', async () => {
    await openReport(page, 'check', UNBALANCED);
    const entry = page.getByRole('listitem').filter({ hasText: '自然人一列两边差 1' });
    await expect(page.getByRole('region', { name: '三、收到和处理申请' })).toContainText(
      '自然人一列两边差 1',
    );
    await page.getByRole('radio', { name: '按轻重' }).check();
    await expect(page.getByRole('region', { name: '必须改' })).toContainText('自然人一列两边差 1');
    await entry.getByRole('button').click();
    await expect(page).toHaveURL(/\/applications/);
    await expect(page.locator('[name^="cells.applications."]:focus')).toHaveCount(1);
    await expect(page.locator('td[data-side="left"][data-cell]')).toHaveCount(2);
    await page.goBack();
    await expect(entry.getByRole('button')).toBeFocused();
  });
  await test.step('asks before the download', async () => {
    await goTo(page, 'export');
    await page.getByRole('button', { name: '下载 Word 文件' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: /^还有 \d+ 处必须改$/ })).toBeVisible();
    await expect(dialog).toContainText('自然人一列两边差 1');
    expect(await barriers(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '仍然下载' }).click();
    expect(wordsOf(await documentXml(await waiting))).toContain('云溪县住房和城乡建设局');
    await page.getByRole('button', { name: '下载 Word 文件' }).click();
    await dialog.getByRole('button', { name: '先去改' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page).not.toHaveURL(/\/export/);
  });
});

test('a report without faults is shown on sheets that hold all of it once, and downloaded in the layout chosen', async ({
  page,
}) => {
  await test.step('检查 is quiet where nothing is left', async () => {
    await openReport(page, 'check', GOOD);
    await expect(page.getByText('没有必须改的，也没有要核对的。')).toBeVisible();
    await page.getByRole('link', { name: '去预览与导出' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '预览与导出', exact: true })).toBeVisible();
  });
  const usual = await downloaded(page);
  const xml = await documentXml(usual);
  await test.step('the sheets hold every paragraph, number and label once', async () => {
    await expect(sheets(page).first()).toContainText('政府信息公开工作年度报告');
    await expect(page.getByText(/^共 \d+ 页/)).toBeVisible();
    await expect(sheets(page).last()).toContainText(/— \d+ —/);
    const printed = wordsOf(xml).replace(/\s/g, '');
    const shown = await sheets(page).evaluateAll((pages) =>
      pages.map((one) =>
        Array.from(one.querySelectorAll<HTMLElement>('[data-slice]:not([aria-hidden="true"])'))
          .map((slice) => slice.textContent ?? '')
          .join(''),
      ),
    );
    expect(shown.join('').replace(/\s/g, '')).toBe(printed);
  });
  await test.step('the Word file has the title for a name', async () => {
    expect(usual.suggestedFilename()).toMatch(/^云溪县科学技术局\d{4}年政府信息公开工作年度报告\.docx$/);
    expect(wordsOf(xml)).toContain('三、收到和处理政府信息公开申请情况');
    expect(xml).toContain('C6D9F1');
    await expect(page.getByText(/^已交给浏览器下载/)).toBeVisible();
  });
  await test.step('the other layout, shown, downloaded and remembered', async () => {
    await page.getByRole('radio', { name: /模板格式/ }).check();
    await expect(sheets(page).last()).not.toContainText('—');
    await page.getByRole('checkbox', { name: /浅蓝底纹/ }).uncheck();
    const official = await documentXml(await downloaded(page));
    expect(official).not.toContain('C6D9F1');
    expect(official).not.toBe(xml);
    expect(wordsOf(official)).toBe(wordsOf(xml));
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await expect(page.getByRole('radio', { name: /模板格式/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /浅蓝底纹/ })).not.toBeChecked();
  });
});

test('a 送审版 brings the whole report back; changed in Word, its pages win and the change is named', async ({
  page,
}) => {
  await openReport(page, 'export', GOOD);
  expect(unzipSync(readFileSync(await (await downloaded(page)).path()))).not.toHaveProperty([ITEM]);
  await page.getByRole('radio', { name: /送审版/ }).check();
  await expect(sheets(page).first()).toContainText(/送审稿 · 第 1 版 · 校验码 [0-9A-F]{8}/);
  const file = await downloaded(page);
  expect(file.suggestedFilename()).toMatch(/报告（送审稿第1版）\.docx$/);
  await expect(page.getByText(/^将下载第 2 版，校验码/)).toBeVisible();
  const parts = unzipSync(readFileSync(await file.path()));
  expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('送审稿 · 第 1 版 · 校验码 ');
  const item = strFromU8(parts[ITEM] ?? new Uint8Array());
  const kept: unknown = JSON.parse(
    (/>([^<]+)<\/report>/.exec(item)?.[1] ?? '').replace(/&quot;/g, '"').replace(/&#39;/g, "'"),
  );
  expect(kept).toMatchObject({ draft: { reviewVersion: 1, agency: { name: GOOD } } });

  // Opened again from Home, it is the report it was: 保存到文件 writes what the Word file held.
  const choose = (name: string, bytes: Uint8Array) =>
    page
      .getByLabel('选择报告文件')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.goto('./');
  await choose('送审版.docx', zipSync(parts));
  await expect(page.getByRole('heading', { level: 1, name: '基本信息', exact: true })).toBeVisible();
  // Kept, it listens to keys.
  await saved(page);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+s');
  const again: unknown = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect({ ...(again as object), savedAt: '' }).toEqual({ ...(kept as object), savedAt: '' });

  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  await page.goto('./');
  await choose('改过.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('>23<', '>24<')) }));
  const dialog = page.getByRole('dialog', { name: '读取结果' });
  await expect(dialog).toContainText('这份送审版在别处改过 1 处，以现在看到的为准');
  await expect(dialog).toContainText('第三部分表格（申请情况）“新收”行“总计”列：原 23，现 24');
  expect(await barriers(page)).toEqual([]);
});

test('a report is printed without the program, copied as a web page, and fits a phone', async ({ page }) => {
  await openReport(page, 'export', GOOD);
  await test.step('prints the report and nothing of the program', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    const printed = page.locator('[data-print]');
    await expect(printed.getByRole('heading', { level: 2 })).toContainText('政府信息公开工作年度报告');
    await expect(printed.getByRole('table')).toHaveCount(3);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(printed).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByRole('banner')).toBeVisible();
  });
  await test.step('is copied as a web page, tables and all', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制为网页' }).click();
    await expect(page.getByText('已复制，可以粘贴到网站后台的编辑框里。')).toBeVisible();
    const { html, text } = await pastedIntoPortal(page);
    expect(html).toContain('三、收到和处理政府信息公开申请情况');
    expect(html).toContain('rowspan="22"');
    expect(text).toContain('一、本年新收政府信息公开申请数量\t');
  });
  await test.step('gives the three tables as a workbook', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '三张表存为 .xlsx' }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(
      /^云溪县科学技术局\d{4}年政府信息公开工作年度报告（三张表）\.xlsx$/,
    );
    await expect(page.getByText(/^已交给浏览器下载：.*（三张表）/)).toBeVisible();
    const bytes = readFileSync(await file.path());
    const [, applications, ...others] = readWorkbookFile(bytes);
    expect([applications?.name, others.length]).toEqual(['三、收到和处理政府信息公开申请情况', 1]);
    // The example's numbers as its Word file holds them, in both the same boxes.
    const word = readWordFile(readFileSync(await (await downloaded(page)).path()));
    const inOrder = (boxes: readonly Box[] = []) =>
      Array.from(boxes).sort((one, other) => one.row - other.row || one.column - other.column);
    expect(inOrder(applications?.boxes)).toEqual(inOrder(word.tables[1]));
    expect(applications?.formulas.get('J4')).toEqual({ formula: 'SUM(D4:I4)', value: '23' });
    expect(applications?.numbers.size).toBe(175);
    // Opened, it is the same tables.
    await page.goto('./');
    const name = file.suggestedFilename();
    await page.getByLabel('选择报告文件').setInputFiles({ name, mimeType: '', buffer: bytes });
    const dialog = page.getByRole('dialog', { name: '读取结果' });
    await expect(dialog).toContainText('其余 200 格已读');
  });
  await test.step('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await openReport(page, 'export', GOOD);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    // The way to the download is not past all the pages.
    const download = page.getByRole('button', { name: '下载 Word 文件' });
    await expect(download).not.toBeInViewport();
    await page.getByRole('button', { name: '版式和下载' }).click();
    await expect(download).toBeInViewport();
    await goTo(page, 'check');
    await expect(page.getByRole('heading', { level: 1, name: '检查', exact: true })).toBeVisible();
  });
  await test.step('检查 of a new report says what is missing, section by section', async () => {
    await openReport(page, 'check');
    const region = page.getByRole('region', { name: '三、收到和处理申请' });
    await expect(region.getByRole('listitem').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { newReport, openExample, saved, scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

const ordinary = '云溪县科学技术局';
const allZero = '云溪县机关事务管理局';
const city = '临澜市人民政府';

/** The tables of our database that hold anything, and our keys beside it. */
function leftBehind(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('nianbao.report-drafts.1');
        opening.addEventListener('success', () => {
          const { result } = opening;
          const names = Array.from(result.objectStoreNames);
          const looking = result.transaction(names);
          const counts = names.map((name) => ({ name, count: looking.objectStore(name).count() }));
          looking.addEventListener('complete', () => {
            result.close();
            const full = counts.filter(({ count }) => count.result > 0).map(({ name }) => name);
            resolve([...full, ...Object.keys(localStorage)]);
          });
        });
      }),
  );
}

async function withDrafts(page: Page): Promise<void> {
  for (const name of [allZero, ordinary, city]) {
    await openExample(page, name);
    await saved(page);
  }
  await page.goto('/');
  await expect(page.getByRole('heading', { name: `${city}　2026 年` })).toBeVisible();
}

test('an empty Home offers one likely act, and goes on listing nothing where nothing was written', async ({
  page,
}) => {
  await test.step('offers one likely act and says what becomes of what is written', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('写一份政府信息公开工作年度报告');
    await expect(page.getByText('内容只存在这台电脑上，不上传')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 625 });
  });
  await test.step('does not list a report in which nothing was written, and takes it up again', async () => {
    await newReport(page);
    await saved(page);
    const address = page.url();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: /^写一份/ })).toBeVisible();
    await page.getByRole('button', { name: '新建报告' }).click();
    await expect(page).toHaveURL(address);
  });
});

test('Home with drafts shows the latest with its state, sorts the others, brings back what is deleted and clears all', async ({
  page,
}) => {
  await withDrafts(page);
  await test.step('has no accessibility violations, nor on a phone, where nothing scrolls sideways', async () => {
    await expect(page.getByRole('table')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await scrollsSideways(page)).toBe(false);
    expect(await barriers(page, { sameColours: true })).toEqual([]);
  });
  await test.step('a long name gives way, whatever it is made of', async () => {
    const names = page.getByRole('rowheader');
    await names.first().evaluate((cell) => {
      cell.textContent = 'Www'.repeat(50);
    });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 625 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.reload();
  });
  await test.step('shows the latest with its state, the others sorted as one likes', async () => {
    await expect(page.getByRole('list').filter({ hasText: '四、复议诉讼' })).toContainText('已完成');
    const names = page.getByRole('table').getByRole('rowheader');
    await expect(names).toHaveText([ordinary, allZero]);
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: '单位' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(names).toHaveText([allZero, ordinary]);
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await expect(names).toHaveText([ordinary, allZero]);
    await page.getByRole('link', { name: `打开 ${ordinary} 2026 年` }).click();
    await expect(page.getByRole('banner')).toContainText(ordinary);
  });
  await page.goto('/');
  await test.step('a deleted draft can be had back', async () => {
    await page.getByRole('button', { name: `删除 ${ordinary} 2026 年` }).click();
    await expect(page.getByRole('rowheader')).toHaveText([allZero]);
    await page.getByRole('button', { name: '撤销删除' }).click();
    await expect(page.getByRole('rowheader')).toHaveText([ordinary, allZero]);
    await page.getByRole('link', { name: `打开 ${ordinary} 2026 年` }).click();
    await expect(page.getByRole('banner')).toContainText(ordinary);
  });
  await page.goto('/');
  await test.step('clearing asks twice, and then nothing is left', async () => {
    await page.getByRole('button', { name: '清除本机全部数据' }).click();
    await expect(page.getByRole('dialog')).toContainText('3 份报告');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '清除本机全部数据' })).toBeFocused();

    await page.getByRole('button', { name: '清除本机全部数据' }).click();
    await page.getByRole('button', { name: '继续清除' }).click();
    await expect(page.getByRole('dialog', { name: '再问一次：全部清除？' })).toBeVisible();
    await expect(page.getByRole('rowheader')).toHaveCount(2);
    await page.getByRole('button', { name: '全部清除' }).click();
    await expect(page.getByText('本机的报告、审核、历史版本和设置已全部清除。')).toBeVisible();
    expect(await leftBehind(page)).toEqual([]);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: /^写一份/ })).toBeVisible();
  });
  await test.step('goes on at the step that must be put right', async () => {
    await openExample(page, '云溪县住房和城乡建设局');
    await saved(page);
    await page.goto('/');
    await expect(page.getByText('接着写：三、收到和处理政府信息公开申请情况')).toBeVisible();
    await page.getByRole('link', { name: '继续填写' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('三、收到和处理政府信息公开申请情况');
  });
});

const input = 'input[type=file]';
const json = (value: unknown) => ({
  name: '报告.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

test('a report file keeps the whole report: saved to disk and opened again, or dropped on Home, it is the same', async ({
  page,
}) => {
  await openExample(page, ordinary);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('button', { name: /^保存到文件/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${ordinary}2026年政府信息公开工作年度报告.json`);
  const text = readFileSync(await file.path(), 'utf8');

  await page.goto('/');
  await page.setInputFiles(input, json(text));
  await expect(page.getByLabel('机关全称')).toHaveValue(ordinary);
  await saved(page);
  const again = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const copy = JSON.parse(readFileSync(await (await again).path(), 'utf8')) as { draft: unknown };
  expect(copy.draft).toEqual((JSON.parse(text) as { draft: unknown }).draft);

  // Dropped on Home it opens as well.
  await page.goto('/');
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], '报告.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByLabel('机关全称')).toHaveValue(ordinary);
});

test('a file that is none of ours is refused in words, and nothing changes; an address that leads nowhere says so', async ({
  page,
}) => {
  await page.goto('/');
  for (const [what, file, words] of [
    ['cut short', json('{"type":"nianbao-report","ver'), '不是有效的 JSON'],
    ['of another program', json({ type: 'notebook' }), '不是年报助手保存的报告文件'],
    ['of a newer version', json({ type: 'nianbao-report', version: 999, draft: {} }), '更新的年报助手'],
    ['damaged', json({ type: 'nianbao-report', version: 1, draft: { year: '去年' } }), '已损坏'],
    ['a broken Word file', { ...json('PK\u0003\u0004'), name: '去年的报告.docx' }, '损坏'],
  ] as const) {
    await test.step(`that is ${what}`, async () => {
      await page.setInputFiles(input, file);
      await expect(page.getByRole('dialog', { name: '没有打开' })).toContainText(words);
      await page.getByRole('button', { name: '知道了' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1, name: /^写一份/ })).toBeVisible();
    });
  }
  await test.step('of a draft that is not here says so and leads Home', async () => {
    await page.goto('/#/report/0123456789abcdef/overview');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这台电脑上没有这份报告');
    await page.getByRole('link', { name: '回到首页' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^写一份/ })).toBeVisible();
  });
  await test.step('that means nothing says so', async () => {
    await page.goto('/#/somewhere/else');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
    expect(await barriers(page)).toEqual([]);
  });
});

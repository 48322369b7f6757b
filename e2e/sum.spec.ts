import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { saved, scrollsSideways } from './open-report';
import { smallCounty } from './sum-county';
import { expect, test } from './watched-page';

const take = (page: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
  page.getByLabel('选择收到的文件', { exact: true }).setInputFiles(files);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

test('a small county is added up: missing, blank, wrong and doubtful numbers are settled until it is ready', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/batch');
  await page.getByRole('button', { name: /新建 .* 年审核/ }).click();
  await page.getByRole('link', { name: '汇总', exact: true }).click();
  await expect(page.getByText('名册里还没有单位')).toBeVisible();
  await page.getByRole('link', { name: '名册', exact: true }).click();
  await button(page, '粘贴名册…').click();
  await page.getByLabel('从 Excel 复制来的').fill(`全称\n${smallCounty.roster.join('\n')}`);
  await button(page, '加进名册').click();
  await page.getByLabel('谁来收').fill('云溪县');
  await page.getByLabel('报告年度').fill('2026');
  await page.getByRole('link', { name: '审核', exact: true }).click();
  await take(page, [...smallCounty.lastYear, ...smallCounty.thisYear]);
  await expect(button(page, '未收 1')).toBeVisible();

  // Nothing is 0 that is only missing: who lacks is named, and left out by a key, and that is taken back by another.
  await page.keyboard.press('g');
  await expect(cell(page, /^新收，总计：缺 1 个单位/)).toHaveText('—（缺1）');
  const margin = page.getByRole('region', { name: '这一格' });
  await expect(margin).toContainText('云溪县石桥镇人民政府');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('3');
  await expect(page.getByText('云溪县石桥镇人民政府未报送，未计入。')).toBeVisible();
  await expect(button(page, '缺 4 格')).toBeVisible();
  await page.keyboard.press('u');
  await expect(button(page, '缺 200 格')).toBeVisible();
  await page.keyboard.press('3');
  await expect(cell(page, /^新收，总计：65，5 个单位，共 6/)).toBeVisible();

  // A blank is asked for in its cell and taken for 0; arrows go on from where it was.
  await button(page, '缺 4 格').click();
  await expect(cell(page, /：缺 1 个单位/).and(page.locator(':focus'))).toBeVisible();
  await expect(margin).toContainText('这一格是空的');
  await page.keyboard.press('2');
  await expect(button(page, '缺 0 格')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('td:focus')).toHaveAttribute('aria-label', /商业企业/);

  // What is out of balance goes back to its unit, and comes again.
  await page.keyboard.press('j');
  await expect(margin).toContainText('自然人一列两边差 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '云溪县水利局' })).toContainText('自然人一列两边差 1');
  await page.keyboard.press('c');
  await expect(button(page, '退回 1')).toBeVisible();
  await take(page, [smallCounty.corrected]);
  await expect(button(page, '重报 1')).toBeVisible();
  await page.keyboard.press('g');

  // 司法局 has as many as all others: with the reason it is left out.
  await button(page, '可疑 1 处没有定').click();
  await expect(margin).toContainText('提示');
  expect(await barriers(page)).toEqual([]);
  await button(page, '不计入云溪县司法局').click();
  await page.getByLabel('理由').fill('是作为复议机关审理的');
  await button(page, '不计入').click();
  await expect(margin).toContainText('是作为复议机关审理的');
  await expect(cell(page, /^行政复议，总计：4，4 个单位/)).toBeVisible();

  // What is added or taken off by hand has a reason too.
  await button(page, '加一条调整…').click();
  await page.getByLabel('加减多少').fill('-1');
  await page.getByLabel('理由').fill('与办公室重复');
  await button(page, '存好').click();
  await expect(button(page, '有调整 2 格')).toBeVisible();
  await page.keyboard.press('u');
  await expect(button(page, '有调整 0 格')).toBeVisible();

  // The rest is to be passed in 审核; then it can be published, also after the page was loaded anew.
  await button(page, '5 个单位还没有通过').click();
  for (const [at, name] of smallCounty.roster.slice(0, 5).entries()) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('region', { name }).getByRole('button', { name: /^通过/ })).toBeVisible();
    await page.keyboard.press('p');
    await expect(button(page, `通过 ${at + 1}`)).toBeVisible();
  }
  await page.keyboard.press('g');
  await expect(page.getByText('可以公布', { exact: true })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await saved(page);
  await page.reload();
  await expect(page.getByText('可以公布', { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('label').filter({ hasText: '商业企业' }).click();
  await expect(cell(page, /^新收，商业企业：3/)).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
});

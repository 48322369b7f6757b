import { barriers } from './barriers';
import { expect, test } from './watched-page';

test('the page opens, and a barrier put into it is found', async ({ page }) => {
  await page.goto('./');
  await expect(
    page.getByRole('heading', { level: 1, name: '写一份政府信息公开工作年度报告', exact: true }),
  ).toBeVisible();
  await expect(page.getByText('正在打开')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '新建报告' }).first()).toBeVisible();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await barriers(page)).toEqual(['button-name: <button></button>']);
});

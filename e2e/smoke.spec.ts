import { barriers } from './barriers';
import { expect, test } from './watched-page';

test('the page opens, and barriers put into it are found, one among many that look else alike too', async ({
  page,
}) => {
  await page.goto('./');
  await expect(
    page.getByRole('heading', { level: 1, name: '写一份政府信息公开工作年度报告', exact: true }),
  ).toBeVisible();
  await expect(page.getByText('正在打开')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '新建报告' }).first()).toBeVisible();
  // What was right once is not searched again, which hides nothing that comes after.
  expect(await barriers(page)).toEqual([]);
  await page.evaluate(() => {
    const lines = Array.from({ length: 9 }, () => document.createElement('p'));
    for (const line of lines) line.textContent = '几乎看不见';
    lines.at(-2)!.style.color = 'rgb(170, 170, 170)';
    document.querySelector('main')?.append(document.createElement('button'), ...lines);
  });
  expect(await barriers(page)).toEqual([
    'button-name: <button></button>',
    'color-contrast: <p style="color: rgb(170, 170, 170);">几乎看不见</p>',
  ]);
});

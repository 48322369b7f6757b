import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { goTo, openReport, scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

const card = (page: Page) => page.getByRole('listitem').filter({ hasText: '自然人一列的上年结转' });
const state = (page: Page) => page.getByRole('link', { name: /收到和处理/ });

test('上年结转 that differs for a reason: answered by keyboard, asked again with another number, answered by undo', async ({
  page,
}) => {
  await openReport(page, 'basics', '云溪县科学技术局');
  await page.locator('[name="lastYear.carriedOver.naturalPerson"]').fill('2');
  await goTo(page, 'applications');
  await expect(state(page)).toContainText('1 处必须改');

  await page.getByRole('button', { name: /^说明原因/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '机构改革' })).toBeFocused();
  await page.getByRole('radio', { name: '机构改革' }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByText('请写明承继了哪个机关')).toBeVisible();
  await expect(page.getByLabel('承继了哪个机关')).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.type('云溪县知识产权局');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已说明 1 处')).toBeFocused();
  await expect(state(page)).not.toContainText('必须改');
  await expect(card(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('原因：机构改革（承继云溪县知识产权局）');

  const carriedIn = page.locator('[name="cells.applications.carriedIn.naturalPerson"]');
  await carriedIn.fill('3');
  await carriedIn.press('Enter');
  await expect(card(page)).toContainText(
    '原来说明过：机构改革（承继云溪县知识产权局），现在变了，请重新确认',
  );
  await expect(page.getByRole('radio', { name: '机构改革' })).toBeChecked();
  await expect(page.getByLabel('承继了哪个机关')).toHaveValue('云溪县知识产权局');
  await expect(state(page)).toContainText('必须改');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('已说明 1 处')).toBeVisible();
  await expect(state(page)).not.toContainText('必须改');

  await page.setViewportSize({ width: 360, height: 640 });
  await goTo(page, 'check');
  const forSigner = page.getByRole('region', { name: '已说明（供签发人看）' });
  await expect(forSigner).toContainText('机构改革（承继云溪县知识产权局）');
  await forSigner.getByRole('button', { name: /^撤回说明/ }).click();
  await expect(page.getByRole('button', { name: /^说明原因/ })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await scrollsSideways(page)).toBe(false);
});

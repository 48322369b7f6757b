import type { Page } from '@playwright/test';
import { expect } from './watched-page';

/** Begins a blank report and waits for its first step. */
export async function beginReport(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: '新建报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeVisible();
}

/** Opens an example as a new draft. */
export async function openExample(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: '看一个示例' }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeVisible();
}

/** Waits until the page says that everything typed is kept. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 \d/)).toBeVisible();
}

/** Whether the page can be scrolled sideways: it never may. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

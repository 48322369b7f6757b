import type { Page } from '@playwright/test';
import { expect } from './watched-page';

type Step = 'basics' | 'overview' | 'applications' | 'disputes' | 'problems' | 'others' | 'check' | 'export';

/** Goes to a step of the report that is open, as a link would. */
export async function goTo(page: Page, step: Step): Promise<void> {
  await page.evaluate((name) => {
    window.location.hash = window.location.hash.replace(/^(#\/report\/[^/]+\/).*/, `$1${name}`);
  }, step);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Begins a new report, or opens an example by its agency, at one of its steps. */
export async function openReport(page: Page, step: Step, example?: string): Promise<void> {
  await page.goto('/');
  if (example === undefined) await page.getByRole('button', { name: '新建报告' }).click();
  else {
    await page.getByRole('button', { name: '看一个示例' }).click();
    await page.getByRole('button', { name: example }).click();
  }
  await page.waitForURL(/#\/report\/[^/]+\/basics/);
  await goTo(page, step);
}

/** Pastes into a field what a program would have put on the clipboard. Chromium only. */
export async function paste(
  page: Page,
  field: string,
  copied: { text?: string; html?: string },
): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ({ text, html }) => {
    const kinds: Record<string, Blob> = {};
    if (text !== undefined) kinds['text/plain'] = new Blob([text], { type: 'text/plain' });
    if (html !== undefined) kinds['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
  }, copied);
  await page.locator(`[name="${field}"]`).focus();
  await page.keyboard.press('Control+v');
}

import type { Page } from '@playwright/test';
import { goTo, openReport } from './open-report';
import { expect, test } from './watched-page';

const LEAD = 'overview.lead';
const SENTENCE = '本年度加强政府信息公开工作，完善制度，做好解读回应和平台建设，公开的内容和渠道更为规范。';
const MEGABYTE = `${SENTENCE}\n`.repeat(Math.ceil(1_000_000 / (SENTENCE.length + 1)));

/** Puts a text into the field at once, as a paste of such a length does. */
async function put(page: Page, text: string): Promise<void> {
  await page.locator(`[name="${LEAD}"]`).evaluate((area: HTMLTextAreaElement, value) => {
    area.focus();
    area.setRangeText(value, 0, area.value.length, 'start');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Counts how often a text is handed to the worker that checks it. */
function countHandedOver(): void {
  let handedOver = 0;
  window.Worker = class extends Worker {
    override postMessage(message: unknown): void {
      Object.assign(window, { handedOver: ++handedOver });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      super.postMessage(message);
    }
  };
}

async function writes(page: Page): Promise<void> {
  const open = page.getByRole('listitem').filter({ hasText: 'D10' });
  await put(page, MEGABYTE);
  await test.step('what is typed is there, and checked beside the page', async () => {
    await page.keyboard.type('全年收到申请××件。');
    await expect(page.getByText('正在检查…').first()).toBeVisible();
    expect(await page.locator(`[name="${LEAD}"]`).inputValue()).toBe(`全年收到申请××件。${MEGABYTE}`);
    await expect(open.first()).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('正在检查…')).toHaveCount(0);
  });
  await test.step('no finding is older than the text', async () => {
    for (let key = 0; key < 4; key++) await page.keyboard.press('Backspace');
    await page.keyboard.type('12件。');
    await expect(open).toHaveCount(0);
    await expect(page.getByText('正在检查…')).toHaveCount(0, { timeout: 120_000 });
    await expect(open).toHaveCount(0);
  });
  await test.step('keys without a rest between them are checked together, once', async () => {
    const before = await page.evaluate<number>('handedOver');
    await page.evaluate(() => {
      for (let key = 0; key < 20; key++) document.execCommand('insertText', false, '续');
    });
    await expect(page.getByText('正在检查…').first()).toBeVisible();
    await expect(page.getByText('正在检查…')).toHaveCount(0, { timeout: 120_000 });
    expect(await page.locator(`[name="${LEAD}"]`).inputValue()).toContain('续'.repeat(20));
    expect(await page.evaluate<number>('handedOver')).toBe(before + 1);
  });
  await test.step('the page of findings and the export wait for the check of this text', async () => {
    await page.keyboard.type('有××处。');
    await goTo(page, 'check');
    await expect(page.getByText('没有必须改的')).toHaveCount(0);
    await expect(open.first()).toBeVisible({ timeout: 120_000 });
  });
}

test.describe('a megabyte of text in section one', () => {
  test.setTimeout(300_000);
  test.beforeEach(({ page }) => page.addInitScript(countHandedOver));

  test('is written in and checked, on a plain page', async ({ page }) => {
    await openReport(page, 'overview');
    await writes(page);
  });

  test('is written in and checked, in the one file from a disk', async ({ page }) => {
    await page.goto(new URL('../dist/nianbao.html', import.meta.url).href);
    await page.getByRole('button', { name: '新建报告' }).first().click();
    await goTo(page, 'overview');
    await writes(page);
  });
});

import type { Page } from '@playwright/test';
import { goTo, openReport } from './open-report';
import { expect, test } from './watched-page';

const LEAD = 'overview.lead';
const SENTENCE = '本年度加强政府信息公开工作，完善制度，做好解读回应和平台建设，公开的内容和渠道更为规范。';
const textOf = (characters: number) => `${SENTENCE}\n`.repeat(Math.ceil(characters / (SENTENCE.length + 1)));
const MEGABYTE = textOf(1_000_000);
/** Checked beside the page like a megabyte, but sooner: what follows is not about the size. */
const SHORTER = textOf(150_000);

/** Puts a text into the field at once, as a paste of such a length does; the caret stands after its beginning. */
async function put(page: Page, text: string, beginning = ''): Promise<void> {
  await page.locator(`[name="${LEAD}"]`).evaluate(
    (area: HTMLTextAreaElement, [value, caret]) => {
      area.focus();
      area.setRangeText(value, 0, area.value.length, 'start');
      area.setSelectionRange(caret, caret);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [`${beginning}${text}`, beginning.length] as const,
  );
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

const finding = (page: Page) => page.getByRole('listitem').filter({ hasText: 'D10' });

test('a megabyte of text in section one is written in and checked', async ({ page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(countHandedOver);
  await openReport(page, 'overview');
  const open = finding(page);
  await put(page, MEGABYTE);
  await test.step('what is typed is there, and checked beside the page', async () => {
    await page.keyboard.type('全年收到申请××件。');
    await expect(page.getByText('正在检查…').first()).toBeVisible();
    expect(await page.locator(`[name="${LEAD}"]`).inputValue()).toBe(`全年收到申请××件。${MEGABYTE}`);
    await expect(open.first()).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('正在检查…')).toHaveCount(0);
  });
  await put(page, SHORTER, '全年收到申请××件。');
  await expect(open.first()).toBeVisible({ timeout: 120_000 });
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
});

test('a text too long to be checked in the page is checked beside it in the one file from a disk too', async ({
  page,
}) => {
  await page.addInitScript(countHandedOver);
  await page.goto(new URL('../dist/nianbao.html', import.meta.url).href);
  await page.getByRole('button', { name: '新建报告' }).first().click();
  await goTo(page, 'overview');
  await put(page, SHORTER, '全年收到申请××件。');
  await expect(finding(page).first()).toBeVisible({ timeout: 120_000 });
  expect(await page.evaluate<number>('handedOver')).toBe(1);
});

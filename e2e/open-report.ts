import type { Page } from '@playwright/test';
import { stepTitle, type StepId } from '../src/editor/steps';

/**
 * Waits until a step is shown. Not by `expect`: for each of its looks that find nothing it writes down the whole page,
 * which takes longer on a table of 200 cells than to draw the step.
 */
export async function stepShown(page: Page, step: StepId): Promise<void> {
  await page.getByRole('heading', { level: 1, name: stepTitle(step), exact: true }).waitFor();
}

/** Waits until a report is open: its steps are found by its address. */
export async function reportOpen(page: Page): Promise<void> {
  await page.waitForURL(/#\/report\//);
}

/** Begins a blank report and waits for its first step. */
export async function newReport(page: Page, home = './'): Promise<void> {
  await page.goto(home);
  await page.getByRole('button', { name: '新建报告' }).first().click();
  await stepShown(page, 'basics');
}

/** Opens an example, by its agency, as a new draft. */
export async function openExample(page: Page, agency: string, home = './'): Promise<void> {
  await page.goto(home);
  await page.getByRole('button', { name: '看一个示例' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: agency }).click();
  await stepShown(page, 'basics');
}

/** Goes to a step of the report that is open, by its address. */
export async function goTo(page: Page, step: StepId): Promise<void> {
  await reportOpen(page);
  await page.evaluate((name) => {
    window.location.hash = window.location.hash.replace(/^(#\/report\/[^/]+\/).*/, `$1${name}`);
  }, step);
  await stepShown(page, step);
}

/** Begins a blank report, or opens an example by its agency, at one of its steps. */
export async function openReport(page: Page, step: StepId, example?: string): Promise<void> {
  await (example === undefined ? newReport(page) : openExample(page, example));
  await goTo(page, step);
}

/** Takes back all that was done since the report was opened, by the program's own undo. */
export async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('banner').getByRole('button', { name: '撤销' });
  await undo.evaluate(async (button: HTMLButtonElement) => {
    while (!button.disabled) {
      button.click();
      await new Promise((drawn) => {
        requestAnimationFrame(drawn);
      });
    }
  });
}

/** Waits until the page says that everything typed is kept. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^已保存 \d/).waitFor();
}

/** Whether the page can be scrolled sideways: it never may. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
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

/**
 * Waits until the page has fetched everything it fetches ahead; the city's example comes last. If a test stops the
 * host earlier, requests under way, and later ones, are errors on the console.
 */
export async function fetchedAhead(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((there) => {
        // An entry is added when the last byte has come; `buffered` gives earlier entries too.
        new PerformanceObserver((list, observer) => {
          if (!list.getEntries().some(({ name }) => name.includes('/assets/city-'))) return;
          observer.disconnect();
          there();
        }).observe({ type: 'resource', buffered: true });
      }),
  );
}

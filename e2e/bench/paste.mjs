// A whole applications table pasted, totals and all, until it is painted.
import { serveFolder } from './serve.mjs';
import { median } from './table.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

const PASTES = 9;

/** 25 rows of 7 numbers that add up: every typed cell the same, with its totals. */
function wholeTable() {
  const results = 19;
  const typed = Array.from({ length: 25 }, (_, row) => (row === 0 ? results + 1 : row === 1 ? 0 : 1));
  typed[23] = results + 2;
  typed[0] = results + 3;
  return typed.map((value) => [...Array(6).fill(value), value * 6].join('\t')).join('\n');
}

/**
 * Runs in the page: pastes into the cell that has the focus.
 * @param {string} text @returns {Promise<number>} ms until the frame with the numbers was painted
 */
function paste(text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new Promise((resolve) => {
    const start = performance.now();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The message comes after the frame that the callback belongs to.
      port1.addEventListener('message', () => resolve(performance.now() - start));
      port1.start();
      port2.postMessage(null);
    });
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} dist the folder of the built page
 * @returns {Promise<Figure[]>}
 */
export async function pastes(browser, dist) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1366, height: 625 },
    // Keeping the program for offline use would run beside what is measured.
    serviceWorkers: 'block',
  });
  const origin = await serveFolder(context, dist, {});
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: '新建报告' }).first().click();
  await page.waitForURL(/#\/report\/.*\/basics/);
  await page.evaluate(() => (location.hash = location.hash.replace(/basics.*/, 'applications')));
  const first = page.locator('input[name="cells.applications.newlyReceived.naturalPerson"]');
  const last = page.locator('input[name="cells.applications.carriedOver.otherOrganisation"]');
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < PASTES; round++) {
    await first.click();
    times.push(await page.evaluate(paste, wholeTable()));
    if ((await last.inputValue()) !== '1') throw new Error('the table was not pasted');
    await page.getByRole('banner').getByRole('button', { name: /^撤销/ }).click();
    // Undo works synchronously, so no waiting.
    if ((await last.inputValue()) !== '') throw new Error('the paste was not taken back');
  }
  await context.close();
  return [
    { name: 'whole applications table pasted: paste→paint', value: median(times), unit: 'ms', aim: '≤ 100' },
  ];
}

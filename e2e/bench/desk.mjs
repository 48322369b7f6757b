// The county's desk while it takes files in: how long it takes, and how long the page ever stands still.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from './serve.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

export const UNITS = 80;

/** Runs in the page before anything else: notes every task that keeps it busy for more than 50 ms. */
function watch() {
  /** @type {number[]} */
  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });
  Object.assign(window, { longTasks });
}

/** How long the page is left alone before it is measured. */
const SETTLE_MS = 2000;

/**
 * Runs in the page: whether all files are in the table and checked. It asks for nothing but text, because a search for a
 * button by its name takes the page's own time again and again.
 * @param {number} files
 */
function isDone(files) {
  const text = document.body.textContent.replace(/\s/g, '');
  return text.includes(`全部${files}`) && !text.includes('正在读') && !text.includes('正在核对');
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} dist the built page
 * @param {readonly Buffer[]} files reports, each of another agency
 * @returns {Promise<Figure[]>}
 */
export async function desk(browser, dist, files) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-desk-'));
  const context = await browser.newContext({ viewport: { width: 1366, height: 625 } });
  try {
    // Chosen from the disk: given from here they would be unpacked in the page, which takes its time.
    const paths = files.map((bytes, at) => {
      const path = join(folder, `${at}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const origin = await serveFolder(context, dist);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${origin}/#/batch`);
    await page.getByRole('button', { name: /^新建 .* 年审核/ }).click();
    const input = page.getByLabel('选择收到的文件', { exact: true });
    await page.getByRole('link', { name: '审核', exact: true }).click();
    await input.waitFor({ state: 'attached' });
    // Nobody takes files in while the program still keeps itself for use without a network.
    await page.evaluate('navigator.serviceWorker?.ready');
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate('window.longTasks.length = 0');
    const start = performance.now();
    await input.setInputFiles(paths);
    await page.waitForFunction(isDone, files.length, { polling: 50, timeout: 300_000 });
    const seconds = (performance.now() - start) / 1000;
    /** @type {number[]} */
    const tasks = await page.evaluate('window.longTasks');
    return [
      {
        name: `${files.length} .docx files taken in and checked on the desk`,
        value: seconds,
        unit: 's',
        aim: '',
      },
      {
        name: '  the longest task of its page (0: none above 50)',
        value: Math.max(0, ...tasks),
        unit: 'ms',
        aim: '≤ 100',
      },
    ];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

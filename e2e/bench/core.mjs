// Checking and exporting in Chromium, from a page built of the core alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { MOST_FILES, batch } from './batch.mjs';
import { UNITS, desk } from './desk.mjs';
import { serveFolder } from './serve.mjs';
import { median } from './table.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} dist the built page
 * @returns {Promise<Figure[]>}
 */
export async function core(browser, dist) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const context = await browser.newContext();
  try {
    await build({
      configFile: false,
      root: here,
      logLevel: 'error',
      build: {
        target: 'chrome87',
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { input: join(here, 'core-page.html') },
      },
    });
    const origin = await serveFolder(context, folder);
    const page = await context.newPage();
    await page.goto(`${origin}/core-page.html`);
    await page.waitForFunction('window.bench');
    /** @param {string} typed @param {string} aim @returns {Promise<Figure>} */
    const check = async (typed, aim) => {
      /** @type {number[]} */
      const rounds = await page.evaluate(`window.bench.check(${JSON.stringify(typed)})`);
      const name = `whole check of a city-sized report, typed: ${typed}`;
      return { name, value: median(rounds), unit: 'ms', aim };
    };
    /** @param {'export' | 'read'} task @param {string} peer @returns {Promise<Pick<Figure, 'value' | 'unit' | 'beside'>>} */
    const against = async (task, peer) => {
      /** @type {import('./core-page').ByTurns} */
      const { here: ours, beside } = await page.evaluate(`window.bench.${task}()`);
      return { value: median(ours), unit: 'ms', beside: { name: peer, value: median(beside) } };
    };
    const checks = [
      await check('number', '≤ 1'),
      await check('number, with last year’s report', '≤ 5'),
      await check('character', '≤ 1'),
      await check('everything', ''),
    ];
    const exported = await against('export', 'docxtemplater');
    const read = await against('read', 'mammoth');
    /** @type {import('./core-page').ByTurns & { cold: number }} */
    const pdf = await page.evaluate('window.bench.readPdf()');
    const besideWord = { name: 'the same as .docx', value: median(pdf.beside) };
    /** @param {number} many @param {'one' | 'many'} agencies @returns {Promise<Buffer[]>} */
    const wordFiles = async (many, agencies) => {
      /** @type {string[]} */
      const files = await page.evaluate(`window.bench.wordFiles(${many}, '${agencies}')`);
      return files.map((file) => Buffer.from(file, 'base64'));
    };
    return [
      ...checks,
      { name: '.docx export, warm', ...exported, aim: 'ratio ≤ 1.2' },
      { name: '.docx of five pages read, warm', ...read, aim: 'ratio ≤ 0.35' },
      { name: '.pdf read, the first one', value: pdf.cold, unit: 'ms', aim: '≤ 3000' },
      { name: '.pdf read, warm', value: median(pdf.here), unit: 'ms', beside: besideWord, aim: '≤ 1000' },
      ...(await desk(browser, dist, await wordFiles(UNITS, 'many'))),
      ...(await batch(await wordFiles(MOST_FILES, 'many'))),
    ];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// `npm run pictures`: the pictures of the README, made anew from the running product.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../.ci/browser.mjs';
import { ensureInstalled, root, runMain } from '../.ci/install.mjs';
import { serveFolder } from './bench/serve.mjs';

/** An invented agency whose report has three faults: the example that the pictures are of. */
const AGENCY = '云溪县住房和城乡建设局';

/** What a 1366×768 office screen leaves to the page. */
const SCREEN = { width: 1366, height: 625 };

/** Each picture by the step it is taken at. @type {Record<string, string>} */
const pictures = { applications: 'applications-table', check: 'check', export: 'word-pages' };

/**
 * Uses the browser's WebP encoder: a quarter of the size of PNG, which counts because every version stays in git.
 * @param {import('@playwright/test').Page} blank a page whose policy lets a picture be drawn
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
async function asWebp(blank, png) {
  const address = await blank.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.8);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

await runMain(async () => {
  ensureInstalled();
  const { build } = await import('vite');
  const { chromium } = await import('@playwright/test');

  const dist = join(root, 'dist');
  const folder = join(root, 'src/pictures');
  mkdirSync(folder, { recursive: true });
  await build({ root, logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    // Chromium refuses to start its sandbox as root.
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: SCREEN,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const blank = await browser.newPage();
    const page = await context.newPage();
    await page.goto(`${await serveFolder(context, dist)}/`);
    await page.getByRole('button', { name: '看一个示例' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: AGENCY }).click();
    await page.waitForURL(/#\/report\/.*\/basics/);
    for (const [step, name] of Object.entries(pictures)) {
      await page.evaluate((to) => {
        location.hash = location.hash.replace(/[^/]*$/, to);
      }, step);
      await page.waitForURL(new RegExp(`/${step}$`));
      await page.getByText(/^已保存 \d/).waitFor();
      // Fonts and pages that are fetched when they are first shown.
      await page.waitForLoadState('networkidle');
      await page.evaluate('document.fonts.ready');
      const file = `${name}.webp`;
      writeFileSync(join(folder, file), await asWebp(blank, await page.screenshot({ scale: 'css' })));
      process.stdout.write(`src/pictures/${file}\n`);
    }
  } finally {
    await browser.close();
  }
  return 0;
});

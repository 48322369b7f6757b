// `npm run bench`: the figures that are to be watched, as a table. It judges nothing: machines differ.
import { join } from 'node:path';
import { ensureBrowser } from '../../.ci/browser.mjs';
import { ensureInstalled, root, runMain } from '../../.ci/install.mjs';

await runMain(async () => {
  ensureInstalled();
  const { build } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const { core } = await import('./core.mjs');
  const { firstLoad } = await import('./first-load.mjs');
  const { keystroke } = await import('./keystroke.mjs');
  const { pastes } = await import('./paste.mjs');
  const { table } = await import('./table.mjs');

  const dist = join(root, 'dist');
  await build({ root, logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      // Chromium refuses to start its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const figures = [
      ...(await keystroke(browser, dist)),
      ...(await pastes(browser, dist)),
      ...(await core(browser, dist)),
      ...firstLoad(dist),
    ];
    process.stdout.write(`\n${table(figures)}\n`);
  } finally {
    await browser.close();
  }
  return 0;
});

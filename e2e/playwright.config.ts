import { defineConfig } from '@playwright/test';
import type { ReporterDescription } from '@playwright/test';
import { findBrowser, noBrowser } from '../.ci/browser.mjs';

const port = Number(process.env.NIANBAO_PORT || 4317);
const ci = Boolean(process.env.CI);

const browser = findBrowser();
if (!browser) throw new Error(noBrowser);
// The workers load this file too, and then need not search again.
process.env.NIANBAO_BROWSER = browser;

const reporter: ReporterDescription[] = [['list']];
if (process.env.NIANBAO_E2E_REPORT) reporter.push(['json', { outputFile: process.env.NIANBAO_E2E_REPORT }]);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second try is a fault to be found.
  retries: 0,
  forbidOnly: ci,
  reporter,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What a 1366×768 office screen leaves to the page.
    viewport: { width: 1366, height: 625 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: browser,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium refuses to start its sandbox as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  globalSetup: './serve-build.ts',
});

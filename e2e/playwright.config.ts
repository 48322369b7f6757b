import { defineConfig } from '@playwright/test';
import type { ReporterDescription } from '@playwright/test';

const port = Number(process.env.NIANBAO_PORT || 4317);
const ci = Boolean(process.env.CI);

const reporter: ReporterDescription[] = [['list']];
if (process.env.NIANBAO_E2E_REPORT) reporter.push(['json', { outputFile: process.env.NIANBAO_E2E_REPORT }]);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // Long, so that only a test that hangs fails by the clock and not one on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
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
    // An element that cannot be clicked for so long never can be.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      // Found by globalSetup before the workers load this file again. Nothing is searched for here: the checks load
      // this file too, on machines where there is no browser yet.
      ...(process.env.NIANBAO_BROWSER && { executablePath: process.env.NIANBAO_BROWSER }),
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
  globalSetup: ['./take-browser.ts', './serve-build.ts'],
});

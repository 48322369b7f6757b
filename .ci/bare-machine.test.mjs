import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root, toolScript } from './install.mjs';

/** A machine on which no browser is found: the search ends at a wish that nothing fulfils. */
const withoutBrowser = { ...process.env, NIANBAO_BROWSER: '/nowhere/chromium' };

/** @param {string} script @param {string[]} args */
const run = (script, args) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, env: withoutBrowser, encoding: 'utf8' });

// Of the checks, the one for unused code loads the browser tests' configuration: test.mjs itself runs it so every time.
test('the browser tests name the ways out', () => {
  const playwright = toolScript('@playwright/test', 'playwright');
  const { status, stdout, stderr } = run(playwright, [
    'test',
    '-c',
    'e2e/playwright.config.ts',
    'smoke.spec.ts',
  ]);
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('NIANBAO_BROWSER');
});

import { describe, expect, test } from 'vitest';
import { ensureBrowser, findBrowser } from './browser.mjs';

/**
 * A machine that has these files, on which nothing can be installed.
 * @param {string[]} files
 * @param {Partial<import('./browser.mjs').Machine>} [rest]
 * @returns {import('./browser.mjs').Machine}
 */
const machine = (files, rest) => ({
  env: {},
  platform: 'linux',
  isRoot: false,
  exists: (path) => files.includes(path),
  starts: () => true,
  playwrightsOwn: () => '/own/chrome',
  tell: () => {},
  run: () => false,
  ...rest,
});

describe('the browser that is there', () => {
  test('a wish comes first, then Playwright’s own, then the system’s', () => {
    const all = ['/wish', '/own/chrome', '/usr/bin/chromium'];
    expect(findBrowser(machine(all, { env: { NIANBAO_BROWSER: '/wish' } }))).toBe('/wish');
    expect(findBrowser(machine(all))).toBe('/own/chrome');
    expect(findBrowser(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine([]))).toBeUndefined();
  });

  test('a wish that does not exist is an error, whatever else is there', () => {
    const wishful = machine(['/own/chrome'], { env: { NIANBAO_BROWSER: '/gone' } });
    expect(() => findBrowser(wishful)).toThrow(/NIANBAO_BROWSER.*\/gone/);
  });

  test('one that does not start is passed over', () => {
    const starts = (/** @type {string} */ path) => path !== '/own/chrome';
    expect(findBrowser(machine(['/own/chrome', '/usr/bin/google-chrome'], { starts }))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  test('it is found on macOS and Windows', () => {
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const isEdge = (/** @type {string} */ path) => path.includes('Edge') && path.endsWith('.exe');
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine([], { platform: 'win32', env, exists: isEdge }))).toContain('msedge.exe');
  });
});

describe('getting one', () => {
  test('by download first', () => {
    /** @type {string[]} */
    const files = [];
    const run = (/** @type {string} */ _command, /** @type {string[]} */ args) => {
      if (args.includes('chromium') && args.includes('install')) files.push('/own/chrome');
      return true;
    };
    expect(ensureBrowser(machine(files, { run }))).toBe('/own/chrome');
  });

  test('then, as root, from the system’s packages', () => {
    const files = ['/usr/bin/apt-get'];
    /** @type {string[]} */
    const calls = [];
    const run = (/** @type {string} */ command, /** @type {string[]} */ args) => {
      if (command !== '/usr/bin/apt-get') return false;
      calls.push(args.join(' '));
      if (args[0] === 'install') files.push('/usr/bin/chromium-headless-shell');
      return true;
    };
    expect(ensureBrowser(machine(files, { run, isRoot: true }))).toBe('/usr/bin/chromium-headless-shell');
    expect(calls[0]).toContain('update');
    expect(calls[1]).toContain('chromium-headless-shell fonts-noto-cjk');
  });

  test('a whole Chromium where the system has none without windows', () => {
    const files = ['/usr/bin/apt-get'];
    const run = (/** @type {string} */ _command, /** @type {string[]} */ args) => {
      const has = args.includes('chromium');
      if (has) files.push('/usr/bin/chromium');
      return has;
    };
    expect(ensureBrowser(machine(files, { run, isRoot: true }))).toBe('/usr/bin/chromium');
  });

  test('else one message names every way out', () => {
    expect(() => ensureBrowser(machine(['/usr/bin/apt-get']))).toThrow(
      /NIANBAO_BROWSER[^]*playwright install[^]*apt-get install/,
    );
  });
});

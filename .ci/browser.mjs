// Finds a Chromium for the end-to-end tests, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Obstacle, toolScript } from './install.mjs';

/**
 * What the search asks of the machine; tests give their own.
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} starts whether the program there runs at all
 * @property {() => string} playwrightsOwn where Playwright keeps its download, whether or not it is there
 * @property {(line: string) => void} tell says what takes long
 * @property {(command: string, args: string[]) => boolean} run runs a command, true when it succeeded
 */

/** @type {Machine} */
const thisMachine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  // A downloaded browser may lack system libraries, and Ubuntu's chromium-browser may be a mere signpost.
  // On Windows `--version` would open a window.
  starts: (path) =>
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  playwrightsOwn: () => createRequire(import.meta.url)('@playwright/test').chromium.executablePath(),
  tell: (line) => process.stderr.write(`${line}\n`),
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', 2, 2],
      timeout: 300_000,
      env: {
        ...process.env,
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
        DEBIAN_FRONTEND: 'noninteractive',
      },
    }).status === 0,
};

/**
 * Where installers put Chrome, Edge and Chromium.
 * @param {Machine} machine @returns {string[]}
 */
function systemPaths({ platform, env }) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      ['', env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
          join(folder, path),
        ),
      );
  }
  return [
    // Preferred: the same engine without a window takes a third of the time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ];
}

/**
 * The browser to test with: the one NIANBAO_BROWSER names, else Playwright's own, else the system's.
 * @param {Machine} [machine]
 * @returns {string | undefined} its path
 * @throws {Obstacle} when NIANBAO_BROWSER names no browser: a wish is not to be replaced in silence
 */
export function findBrowser(machine = thisMachine) {
  const { env, exists, starts } = machine;
  const wished = env['NIANBAO_BROWSER'];
  if (wished) {
    if (exists(wished)) return wished;
    throw new Obstacle(`NIANBAO_BROWSER names ${wished}, which does not exist: correct it or unset it.`);
  }
  return [machine.playwrightsOwn(), ...systemPaths(machine)].find((path) => exists(path) && starts(path));
}

/**
 * Finds a browser or gets one.
 * @param {Machine} [machine]
 * @returns {string} its path
 * @throws {Obstacle} naming every way out, when none can be had
 */
export function ensureBrowser(machine = thisMachine) {
  const found = findBrowser(machine);
  if (found) return found;

  machine.tell('No browser found: trying to download Chromium …');
  machine.run(process.execPath, [toolScript('@playwright/test', 'playwright'), 'install', 'chromium']);
  const downloaded = findBrowser(machine);
  if (downloaded) return downloaded;

  if (machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get')) {
    machine.tell('The download failed: installing Chromium from the system’s packages …');
    machine.run('/usr/bin/apt-get', ['update', '-q']);
    // Older releases of Playwright have only the second.
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      const packages = [browser, 'fonts-noto-cjk'];
      machine.run('/usr/bin/apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages]);
      const installed = findBrowser(machine);
      if (installed) return installed;
    }
  }
  throw new Obstacle(noBrowser);
}

/** All the ways out, in one message. */
export const noBrowser = `No browser for the end-to-end tests. Any one of these helps:
  - install Google Chrome, Microsoft Edge or Chromium in its usual place
  - set NIANBAO_BROWSER to the program of a Chromium-based browser
  - npx playwright install --with-deps chromium   (where downloads are allowed)
  - apt-get install chromium-headless-shell fonts-noto-cjk   (Debian, as root)`;

// Makes a checkout ready to build: the right Node, and the packages that package-lock.json names.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Trouble that the reader can mend: its message is printed alone, without a stack. */
export class Obstacle extends Error {}

/**
 * Runs a script's main part and turns an Obstacle into its message and an exit code.
 * @param {() => Promise<number | undefined>} main resolves to the exit code; undefined goes on running
 * @param {number} [obstacleCode]
 */
export async function runMain(main, obstacleCode = 1) {
  try {
    const code = await main();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = obstacleCode;
  }
}

/** Vite needs `require` of ES modules, which Node 20 has from 20.19 on. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Obstacle(
    `Node ${version} is too old: install Node 20.19 or newer (https://nodejs.org), then try again.`,
  );
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Whether the installed packages are those of the lock file. npm writes what it installed into
 * node_modules/.package-lock.json as its last step, so an install that was broken off has none.
 * Optional packages are left out, since most are binaries for other machines; but not those that the project itself
 * asks for, which npm marks alike where another package has them as optional.
 * @param {Lock} wanted @param {Lock | undefined} installed
 */
export function isInstalled({ packages = {} }, installed) {
  const { dependencies, devDependencies } = packages[''] ?? {};
  const own = Object.keys({ ...dependencies, ...devDependencies }).map((name) => `node_modules/${name}`);
  return Object.entries(packages).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      ((optional || devOptional) && !own.includes(path)) ||
      installed?.packages?.[path]?.version === version,
  );
}

/** Installs the packages unless they are there already. Output goes to stderr, so that stdout stays the caller's. */
export function ensureInstalled() {
  checkNode();
  if (isAllInstalled()) return;

  // npm clears out the folder; behind a link that would be somebody else's.
  const modules = join(root, 'node_modules');
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Obstacle(`${modules} is a link, and what it leads to is not what package-lock.json asks for.`);
  }
  process.stderr.write('Installing packages (npm install) …\n');
  const { command, args, shell } = npm();
  // Not `npm ci`: it refuses a lock file without the optional binaries of every other kind of machine, and a mirror
  // that lacks some of them leaves them out. `--no-save` takes the versions of the lock file and never writes it.
  // `--include=dev`, because NODE_ENV=production would leave out the tools.
  const all = [...args, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync(command, all, { cwd: root, shell, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    const why = error ? ` (${error.message})` : '';
    throw new Obstacle(`npm install failed${why}: see above. Is the npm registry reachable?`);
  }
  if (!isAllInstalled()) {
    throw new Obstacle(
      'What npm installed is not what package-lock.json says: is it in step with package.json?',
    );
  }
}

function isAllInstalled() {
  const receipt = join(root, 'node_modules/.package-lock.json');
  return isInstalled(
    readJson(join(root, 'package-lock.json')),
    existsSync(receipt) ? readJson(receipt) : undefined,
  );
}

/**
 * How to call npm. As a script of this Node where possible: Windows has npm only as a batch file,
 * which nothing but a shell can start.
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function npm() {
  const here = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? '',
    join(here, 'node_modules/npm/bin/npm-cli.js'),
    join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => /^npm.*js$/.test(basename(path)) && existsSync(path));
  if (script) return { command: process.execPath, args: [script], shell: false };
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [], shell: false };
}

/**
 * The script behind a tool's command, to be run by this Node: works without a shell and without npx.
 * @param {string} packageName @param {string} [command] where the package has several
 */
export function toolScript(packageName, command = packageName) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** @param {string} path @returns {Lock} */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

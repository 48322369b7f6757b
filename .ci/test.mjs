// `npm test`: everything that must hold, from a bare checkout to the end-to-end tests.
// `npm test -- checks|unit|e2e [arguments for the runner]` runs one part.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { Obstacle, ensureInstalled, root, runMain, toolScript } from './install.mjs';
import { lastLine, sum, tallyOfPlaywright, tallyOfStage, tallyOfVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs a tool with its output streaming through, or thrown away.
 * @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [env] added to ours
 * @param {'inherit' | 'ignore'} [output]
 * @returns {Promise<boolean>} whether it exited with 0
 */
function runTool(script, args, env = {}, output = 'inherit') {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs a tool beside another: what it says comes in one piece when it is done.
 * @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {Promise<boolean>} whether it exited with 0
 */
function runToolBeside(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (piece) => said.push(piece));
    child.stderr.on('data', (piece) => said.push(piece));
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

/** A port of this run's own, so that two runs on one machine do not test each other's build. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** @param {string} path @param {(json: string) => Tally} read @returns {Tally | undefined} */
function readReport(path, read) {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch {
    // The runner stopped before writing a report; its exit code then makes the stage fail.
    return undefined;
  }
}

const [part = 'all', ...runnerArgs] = process.argv.slice(2);
const parts = ['all', 'checks', 'unit', 'e2e'];

/** @type {{ name: string, seconds: number, tally: Tally, note: string }[]} */
const stages = [];

/**
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} run
 * @param {() => Tally | undefined} [count] reads the tests it ran
 * @returns {Promise<boolean>}
 */
async function stage(name, run, count = () => undefined) {
  process.stdout.write(`\n── ${name}\n`);
  const start = performance.now();
  let succeeded = false;
  try {
    succeeded = await run();
  } catch (error) {
    process.stderr.write(`${error instanceof Obstacle ? error.message : String(error)}\n`);
  }
  const seconds = (performance.now() - start) / 1000;
  const tally = tallyOfStage(succeeded, count());
  stages.push({ name, seconds, tally, note: tally.failed ? 'FAILED' : '' });
  process.stdout.write(`── ${name}: ${succeeded ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s\n`);
  return succeeded;
}

/** @param {string} reports a folder for the runners' reports */
async function runStages(reports) {
  const wants = (/** @type {string} */ name) => part === 'all' || part === name;
  const installed = await stage('install', () => {
    ensureInstalled();
    return true;
  });
  if (!installed) return;

  // To get one is mostly waiting: it comes while the checks and the unit tests keep the cores busy.
  const browserComing = wants('e2e')
    ? stage('browser', () => runToolBeside(join(root, '.ci/get-browser.mjs'), []))
    : Promise.resolve(false);

  if (wants('checks')) {
    // Two at a time: each keeps one core busy.
    const inTurn = async () => {
      await stage('format', () => runToolBeside(toolScript('oxfmt'), ['-c', '.ci/oxfmt.json', '--check']));
      await stage('types', () => runToolBeside(toolScript('typescript', 'tsc'), ['--noEmit']));
      await stage('lint', () =>
        runToolBeside(toolScript('oxlint'), ['-c', '.ci/oxlint.json', '--type-aware']),
      );
    };
    await Promise.all([
      // It loads the browser tests' configuration, and must do so on a machine without a browser.
      stage('unused code', () =>
        runToolBeside(toolScript('knip'), ['--no-config-hints'], { NIANBAO_BROWSER: '/nowhere/chromium' }),
      ),
      inTurn(),
    ]);
  }
  if (wants('unit')) {
    const report = join(reports, 'unit.json');
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...runnerArgs,
    ];
    await stage(
      'unit tests',
      () => runTool(toolScript('vitest'), args),
      () => readReport(report, tallyOfVitest),
    );
  }
  if (wants('e2e')) {
    const browser = (await browserComing) ? findBrowser() : undefined;
    const e2e = ['test', '-c', 'e2e/playwright.config.ts', ...runnerArgs];
    const [built] = await Promise.all([
      stage('build', () => runTool(toolScript('vite'), ['build'])),
      // What the specs load Playwright compiles once and keeps: the build leaves a core for it. Nothing is run yet.
      runTool(toolScript('@playwright/test', 'playwright'), [...e2e, '--list'], {}, 'ignore'),
    ]);
    if (!browser || !built) {
      process.stdout.write('\nThe end-to-end tests cannot run.\n');
      return;
    }
    const report = join(reports, 'e2e.json');
    const env = {
      NIANBAO_BROWSER: browser,
      NIANBAO_E2E_REPORT: report,
      NIANBAO_PORT: process.env['NIANBAO_PORT'] || String(await freePort()),
    };
    await stage(
      'end-to-end tests',
      () => runTool(toolScript('@playwright/test', 'playwright'), e2e, env),
      () => readReport(report, tallyOfPlaywright),
    );
  }
}

await runMain(async () => {
  if (!parts.includes(part))
    throw new Obstacle(`npm test -- [${parts.join('|')}]: there is no part “${part}”.`);
  const start = performance.now();
  const reports = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  try {
    await runStages(reports);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const total = (performance.now() - start) / 1000;
  const rows = [...stages, { name: 'total', seconds: total, note: '' }].map(({ name, seconds, note }) =>
    `${name.padEnd(18)}${seconds.toFixed(1).padStart(7)} s  ${note}`.trimEnd(),
  );
  const tally = sum(stages.map((done) => done.tally));
  process.stdout.write(`\n${rows.join('\n')}\n\n${lastLine(tally)}\n`);
  return tally.failed ? 1 : 0;
});

// `check` of many Word files on the command line: whether time and memory grow with their number and no faster.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../.ci/install.mjs';
import { collect } from './collect.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

export const MOST_FILES = 200;
/** Numbers of files to compare. */
const SOME = [50, 100, MOST_FILES];

const TELL = new URL('tell-memory.mjs', import.meta.url).href;

/** @param {string[]} args @returns {Promise<{ seconds: number, megabytes: number, lines: number }>} */
function check(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', TELL, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let lines = 0;
    let told = '';
    child.stdout.on('data', (/** @type {Buffer} */ piece) => {
      lines += piece.toString('latin1').split('\n').length - 1;
    });
    child.stderr.on('data', (/** @type {Buffer} */ piece) => {
      told += piece.toString();
    });
    child.on('error', reject);
    child.on('close', () => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, megabytes: Number(/maxRSS (\d+)/.exec(told)?.[1]) / 1024, lines });
    });
  });
}

/** @param {Buffer[]} files @returns {Promise<Figure[]>} */
export async function batch(files) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-batch-'));
  try {
    await build({
      root,
      mode: 'cli',
      logLevel: 'error',
      build: { outDir: join(folder, 'cli'), emptyOutDir: true },
    });
    const paths = files.map((bytes, at) => {
      const path = join(folder, `${at}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    /** @type {Figure[]} */
    const figures = [];
    for (const many of SOME) {
      const { seconds, megabytes, lines } = await check([
        join(folder, 'cli/cli.js'),
        'check',
        '--json',
        ...paths.slice(0, many),
      ]);
      if (lines !== many) throw new Error(`${lines} lines for ${many} files`);
      figures.push(
        {
          name: `check of ${many} .docx files on the command line`,
          value: seconds,
          unit: 's',
          aim: 'grows linearly',
        },
        { name: `  its peak memory`, value: megabytes, unit: 'MB', aim: '' },
      );
    }
    return [...figures, ...(await collect(join(folder, 'cli/cli.js'), files))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

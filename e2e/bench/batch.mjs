// `check` of many Word files on the command line: whether time and memory grow with their number and no faster.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../.ci/install.mjs';
import { collect } from './collect.mjs';
import { runCli } from './run-cli.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

export const MOST_FILES = 200;
/** Numbers of files to compare. */
const SOME = [50, 100, MOST_FILES];

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
      const { seconds, megabytes, lines } = await runCli([
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

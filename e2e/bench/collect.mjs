// `collect` on the command line: files a second with one thread and with all, and whether memory stays flat.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./table.mjs').Figure} Figure */

const MANY = [100, 1000];

const TELL = new URL('tell-memory.mjs', import.meta.url).href;

/** @param {string[]} args @returns {Promise<{ seconds: number, megabytes: number, lines: number }>} */
function run(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', TELL, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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
      // Each thread tells it as well, of the one process they all are.
      const peaks = Array.from(told.matchAll(/maxRSS (\d+)/g), ([, peak]) => Number(peak));
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, megabytes: Math.max(...peaks) / 1024, lines });
    });
  });
}

/**
 * @param {string} cli the built command line
 * @param {readonly Buffer[]} files reports; where there are fewer than are needed they come again under other names
 * @returns {Promise<Figure[]>}
 */
export async function collect(cli, files) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-collect-'));
  try {
    const roster = join(folder, 'roster.csv');
    writeFileSync(roster, '全称\n云溪县水利局\n');
    /** @type {Figure[]} */
    const figures = [];
    for (const many of MANY) {
      const reports = join(folder, String(many));
      mkdirSync(reports);
      for (let at = 0; at < many; at++)
        writeFileSync(join(reports, `${at}.docx`), files[at % files.length] ?? '');
      /** @type {number[]} */
      const speeds = [];
      for (const workers of [1, availableParallelism()]) {
        const args = ['collect', reports, '--roster', roster, '--json', '--workers', String(workers)];
        const { seconds, megabytes, lines } = await run([cli, ...args]);
        if (lines !== many) throw new Error(`${lines} lines for ${many} files`);
        speeds.push(many / seconds);
        const name = `collect of ${many} .docx files, threads: ${workers}`;
        figures.push(
          { name, value: many / seconds, unit: 'files/s', aim: '' },
          { name: '  its peak memory', value: megabytes, unit: 'MB', aim: 'flat' },
        );
      }
      const [one = 1, all = 1] = speeds;
      figures.push({ name: '  all threads to one', value: all / one, unit: '×', aim: '≥ 1.6 on two cores' });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// `collect` on the command line: files a second with one thread and with all, and whether memory stays flat.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './run-cli.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

/** By the number of files, with how many threads: one thread with many tells nothing that it does not tell with few. */
const RUNS = [
  { many: 100, threads: [1, availableParallelism()] },
  { many: 1000, threads: [availableParallelism()] },
];

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
    for (const { many, threads } of RUNS) {
      const reports = join(folder, String(many));
      mkdirSync(reports);
      for (let at = 0; at < many; at++)
        writeFileSync(join(reports, `${at}.docx`), files[at % files.length] ?? '');
      /** @type {number[]} */
      const speeds = [];
      for (const workers of threads) {
        const args = ['collect', reports, '--roster', roster, '--json', '--workers', String(workers)];
        const { seconds, megabytes, lines } = await runCli([cli, ...args]);
        if (lines !== many) throw new Error(`${lines} lines for ${many} files`);
        speeds.push(many / seconds);
        const name = `collect of ${many} .docx files, threads: ${workers}`;
        figures.push(
          { name, value: many / seconds, unit: 'files/s', aim: '' },
          { name: '  its peak memory', value: megabytes, unit: 'MB', aim: 'flat' },
        );
      }
      const [one, all] = speeds;
      if (one === undefined || all === undefined) continue;
      figures.push({ name: '  all threads to one', value: all / one, unit: '×', aim: '≥ 1.6 on two cores' });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

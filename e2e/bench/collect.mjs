// `collect` on the command line: files a second with one thread and with all, and whether memory stays flat.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runCli } from './run-cli.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */

const ALL = availableParallelism();
/** By the number of files, with how many threads. The longest take a quarter of an hour: `npm run bench -- --many`. */
const RUNS = process.argv.includes('--many')
  ? [100, 1000, 10_000].map((many) => ({ many, threads: [1, ALL] }))
  : [
      { many: 100, threads: [1, ALL] },
      { many: 1000, threads: [1, ALL] },
    ];

/** What the generated files call their agency: each gets another, so that each is the report of a unit of its own. */
const AGENCY = /云溪县第\d+服务中心/g;
/** @param {number} at */
const unitOf = (at) => `云溪县第${at + 1}服务中心`;

/** @param {Buffer | undefined} file @param {number} at @returns {Uint8Array} the same report of another unit */
function reportOf(file, at) {
  const parts = unzipSync(file ?? new Uint8Array());
  const name = 'word/document.xml';
  const text = strFromU8(parts[name] ?? new Uint8Array()).replace(AGENCY, unitOf(at));
  return zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 });
}

/**
 * @param {string} cli the built command line
 * @param {readonly Buffer[]} files reports; where there are fewer than are needed they come again under other names
 * @returns {Promise<Figure[]>}
 */
export async function collect(cli, files) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-collect-'));
  try {
    /** @type {Figure[]} */
    const figures = [];
    /** @type {number[]} */
    const rates = [];
    for (const { many, threads } of RUNS) {
      const roster = join(folder, `${many}.csv`);
      const names = Array.from({ length: many }, (_, at) => unitOf(at));
      writeFileSync(roster, `全称\n${names.join('\n')}\n`);
      const reports = join(folder, String(many));
      mkdirSync(reports);
      const paths = names.map((_, at) => {
        const path = join(reports, `${at}.docx`);
        writeFileSync(path, reportOf(files[at % files.length], at));
        return path;
      });
      /** @type {number[]} */
      const speeds = [];
      for (const workers of threads) {
        const args = ['collect', reports, '--roster', roster, '--json', '--workers', String(workers)];
        const { seconds, megabytes, lines } = await runCli([cli, ...args]);
        // A line a file, and the sum.
        if (lines !== many + 1) throw new Error(`${lines} lines for ${many} files`);
        speeds.push(many / seconds);
        const name = `collect of ${many} .docx files, threads: ${workers}`;
        figures.push(
          { name, value: many / seconds, unit: 'files/s', aim: '' },
          { name: '  its peak memory', value: megabytes, unit: 'MB', aim: 'flat' },
        );
      }
      const all = speeds[speeds.length - 1] ?? 0;
      rates.push(all);
      if (threads.length < 2) continue;
      const plain = await runCli([cli, 'check', '--json', ...paths]);
      figures.push(
        {
          name: '  all threads to one',
          value: all / (speeds[0] ?? all),
          unit: '×',
          aim: '≥ 1.6 on two cores',
        },
        { name: '  all threads to one plain loop', value: (all * plain.seconds) / many, unit: '×', aim: '' },
      );
    }
    const [least] = RUNS;
    const most = RUNS[RUNS.length - 1];
    figures.push({
      name: `  time for a file among ${most?.many} to one among ${least?.many}`,
      value: (rates[0] ?? 0) / (rates[rates.length - 1] ?? 1),
      unit: '×',
      aim: 'about 1: linear',
    });
    return figures;
  } finally {
    // Ten thousand files: a failure to remove them would hide what went wrong before.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

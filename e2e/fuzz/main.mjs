// `npm run fuzz`: the long runs, too slow for `npm test`. `npm run fuzz -- readers` runs one part.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Obstacle, ensureInstalled, root, runMain, toolScript } from '../../.ci/install.mjs';

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<boolean>} whether it ended with 0 */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** A small heap, so that the memory measured is what is needed and not garbage waiting to be collected. */
const HEAP = '--max-old-space-size=192';

/** Bundles a script of this folder and runs it. @param {string} name @param {string[]} args */
async function script(name, args) {
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-fuzz-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: `e2e/fuzz/${name}.ts`,
        outDir: folder,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'run.mjs', codeSplitting: false } },
      },
    });
    return await node([HEAP, '--expose-gc', join(folder, 'run.mjs'), ...args]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @type {Record<string, (args: string[]) => Promise<boolean>>} */
const parts = {
  /** The laws of the unit tests, each tried forty times as often and with a seed of its own: thousands of reports. */
  laws: () => {
    const { NIANBAO_FUZZ = '40', NIANBAO_SEED = String(Math.floor(Math.random() * 2 ** 31)) } = process.env;
    process.stdout.write(`NIANBAO_SEED=${NIANBAO_SEED}\n`);
    const laws = [
      'src/files/round-trip.test.ts',
      'src/files/review-copy.test.ts',
      'src/files/docx/write.test.ts',
      'src/files/text/layouts.test.ts',
      'src/checks/text/data-sentences.test.ts',
    ];
    return node([toolScript('vitest'), 'run', ...laws], { NIANBAO_FUZZ, NIANBAO_SEED });
  },
  /** Every reader with thousands of damaged files: `--runs`, `--seed`. */
  readers: (args) => script('readers', args),
  /** Every reader with the files made to do harm, and then the page. */
  hostile: async () =>
    (await script('hostile', ['pdf'])) &&
    (await script('hostile', [])) &&
    node(['.ci/test.mjs', 'e2e', 'hostile.spec'], { NIANBAO_HOSTILE: 'all' }),
  /** What another office program makes of our files and of published ones. */
  office: (args) => script('office', args),
  /** Every published report pasted, typed, downloaded and read back in the browser; `npm test` takes one. */
  reports: () => node(['.ci/test.mjs', 'e2e', 'real-reports.spec'], { NIANBAO_REPORTS: '5' }),
  /** The browser killed while one types. */
  kills: () => node(['.ci/test.mjs', 'e2e', 'kill.spec'], { NIANBAO_KILLS: '50' }),
};

await runMain(async () => {
  ensureInstalled();
  const [name, ...args] = process.argv.slice(2);
  if (name !== undefined && !parts[name])
    throw new Obstacle(`npm run fuzz -- [${Object.keys(parts).join('|')}]: there is no part “${name}”.`);
  const failed = [];
  for (const [part, run] of Object.entries(parts)) {
    if (name !== undefined && name !== part) continue;
    process.stdout.write(`\n── ${part}\n`);
    if (!(await run(args))) failed.push(part);
  }
  process.stdout.write(
    failed.length === 0 ? '\nnothing found\n' : `\nfound something: ${failed.join(', ')}\n`,
  );
  return failed.length === 0 ? 0 : 1;
});

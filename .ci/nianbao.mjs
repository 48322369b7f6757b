// `npm run -s nianbao -- …`: the command line from a checkout, built first where it is missing or old.
import { spawn } from 'node:child_process';
import { readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFlags } from './node-flags.mjs';
import { Obstacle, ensureInstalled, root, runMain } from './install.mjs';

const bin = join(root, 'build/cli.js');

/** The last change to anything the command line is made of, in ms. */
function newestSource() {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => join(root, 'src', path));
  const others = ['package.json', 'package-lock.json', 'vite.config.ts'].map((path) => join(root, path));
  return Math.max(...[...files, ...others].map((path) => statSync(path).mtimeMs));
}

async function ensureBuilt() {
  const built = statSync(bin, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newestSource()) return;

  ensureInstalled();
  process.stderr.write('nianbao: building build/cli.js …\n');
  const started = new Date();
  const { build } = await import('vite');
  // Built in a folder of its own, then moved file by file, the main file last: several calls may build at once, and none
  // may see half a file, or a main file whose parts are missing.
  const home = join(root, 'build');
  const folder = join(home, `.new-${process.pid}`);
  try {
    await build({ root, mode: 'cli', logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    const old = readdirSync(home).filter((name) => name.endsWith('.js'));
    const parts = readdirSync(folder).filter((name) => name !== 'cli.js');
    for (const name of parts) renameSync(join(folder, name), join(home, name));
    // Given the time the build began, so that a source saved during the build makes it outdated.
    utimesSync(join(folder, 'cli.js'), started, started);
    renameSync(join(folder, 'cli.js'), bin);
    for (const name of old)
      if (name !== 'cli.js' && !parts.includes(name)) rmSync(join(home, name), { force: true });
  } catch (error) {
    throw new Obstacle(
      `nianbao: the build failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  await ensureBuilt();
  const [command] = process.argv.slice(2);
  const child = spawn(process.execPath, [...nodeFlags(command), bin, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // Ctrl+C reaches the child by itself; this process waits for its answer.
  process.on('SIGINT', () => {});
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 2));
  });
  // Not 1, which means that a report has errors.
}, 2);

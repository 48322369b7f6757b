// Runs the built command line and tells how long it took, its peak memory and how many lines it printed.
import { spawn } from 'node:child_process';
import { nodeFlags } from '../../.ci/node-flags.mjs';

const TELL = new URL('tell-memory.mjs', import.meta.url).href;

/** @param {readonly string[]} args the script first @returns {Promise<{ seconds: number, megabytes: number, lines: number }>} */
export function runCli(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // As `npm run nianbao` starts it.
    const flags = nodeFlags(args[1]);
    const child = spawn(process.execPath, [...flags, '--import', TELL, ...args], {
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
      // Each thread tells it as well, of the one process they all are.
      const peaks = Array.from(told.matchAll(/maxRSS (\d+)/g), ([, peak]) => Number(peak));
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, megabytes: Math.max(...peaks) / 1024, lines });
    });
  });
}

// Loaded ahead of a measured process: says at its end how much memory it had at most, in kB.
import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

process.on('exit', () => {
  // Node's own figure includes the process that started it; the better one exists on Linux only.
  const most = existsSync(STATUS)
    ? /VmHWM:\s*(\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1]
    : process.resourceUsage().maxRSS;
  process.stderr.write(`maxRSS ${most}\n`);
});

// Loaded ahead of a measured process: says at its end how much memory it had at most, in kB.
import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

process.on('exit', () => {
  // What Node says of itself counts in the process that started it; only Linux has the other.
  const most = existsSync(STATUS)
    ? /VmHWM:\s*(\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1]
    : process.resourceUsage().maxRSS;
  process.stderr.write(`maxRSS ${most}\n`);
});

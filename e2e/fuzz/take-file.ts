import { readFileSync } from 'node:fs';
import { readReportFile } from '../../src/files/read';
import { reportOf } from '../../src/report/report';
import { lostCharacters } from './kept-text';

/** A reader that takes longer hangs, as far as anybody at a page can tell. */
const MOST_MS = 2_000;
/** What a reader may have in memory at most, the program itself included. */
export const MOST_MB = 300;

/**
 * Reads a file as the program does. Throws where that takes too long, where a refusal is no Chinese sentence, or
 * where something of it stands nowhere afterwards.
 */
export function takeFile(bytes: Uint8Array): { read: boolean; ms: number } {
  // Its own time, not the clock's: another program may keep the machine busy.
  const start = process.cpuUsage();
  const result = readReportFile(bytes);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  if (ms > MOST_MS) throw new Error(`took ${Math.round(ms)} ms`);
  if (result.ok) reportOf(result.draft);
  else if (!/^[^\n]*\p{Script=Han}[^\n]*$/u.test(result.message)) throw new Error(`said: ${result.message}`);
  const lost = lostCharacters(bytes, result);
  if (lost !== '') throw new Error(`lost “${lost}”`);
  return { read: result.ok, ms };
}

/** The most memory this process has had, in MB. What Node says of itself counts in the process that started it. */
export function peakMegabytes(): number {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? kilobytes);
  } catch {
    // Only Linux has that file.
  }
  return Math.round(kilobytes / 1024);
}

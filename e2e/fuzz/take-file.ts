import { readFileSync, writeFileSync } from 'node:fs';
import { readReportFile } from '../../src/files/read';
import { readMaterial } from '../../src/files/read-material';
import { form2021 } from '../../src/format/forms';
import type { Draft } from '../../src/report/draft';
import { reportOf, valueText } from '../../src/report/report';
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

let isLoaded = false;

/**
 * Reads a damaged PDF of a report. Throws where that takes too long, where a refusal is no Chinese sentence, or where
 * a number came out as another and nothing is said of it.
 */
export async function takePdf(bytes: Uint8Array, draft: Draft): Promise<{ read: boolean; ms: number }> {
  const start = process.cpuUsage();
  const result = await readMaterial(bytes);
  const { user, system } = process.cpuUsage(start);
  const ms = isLoaded ? (user + system) / 1000 : 0;
  isLoaded = true;
  if (ms > MOST_MS) throw new Error(`took ${Math.round(ms)} ms`);
  if (!result.ok) {
    if (!/^[^\n]*\p{Script=Han}[^\n]*$/u.test(result.message)) throw new Error(`said: ${result.message}`);
    return { read: false, ms };
  }
  const [want, got] = [reportOf(draft), reportOf(result.draft)];
  const wrong = form2021.typedCells.filter(({ id }) => {
    const text = valueText(got, id);
    return text !== '' && text !== valueText(want, id);
  });
  if (wrong.length > 0 && (result.receipt?.exceptions ?? []).length === 0)
    throw new Error(`wrong without a word: ${wrong.map(({ id }) => id).join(', ')}`);
  return { read: true, ms };
}

/** The most memory this process has had, in MB. From Linux, because Node's own figure includes its parent process. */
export function peakMegabytes(): number {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? kilobytes);
  } catch {
    // Only Linux has that file.
  }
  return Math.round(kilobytes / 1024);
}

/** Forgets the peak so far and what waits to be collected, so that the next peak is one file's. Only Linux can forget. */
export function forgetPeak(): void {
  globalThis.gc?.();
  try {
    // proc(5): 5 resets the peak resident set size.
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is that of all files so far, which is never less.
  }
}

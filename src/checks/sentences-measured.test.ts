import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundInSaying, measure, type Numbers } from './measured/quiet-report';

/** Sentences with errors and without, beside a checkout of the project on some machines. */
const path = new URL('../../../shared/cases/sentences.json', import.meta.url);
const there = existsSync(path);

interface Case {
  id: string;
  group: string;
  /** Whether there is something to find. */
  want: boolean;
  base: string;
  name: string;
  texts: [place: string, text: string][];
}

interface Cases {
  bases: Record<string, Numbers>;
  lastYear: Numbers;
  cases: Case[];
}

const { bases, lastYear, cases }: Cases = there
  ? (JSON.parse(readFileSync(path, 'utf8')) as Cases)
  : { bases: {}, lastYear: [[], [], []], cases: [] };

/** The least share of errors found, and the largest share of true sentences with an alarm. */
const FOUND = 0.98;
const FALSE_ALARMS = 0.02;

describe.skipIf(!there)('sentences (skipped where ../shared/cases is absent)', () => {
  test('as many errors are found as were reached before, and no more false alarms', () => {
    const measured = measure(
      cases.map(({ id, group, want, base, name, texts }) => {
        const numbers = bases[base];
        if (!numbers) throw new Error(`No such tables: ${base}`);
        const words = `${id} ${texts.map(([, text]) => text).join(' ')}`;
        return { group, want, words, found: foundInSaying({ name, numbers, lastYear, texts }) };
      }),
    );
    process.stdout.write(`${measured.words}\n`);
    expect(measured.found).toBeGreaterThanOrEqual(FOUND);
    expect(measured.false).toBeLessThanOrEqual(FALSE_ALARMS);
  });
});

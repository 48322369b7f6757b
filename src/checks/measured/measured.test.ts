import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundInSaying, measure, type Numbers } from './quiet-report';

/** Texts with an error and without, and the tables they are held against. */
interface Cases {
  bases: Record<string, Numbers>;
  lastYear: Numbers;
  cases: {
    id: string;
    group: string;
    /** Whether there is something to find. */
    want: boolean;
    base: string;
    name: string;
    texts: [place: string, text: string][];
  }[];
}

/** A set of this project. */
interface MeasuredSet extends Cases {
  /** Who wrote it, and what was found at first sight, before anything was mended by it. */
  about: string;
  /** The least share of errors found. */
  least: number;
  /** The largest share of true texts with an alarm. */
  most: number;
}

const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

function measured({ bases, lastYear, cases }: Cases) {
  const result = measure(
    cases.map(({ id, group, want, base, name, texts }) => {
      const numbers = bases[base];
      if (!numbers) throw new Error(`No such tables: ${base}`);
      const words = `${id} ${texts.map(([, text]) => text).join(' ')}`;
      return { group, want, words, found: foundInSaying({ name, numbers, lastYear, texts }) };
    }),
  );
  process.stdout.write(`${result.words}\n`);
  return result;
}

const folder = new URL('./sets/', import.meta.url);

test.each(readdirSync(folder))('%s: what was understood stays understood', (file) => {
  const set = read(new URL(file, folder)) as MeasuredSet;
  const { found, false: alarms } = measured(set);
  expect(found).toBeGreaterThanOrEqual(set.least);
  expect(alarms).toBeLessThanOrEqual(set.most);
});

/** A set beside a checkout of the project on some machines. */
const beside = new URL('../../../../shared/cases/sentences.json', import.meta.url);

describe.skipIf(!existsSync(beside))('sentences (skipped where ../shared/cases is absent)', () => {
  test('as many errors are found as were reached before, and no more false alarms', () => {
    const { found, false: alarms } = measured(read(beside) as Cases);
    expect(found).toBeGreaterThanOrEqual(0.98);
    expect(alarms).toBeLessThanOrEqual(0.02);
  });
});

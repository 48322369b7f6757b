import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsedFrom, lookedAt, type Elapsed } from './elapsed';
import { createMemoryStore } from './memory-store';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2027-01-18T08:00:00Z');

const after = (...times: number[]): Elapsed => times.reduce(lookedAt, elapsedFrom(START));

test.each([
  ['hour by hour', [HOUR, 2 * HOUR, 3 * HOUR], 3 * HOUR],
  ['over a weekend, as a day', [3 * DAY], DAY],
  ['summer time, back and forth', [HOUR, 0, HOUR, 0, 2 * HOUR], 2 * HOUR],
  ['a year ahead', [365 * DAY], 0],
  ['a year ahead and back again', [365 * DAY, HOUR, 2 * HOUR], HOUR],
  ['back to the year in which the machine was made', [-7000 * DAY, HOUR - 7000 * DAY], HOUR],
  ['five days ahead and back, every evening', [5 * DAY, HOUR, 5 * DAY, 2 * HOUR, 5 * DAY], DAY],
  ['no time at all', [NaN, HOUR], HOUR],
])('a clock that goes %s', (_name, steps, ms) => {
  expect(after(...steps.map((step) => START + step)).ms).toBe(ms);
});

describe('a deleted draft', () => {
  const week = 7 * DAY;
  const iso = (time: number) => new Date(time).toISOString();
  const entry = { id: 'a', savedAt: iso(START), revision: 1, meta: null, json: '{}' };

  /** What is left of a draft deleted at the first of these times after a start at each of the others. */
  async function left([first = START, ...starts]: readonly number[]): Promise<number> {
    const store = createMemoryStore();
    await store.write(entry, 1);
    await store.remove('a', iso(first));
    // oxlint-disable-next-line no-await-in-loop -- one start after another
    for (const start of starts) await store.purge(iso(start), week);
    const removed = await store.removed();
    return removed.ok ? removed.value.length : NaN;
  }

  test('stays for seven days on which the program ran, and then goes', async () => {
    const days = Array.from({ length: 9 }, (_, day) => START + day * DAY);
    expect(await left(days.slice(0, 7))).toBe(1);
    expect(await left(days)).toBe(0);
  });

  test('outlives every clock: whatever a clock is set to, less than seven days delete nothing', async () => {
    const real = fc.array(fc.integer({ min: 0, max: DAY / 2 }), { minLength: 1, maxLength: 13 });
    // Clocks are wrong by more than a week, or hardly: what is between cannot be told from days that went by.
    const years = fc.integer({ min: -40, max: 40 }).map((count) => count * 365 * DAY);
    const wrong = fc.oneof(fc.constant(0), years, fc.constant(-HOUR));
    await fc.assert(
      fc.asyncProperty(real, fc.array(wrong, { minLength: 14, maxLength: 14 }), async (steps, errors) => {
        let now = START;
        const times = steps.map((step, place) => (now += step) + (errors[place] ?? 0));
        expect(await left([START + (errors[13] ?? 0), ...times])).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});

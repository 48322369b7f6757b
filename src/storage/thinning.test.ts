import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toThinOut } from './thinning';

const START = Date.parse('2027-01-18T14:00:00Z');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Snapshots so many milliseconds before the newest. */
const taken = (ages: readonly number[], bytes = 60_000) =>
  ages.map((age) => ({ age, at: new Date(START - age).toISOString(), bytes }));
const kept = (snapshots: ReturnType<typeof taken>) => {
  const out = new Set(toThinOut(snapshots));
  return snapshots.filter((snapshot) => !out.has(snapshot)).map(({ age }) => age);
};
const every = (count: number, step: number) => Array.from({ length: count }, (_, index) => index * step);

test('the twelve newest stay, however close together', () => {
  expect(kept(taken(every(12, 1000)))).toHaveLength(12);
});

test('a day of work keeps its newest two hours whole and one an hour before', () => {
  const ages = kept(taken(every(6 * 10, 10 * MINUTE)));
  expect(ages.slice(0, 12)).toEqual(every(12, 10 * MINUTE));
  expect(ages.slice(12)).toHaveLength(8);
  expect(ages[ages.length - 1]).toBe(550 * MINUTE);
});

test('two months of days keep one a day for a month, then one a week', () => {
  const ages = kept(taken(every(60, DAY)));
  expect(ages.filter((age) => age <= 30 * DAY)).toHaveLength(31);
  const older = ages.filter((age) => age > 30 * DAY);
  expect(older.length).toBeGreaterThanOrEqual(4);
  expect(older.length).toBeLessThanOrEqual(5);
});

test('large drafts keep as many as fit, and the newest even if it alone is too large', () => {
  expect(kept(taken(every(12, MINUTE), 10_000_000))).toEqual([0, MINUTE]);
  expect(kept(taken(every(3, MINUTE), 90_000_000))).toEqual([0]);
});

test('with a clock set back a year the newest still stay', () => {
  const ages = [0, MINUTE, 2 * MINUTE, ...every(9, MINUTE).map((age) => age - 365 * DAY)];
  expect(kept(taken(ages))).toEqual(ages);
});

test('a clock one year ahead, or set to and fro, thins nothing that it would not thin by itself', () => {
  const day = taken(every(60, 10 * MINUTE));
  const leap = { age: -1, at: new Date(START + 365 * DAY).toISOString(), bytes: 60_000 };
  const stay = new Set(kept(day));
  // Of the twelve newest one more is older now.
  expect(kept([leap, ...day]).length).toBeGreaterThanOrEqual(stay.size);

  const year = 364 * DAY;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 0, year, -year, 5 * year), { maxLength: 40 }), (steps) => {
      let wrong = 0;
      const right = taken(every(40, 4 * 60 * MINUTE));
      const set = right.map((one, index) => {
        wrong += steps[index] ?? 0;
        return { ...one, at: new Date(Date.parse(one.at) + wrong).toISOString() };
      });
      expect(kept(set)).toEqual(expect.arrayContaining(kept(right)));
    }),
    { numRuns: 200 },
  );
});

test('whatever the times and sizes, the newest stays and there are never more than 60 or 24 MB', () => {
  const snapshot = fc.record({ age: fc.integer({ min: -2000, max: 2000 }), bytes: fc.nat(30_000_000) });
  fc.assert(
    fc.property(fc.array(snapshot, { minLength: 1, maxLength: 150 }), (drawn) => {
      const snapshots = drawn.map(({ age, bytes }) => taken([age * DAY], bytes)[0]!);
      const out = new Set(toThinOut(snapshots));
      const stay = snapshots.filter((one) => !out.has(one));
      expect(stay[0]).toBe(snapshots[0]);
      expect(stay.length).toBeLessThanOrEqual(60);
      const more = stay.slice(1).reduce((sum, { bytes }) => sum + bytes, 0);
      expect(more === 0 || more + stay[0]!.bytes <= 24_000_000).toBe(true);
    }),
    { numRuns: 100 },
  );
});

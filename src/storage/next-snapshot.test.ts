import { expect, test } from 'vitest';
import type { SnapshotEntry } from './draft-store';
import { nextSnapshot } from './next-snapshot';

const START = Date.parse('2027-01-18T09:00:00Z');

test('the first snapshot of a draft is number 1, with its time, its reason and its size', () => {
  const taken = { draftId: 'a', at: new Date(START).toISOString(), why: { kind: 'opened' }, text: '年报' };
  expect(nextSnapshot([], taken)).toEqual({
    entry: { draftId: 'a', number: 1, at: taken.at, why: taken.why, bytes: 4 },
    out: [],
  });
});

test('numbers go on though older ones are thinned out, and the new one is never among those', () => {
  let kept: SnapshotEntry[] = [];
  let thinned = 0;
  for (let number = 1; number <= 200; number++) {
    const at = new Date(START + number * 60_000).toISOString();
    const { entry, out } = nextSnapshot(kept, { draftId: 'a', at, why: null, text: '' });
    expect(entry.number).toBe(number);
    expect(out).not.toContain(entry);
    for (const one of out) expect(kept).toContain(one);
    thinned += out.length;
    kept = [entry, ...kept].filter((one) => !out.includes(one));
  }
  expect(kept.length + thinned).toBe(200);
  expect(kept.slice(0, 12).map(({ number }) => number)).toEqual(
    Array.from({ length: 12 }, (_, at) => 200 - at),
  );
  expect(thinned).toBeGreaterThan(100);
});

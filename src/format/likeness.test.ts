import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearlyNearest, editDistance } from './likeness';

describe('distance', () => {
  test('counts characters', () => {
    expect(editDistance('其他法律行政止公开', '其他法律行政法规禁止公开')).toBe(3);
    expect(editDistance('', '总计')).toBe(2);
  });

  test('is none for the same text, the same both ways, and never more than the longer text', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(editDistance(one, one)).toBe(0);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});

describe('the nearest', () => {
  const nearest = (candidates: readonly [string, number][], lead = 0.2) =>
    clearlyNearest(
      candidates.map(([item, unlike]) => ({ item, unlike })),
      lead,
      (item) => item.slice(0, 1),
    )?.item ?? null;

  test('is the one that differs least', () => {
    expect(nearest([])).toBeNull();
    expect(nearest([['a', 0.3]])).toBe('a');
    expect(
      nearest([
        ['b', 0.5],
        ['a', 0.1],
      ]),
    ).toBe('a');
  });

  test('is none where one of another meaning is about as near', () => {
    expect(
      nearest([
        ['a', 0.1],
        ['b', 0.2],
      ]),
    ).toBeNull();
    expect(
      nearest([
        ['a1', 0.1],
        ['a2', 0.1],
        ['b', 0.4],
      ]),
    ).toBe('a1');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, plainLabel } from './plain-label';

test('labels are the same whatever their brackets, width and blanks', () => {
  const variants = ['（三）不予公开', '(三)不予公开', '（三） 不予公开：', '三、不予公开'];
  expect(new Set(variants.map(plainLabel))).toEqual(new Set(['三不予公开']));
  expect(plainLabel('3.危及“三安全一稳定”')).toBe(plainLabel('３．危及"三安全一稳定"'));
});

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

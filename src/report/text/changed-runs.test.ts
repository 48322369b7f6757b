import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedRuns, sideBySide, withRuns } from './changed-runs';

test('numbers change whole, each by itself', () => {
  expect(
    changedRuns('予以公开27件、部分公开8件，结转14件。', '予以公开23件、部分公开12件，结转14件。'),
  ).toEqual([
    { start: 4, before: '27', after: '23' },
    { start: 12, before: '8', after: '12' },
  ]);
});

test('words rewritten are one run, a sentence taken out is one', () => {
  expect(changedRuns('一是按月检查公开栏。二是拍照存档。', '一是按月检查公开栏。')).toEqual([
    { start: 10, before: '二是拍照存档。', after: '' },
  ]);
  expect(changedRuns('更新不够及时。', '更新有时迟缓。')).toHaveLength(1);
});

test('side by side stands what both have and what became of the rest', () => {
  expect(sideBySide('办结8件。', '办结12件。')).toEqual([
    { kind: 'both', text: '办结' },
    { kind: 'gone', text: '8' },
    { kind: 'new', text: '12' },
    { kind: 'both', text: '件。' },
  ]);
});

const text = fc
  .array(fc.constantFrom('公开', '8', '12', '，', '。', '件', '👨‍👩‍👧', 'a', '3.5'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('the runs make the later text of the earlier, and of a part of them nothing is lost', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = changedRuns(before, after);
      expect(withRuns(before, runs)).toBe(after);
      expect(withRuns(before, [])).toBe(before);
      for (const { start, before: gone } of runs) expect(before.slice(start, start + gone.length)).toBe(gone);
      const only = (kinds: readonly string[]) =>
        sideBySide(before, after)
          .filter(({ kind }) => kinds.includes(kind))
          .map((stretch) => stretch.text)
          .join('');
      expect(only(['both', 'gone'])).toBe(before);
      expect(only(['both', 'new'])).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('texts of great length that have nothing in common are one run', () => {
  expect(changedRuns('甲'.repeat(3000), '乙'.repeat(3000))).toHaveLength(1);
});

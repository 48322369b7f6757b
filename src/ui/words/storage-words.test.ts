import { expect, test } from 'vitest';
import { healthy } from '../../storage/open-store';
import { closedWords, healthWords } from './storage-words';

test('a storage in order needs no words', () => {
  expect(closedWords(healthy)).toBeNull();
  expect(healthWords(healthy)).toEqual([]);
});

test.each(['blocked', 'newer', 'silent'] as const)(
  'one that is closed (%s) leads to the file on disk',
  (closed) => {
    expect(closedWords({ ...healthy, closed })).toContain('保存到文件');
  },
);

test('what is left is named, and that nothing is', () => {
  expect(healthWords({ ...healthy, scarce: 3_400_000 })[0]).toContain('快满了（还剩约 3 MB）');
  expect(healthWords({ ...healthy, scarce: 1000 })[0]).toContain('还剩约 1 MB');
  expect(healthWords({ ...healthy, scarce: 0, emptied: true })).toEqual([
    expect.stringContaining('空间满了'),
    expect.stringContaining('一份也没有了'),
  ]);
});

import { expect, test } from 'vitest';
import { currentBatch, readBatch } from './batch';
import { keepNotes, notesOf, wasReviewed } from './opinion-notes';
import { keepSecondLook, secondLookOf } from './second-look-notes';
import { forgetKept } from './kept-in-page';

test('with everything else the reports looked at together and what was remarked on them are forgotten', async () => {
  await readBatch([new File(['没有报告'], '甲.txt')]);
  keepNotes('a', { ticks: {}, remarks: '请核对。' });
  keepSecondLook('a', { open: 'first', other: null, opinion: '1. 请核对。', amendment: '' });
  expect(currentBatch().entries).toHaveLength(1);

  forgetKept();
  expect(currentBatch()).toMatchObject({ expected: 0, entries: [] });
  expect(notesOf('a').remarks).toBe('');
  expect(wasReviewed('a')).toBe(false);
  expect(secondLookOf('a')).toBeNull();
});

import { expect, test } from 'vitest';
import { keepNotes, notesOf, wasReviewed } from './opinion-notes';
import { keepSecondLook, secondLookOf } from './second-look-notes';
import { forgetKept } from './kept-in-page';

test('with everything else what was remarked on reports is forgotten', () => {
  keepNotes('a', { ticks: {}, remarks: '请核对。' });
  keepSecondLook('a', { open: 'first', other: null, opinion: '1. 请核对。', amendment: '' });

  forgetKept();
  expect(notesOf('a').remarks).toBe('');
  expect(wasReviewed('a')).toBe(false);
  expect(secondLookOf('a')).toBeNull();
});

import { expect, test } from 'vitest';
import { unpaidNote } from './fee-words';

test('a row not filled in says how far it is and asks for nothing', () => {
  expect(unpaidNote(false, null, 0)).toEqual({ words: '还没填完。', look: false });
  expect(unpaidNote(true, null, 2)).toEqual({
    words: '还没填完，已填的合计 2 件。填完以后件数才写进句子。',
    look: false,
  });
});

test('tick and table are to go together', () => {
  expect(unpaidNote(true, 3, 3).look).toBe(false);
  expect(unpaidNote(true, 3, 3).words).toContain('是 3 件，已写进句子');
  expect(unpaidNote(false, 0, 0).look).toBe(false);
  expect(unpaidNote(true, 0, 0).look).toBe(true);
  expect(unpaidNote(false, 3, 3)).toEqual({ words: '是 3 件，说明发出过收费通知，请勾上。', look: true });
});

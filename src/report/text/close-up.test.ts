import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeUp } from './close-up';

const long = '各单位按照要求做好政府信息公开工作，'.repeat(4);

test.each([
  ['a short text stays whole', '收到申请5件。', '收到申请6件。', '收到申请5件。', '收到申请6件。'],
  [
    'a word in a long one',
    `${long}5件，${long}`,
    `${long}6件，${long}`,
    '…求做好政府信息公开工作，5件，各单位按照要求做好政…',
    '…求做好政府信息公开工作，6件，各单位按照要求做好政…',
  ],
  ['an addition', long, `${long}另加。`, '…求做好政府信息公开工作，', '…求做好政府信息公开工作，另加。'],
  ['a new paragraph', '', long, '', long],
  [
    'rare characters stay whole',
    `${long}𠮷`,
    `${long}𠮶`,
    '…求做好政府信息公开工作，𠮷',
    '…求做好政府信息公开工作，𠮶',
  ],
])('%s', (_, before, after, was, is) => {
  const shown = closeUp({ before, after });
  expect([shown.before, shown.after]).toEqual([was, is]);
});

test('what is shown differs as the texts do', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '1'), maxLength: 80 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const shown = closeUp({ before, after });
      expect(shown.before === shown.after).toBe(before === after);
    }),
    { numRuns: 200 },
  );
});

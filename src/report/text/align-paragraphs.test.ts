import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignParagraphs } from './align-paragraphs';

const paragraph = fc.constantFrom(
  '全年主动公开政府信息126条。',
  '全年主动公开政府信息128条。',
  '收到申请48件，均按期答复。',
  '加强培训，全年举办三次。',
  '。',
  '',
);
const text = fc.array(paragraph, { maxLength: 8 });

test('every paragraph is in one pair, and both texts are in their order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pairs = alignParagraphs(before, after);
      const places = (of: readonly (number | null)[]) => of.filter((at) => at !== null);
      expect(places(pairs.map((pair) => pair.before))).toEqual(before.map((_, at) => at));
      expect(places(pairs.map((pair) => pair.after))).toEqual(after.map((_, at) => at));
    }),
  );
});

test('a text is the same as itself', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(alignParagraphs(same, same)).toEqual(same.map((_, at) => ({ before: at, after: at })));
    }),
  );
});

test('a rewritten paragraph is paired with what it was, though one before it is gone and one is new', () => {
  const before = ['第一段讲机构。', '收到申请48件，均按期答复。', '加强培训，全年举办三次。'];
  const after = [
    '收到申请46件，均按期答复。',
    '平台建设稳步推进，栏目更新及时。',
    '加强培训，全年举办三次。',
  ];
  expect(alignParagraphs(before, after)).toEqual([
    { before: 0, after: null },
    { before: 1, after: 0 },
    { before: null, after: 1 },
    { before: 2, after: 2 },
  ]);
});

test('texts as long as a book do not hang', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}第${at}段`);
  expect(alignParagraphs(long('甲'), long('乙')).length).toBeGreaterThanOrEqual(3000);
});

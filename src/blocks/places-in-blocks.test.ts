import { expect, test } from 'vitest';
import { filledReport } from '../examples/filled-draft';
import { sectionText } from '../report/text/section-text';
import { blockText, compose } from './compose';
import { placesInBlocks } from './places-in-blocks';

const report = filledReport({
  draft: (draft) => {
    draft.overview.lead = '开头的一段。\n第二段说水利局的事。';
    const [first] = draft.problems.parts;
    if (first) first.text = '第五部分也说水利局。';
  },
});
const blocks = compose(report);

function placeOf(section: 1 | 5, words: string) {
  const start = sectionText(report, section).indexOf(words);
  return { section, start, end: start + words.length };
}
const saidAt = (...places: ReturnType<typeof placeOf>[]) =>
  Array.from(placesInBlocks(blocks, places), ([index, own]) =>
    own.map(({ start, end }) => {
      const block = blocks[index];
      return block ? blockText(block).slice(start, end) : '';
    }),
  );

test('words of a section are found in the block they stand in, run-in headings counted', () => {
  expect(saidAt(placeOf(1, '水利局'))).toEqual([['水利局']]);
  expect(saidAt(placeOf(5, '第五部分也说水利局'), placeOf(1, '开头'))).toEqual([
    ['开头'],
    ['第五部分也说水利局'],
  ]);
  const parts = report.overview.parts.map(({ heading }) => heading);
  expect(saidAt(placeOf(1, parts[1] ?? ''))).toEqual([[parts[1]]]);
});

test('what goes over two lines is in both, and no place is in none', () => {
  expect(saidAt(placeOf(1, '一段。\n第二段'))).toEqual([['一段。'], ['第二段']]);
  expect(saidAt()).toEqual([]);
});

import { expect, test } from 'vitest';
import { paragraphsIn, withoutParagraphsOf } from './last-year-section';

const prose = (lead: string, ...parts: [string, string][]) => ({
  headings: 'runIn' as const,
  lead,
  parts: parts.map(([heading, text]) => ({ heading, text })),
});

test('only what is not written yet is left of last year’s section, wherever it is written', () => {
  const given = prose('概。\n又。', ['主动公开', '甲。\n乙。'], ['监督保障', '丙。']);
  const own = prose('丙。', ['主动公开情况', '\u3000\u3000乙。\n\n概。']);
  expect(paragraphsIn(own)).toEqual(['丙。', '乙。', '概。']);
  expect(withoutParagraphsOf(given, own)).toEqual(prose('又。', ['主动公开', '甲。']));
  expect(withoutParagraphsOf(given, prose(''))).toEqual(given);
});

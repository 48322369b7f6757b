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

test('a paragraph whose year and figures were brought up to date is there all the same', () => {
  const given = prose('2025年，本局按《云溪县2025年公开要点》公开136条。', [
    '主动公开',
    '二〇二五年培训２次。\n共3件。',
  ]);
  const own = prose('2026年，本局按《云溪县2026年公开要点》公开 1,420 条。', [
    '主动公开',
    '二〇二六年培训4次。',
  ]);
  expect(withoutParagraphsOf(given, own)).toEqual(prose('', ['主动公开', '共3件。']));
  // Other documents are other words.
  const other = prose('2026年，本局按《云溪县2026年工作方案》公开1420条。');
  expect(paragraphsIn(withoutParagraphsOf(given, other))).toHaveLength(3);
});

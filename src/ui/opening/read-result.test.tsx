// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { filledDraft } from '../../examples/filled-draft';
import { ReadResult } from './read-result';

/** What the dialog says of a report about 2026 in the year a new report would be about. */
function wordsIn(year: number): string {
  const draft = { ...filledDraft(), year: 2026 };
  const read = { ok: true, draft, receipt: null, checkCode: '00000000' } as const;
  const nothing = () => undefined;
  return renderToStaticMarkup(
    <ReadResult name="报告.json" read={read} year={year} onClose={nothing} onOpen={nothing} />,
  );
}

test('an earlier report can be followed, one of the same year or a later one only be opened', () => {
  expect(wordsIn(2027)).toContain('照它写 2027 年的报告');
  for (const year of [2026, 2025]) {
    expect(wordsIn(year)).toContain('继续编辑');
    expect(wordsIn(year)).not.toContain('照它写');
  }
});

test('the years that lie between are named', () => {
  expect(wordsIn(2027)).not.toContain('隔着');
  expect(wordsIn(2028)).toContain('与 2028 年之间还隔着 2027 年。');
  expect(wordsIn(2029)).toContain('与 2029 年之间还隔着 2027 年和 2028 年。');
  expect(wordsIn(2031)).toContain('还隔着 2027 年到 2030 年。');
});

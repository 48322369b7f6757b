// @vitest-environment happy-dom
import { act } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { filledDraft } from '../../examples/filled-draft';
import { pageRoot } from '../../examples/page-root';
import { LeftOutList } from './left-out-list';
import { ReadResult } from './read-result';

const { draw } = pageRoot();

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

test('only last year’s numbers are said to be checked as last year’s', () => {
  expect(wordsIn(2027)).toContain('上年结转逐列核对');
  expect(wordsIn(2028)).not.toContain('上年结转逐列核对');
  expect(wordsIn(2028)).toContain('注明是 2026 年的，供参考，不当作上年数来核对');
});

test('what was left out stands by its reason with a count, and its words unfold whole', () => {
  const long = `${'公开'.repeat(60)}到此为止`;
  const leftOut = [
    { text: '网站地图', reason: '网页的导航或页脚', place: '第 1 段' },
    { text: long, reason: '网页的导航或页脚', place: '第 2 段' },
    { text: '', reason: '图片', place: '第 3 段' },
  ];
  const open = (at: number) =>
    act(() => {
      const details = document.querySelectorAll('details')[at];
      if (details) details.open = true;
      details?.dispatchEvent(new Event('toggle'));
    });
  draw(<LeftOutList leftOut={leftOut} />);
  expect(document.body.textContent).toContain('网页的导航或页脚（2 处）');
  expect(document.body.textContent).toContain('图片（1 处）');
  expect(document.body.textContent).not.toContain('网站地图');
  open(0);
  expect(document.body.textContent).toContain('第 1 段：“网站地图”');
  expect(document.body.textContent).not.toContain('到此为止');
  open(1);
  expect(document.body.textContent).toContain(long);
});

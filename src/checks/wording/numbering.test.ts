import { describe, expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkNumbering } from './numbering';

const found = (lines: string[]) =>
  checkNumbering(
    filledReport({
      draft: (draft) => {
        draft.problems.lead = lines.join('\n');
        draft.problems.parts = [];
      },
    }),
  );

describe('D9: numbers of paragraphs', () => {
  test.each([
    [['1.一件。', '2.两件。', '1.又一件。'], '1.'],
    [['（一）甲。', '（二）乙。', '（二）丙。'], '（二）'],
    [['十、甲。', '十一、乙。', '十、丙。'], '十、'],
    [['(1)甲。', '(2)乙。', '(1)丙。'], '(1)'],
  ])('%j starts again', (lines, words) => {
    expect(found(lines)).toMatchObject([
      { id: 'D9:numbering:5', severity: 'warning', section: 5, evidence: [{ text: words }] },
    ]);
  });

  test.each([
    ['going on', ['1.甲。', '2.乙。', '3.丙。']],
    ['below a new higher number', ['（一）问题。', '1.甲。', '2.乙。', '（二）改进。', '1.丙。', '2.丁。']],
    ['after a line that introduces a list', ['1.甲。', '2.乙。', '改进措施如下：', '1.丙。']],
    ['after a heading', ['1.甲。', '下一步打算', '1.丙。']],
    ['gaps', ['1.甲。', '3.丙。']],
    ['numbers in a paragraph', ['一是甲；二是乙。', '一是丙；二是丁。', '1.5万元。', '1.5万元。']],
    ['to twenty and beyond', ['十九、甲。', '二十、乙。', '二十一、丙。']],
  ])('quiet: %s', (_, lines) => {
    expect(found(lines)).toEqual([]);
  });

  test('sub-headings of the report are numbered in order; a pasted number beside them is asked about', () => {
    const pasted = filledReport({
      draft: (draft) => {
        draft.overview.parts[2]!.text = '管好信息。\n（一）台账。';
      },
    });
    expect(checkNumbering(filledReport())).toEqual([]);
    expect(checkNumbering(pasted)).toMatchObject([
      { id: 'D9:numbering:1', target: { field: 'overview.parts.2.text' } },
    ]);
  });
});

describe('D9: a sub-heading pasted with its text', () => {
  const withParts = (change: (parts: { heading: string; text: string }[]) => void) =>
    checkNumbering(filledReport({ draft: (draft) => change(draft.overview.parts) }));

  test('is printed twice, and said once for all of a section', () => {
    const pasted = withParts((parts) => {
      parts[0]!.text = `（一）${parts[0]!.heading}。全年公开信息12条。`;
      parts[1]!.text = `(二) ${parts[1]!.heading}：全年收到申请。`;
    });
    expect(pasted).toMatchObject([
      {
        id: 'D9:numberedTwice:1',
        title: '小标题的编号印了两遍，多了“（一）”',
        detail: '共 2 处。',
        evidence: [{ text: '（一）' }, { text: '(二)' }],
        target: { field: 'overview.parts.0.text' },
      },
    ]);
  });

  test('is said where its number was typed into the sub-heading, on a line of its own as well', () => {
    const target = { field: 'overview.parts.1.heading' };
    expect(withParts((parts) => (parts[1]!.heading = '（二）依申请公开'))).toMatchObject([{ target }]);
    const ownLine = filledReport({
      draft: ({ overview }) => {
        overview.headings = 'ownLine';
        overview.parts[1]!.heading = '（二）依申请公开';
      },
    });
    expect(checkNumbering(ownLine)).toMatchObject([{ id: 'D9:numberedTwice:1', target }]);
  });

  test('quiet: another level, and brackets that are no number', () => {
    expect(
      withParts((parts) => {
        parts[0]!.text = '1.公开信息12条。';
        parts[1]!.text = '（二季度起）答复更快。';
      }),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { readPastedSection, sectionProse } from './pasted-section';

const read = (text: string, section: 1 | 5 = 1) => readPastedSection(text.split('\n'), section, form2021);
const headings = (text: string, section: 1 | 5 = 1) => {
  const pasted = read(text, section);
  return pasted.kind === 'parts' ? pasted.prose.parts.map(({ heading }) => heading) : pasted.kind;
};

const FIVE = `2026年，本局公开平稳。
（一）主动公开情况。公开136条。
其中解读12条。
（二）依申请公开办理情况：收到3件。
（三）政府信息管理。制度健全。
（四）平台建设
网站一个。
（五）监督保障情况。培训两次。`;

test('a whole section is parted at its sub-headings, as the agency words them', () => {
  expect(read(FIVE)).toEqual({
    kind: 'parts',
    leftOut: [],
    prose: {
      headings: 'runIn',
      lead: '2026年，本局公开平稳。',
      parts: [
        { heading: '主动公开情况', text: '公开136条。\n其中解读12条。' },
        { heading: '依申请公开办理情况', text: '收到3件。' },
        { heading: '政府信息管理', text: '制度健全。' },
        { heading: '平台建设', text: '网站一个。' },
        { heading: '监督保障情况', text: '培训两次。' },
      ],
    },
  });
});

describe('sub-headings', () => {
  test('on lines of their own, in half-width brackets, fewer and more than five', () => {
    const own = '(一) 主动公开\n公开1条。\n(二) 依申请公开\n没有。';
    expect(read(own)).toMatchObject({ kind: 'parts', prose: { headings: 'ownLine', lead: '' } });
    expect(headings(own)).toEqual(['主动公开', '依申请公开']);
    const many = '一二三四五六七八九十'.split('').map((numeral) => `（${numeral}）做法。内容。`);
    expect(headings(many.join('\n'))).toHaveLength(10);
  });
  test('parted from their text by a colon lose it, as by a full stop; on a line of their own too', () => {
    expect(headings('（四）平台:网站1个。\n(五)监督保障：培训1次。')).toEqual(['平台', '监督保障']);
    expect(headings('（四）平台：\n网站1个。\n（五）监督保障：\n培训1次。')).toEqual(['平台', '监督保障']);
  });
  test('that begin later: a piece of a section', () => {
    expect(headings('（三）管理。有序。\n（四）平台。稳定。')).toEqual(['管理', '平台']);
  });
  test('that are whole sentences, however long', () => {
    const sentence = '聚焦群众关切的重点领域信息，持续提升主动公开的广度和深度，不断回应社会期盼与企业需求';
    expect(headings(`（一）${sentence}。公开1条。\n（二）办理。没有。`)).toEqual([sentence, '办理']);
  });
  test('that begin anew or leave one out are not one section’s, and one alone is a paragraph', () => {
    expect(headings('（一）甲。一。\n（二）乙。二。\n（一）丙。三。')).toBe('paragraphs');
    expect(headings('（一）甲。一。\n（三）丙。三。')).toBe('paragraphs');
    expect(headings('（一）甲。一。')).toBe('paragraphs');
    expect(headings('平常的一段。\n又一段，见（一）（二）。')).toBe('paragraphs');
  });
});

describe('headings of the form', () => {
  test('the section’s own goes, for the form prints it', () => {
    expect(headings(`一、总体情况\n${FIVE}`)).toHaveLength(5);
    expect(read('五、存在的主要问题及改进情况\n解读不多。', 5)).toEqual({
      kind: 'parts',
      prose: { headings: 'runIn', lead: '解读不多。', parts: [] },
      leftOut: [],
    });
  });
  test('another’s, or several, and what stands before the first are asked about', () => {
    expect(read('五、存在的主要问题及改进情况\n解读不多。')).toEqual({ kind: 'sections', sections: [5] });
    expect(read(`标题\n一、总体情况\n${FIVE}`)).toEqual({ kind: 'sections', sections: [1] });
    expect(read(`一、总体情况\n${FIVE}\n五、存在问题及改进情况\n无。\n六、其他需要报告的事项\n无。`)).toEqual(
      {
        kind: 'sections',
        sections: [1, 5, 6],
      },
    );
  });
  test('another’s bare heading at the end and the report’s title at the top are left out, and said', () => {
    const TWO = '二、主动公开政府信息情况';
    const whole = read(`一、总体情况\n${FIVE}\n${TWO}`);
    expect(whole).toMatchObject({ kind: 'parts', leftOut: [TWO] });
    expect(whole).toMatchObject({ prose: { parts: [{}, {}, {}, {}, { text: '培训两次。' }] } });
    expect(read(`${FIVE}\n${TWO}`)).toMatchObject({ kind: 'parts', leftOut: [TWO] });
    expect(read(`平稳。\n有序。\n${TWO}`)).toEqual({
      kind: 'paragraphs',
      lines: ['平稳。', '有序。'],
      leftOut: [TWO],
    });
    const title = ['云溪县科技局2026年政府信息', '公开工作年度报告'];
    const under = read(
      `${title.join('\n')}\n一、总体情况\n${FIVE}\n${TWO}\n三、收到和处理政府信息公开申请情况`,
    );
    expect(under).toMatchObject({ kind: 'parts' });
    expect(under.kind !== 'sections' && under.leftOut).toEqual([
      title.join(''),
      TWO,
      '三、收到和处理政府信息公开申请情况',
    ]);
    // The title above another's section is no reason to put that here.
    expect(read(`${title.join('\n')}\n五、存在问题及改进情况\n无。`).kind).toBe('sections');
    expect(read(TWO).kind).toBe('sections');
  });
  test('a number of another section’s is a numbered paragraph', () => {
    expect(headings('一、存在的主要问题\n解读不多。\n二、改进情况\n多解读。', 5)).toBe('paragraphs');
  });
});

test('a section’s text is parted also where some sub-headings run in and others have lines of their own', () => {
  const mixed = FIVE.replace('（二）依申请公开办理情况：', '（二）依申请公开办理情况\n');
  expect(sectionProse(mixed.split('\n')).parts.map(({ text }) => text)).toEqual([
    '公开136条。\n其中解读12条。',
    '收到3件。',
    '制度健全。',
    '网站一个。',
    '培训两次。',
  ]);
  expect(sectionProse(['平稳。', '（一）甲。一。'])).toEqual({
    headings: 'runIn',
    lead: '平稳。',
    parts: [{ heading: '甲', text: '一。' }],
  });
  expect(sectionProse(['平稳。', '（一）甲。一。', '（三）丙。三。']).parts).toEqual([]);
});

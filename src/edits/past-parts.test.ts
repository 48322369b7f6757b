import { expect, test } from 'vitest';
import ordinary from '../examples/ordinary.json';
import { pastReportOf } from '../report/last-year/past-report';
import { reportOf } from '../report/report';
import { openStored } from '../report/versions';
import { copied, pastFees, pastPartsOf, withParagraphs } from './past-parts';

const opened = openStored(ordinary);
if (!opened.ok) throw new Error(opened.failure);
const { draft } = opened.report;
const past = pastReportOf(reportOf(draft), null);
const headings = draft.overview.parts.map(({ heading }) => heading);

test('each part of last year’s stands beside the part of this year’s that is called the same', () => {
  const { lead, parts } = pastPartsOf([past], 1, headings);
  expect(parts.map((found) => found.flatMap(({ paragraphs }) => paragraphs).join('\n'))).toEqual(
    draft.overview.parts.map(({ text }) => text),
  );
  expect(lead.flatMap(({ paragraphs }) => paragraphs).join('\n')).toBe(draft.overview.lead);
});

test('sub-headings in nearly the same words are taken for the same; what fits none stands with the lead', () => {
  const renamed = ['主动公开情况', '依申请公开办理', '平台建设'];
  const { lead, parts } = pastPartsOf([past], 1, renamed);
  expect(parts.map((found) => found.map(({ heading }) => heading))).toEqual([
    ['主动公开'],
    ['依申请公开'],
    ['政府信息公开平台建设'],
  ]);
  expect(lead.map(({ heading }) => heading).filter((heading) => heading !== '')).toEqual([
    '政府信息管理',
    '监督保障',
  ]);
});

test('a text without sub-headings stands with the lead, and of several reports each says whose it is', () => {
  const plain = {
    ...past,
    agency: '云溪县外事办',
    sections: ['平稳。\n有序。', '', '', '', '', '未收取信息处理费。\n举办开放日。'],
  };
  expect(pastPartsOf([plain], 1, headings).lead).toEqual([
    { of: '', heading: '', paragraphs: ['平稳。', '有序。'] },
  ]);
  const { lead } = pastPartsOf([plain, { ...plain, agency: '云溪县侨办' }], 6, []);
  expect(lead.map(({ of }) => of)).toEqual(['云溪县外事办', '云溪县侨办']);
  expect(lead[0]?.paragraphs).toEqual(['举办开放日。']);
});

test('a copied paragraph has this year’s name of the agency and last year’s figures', () => {
  expect(copied('2025年，云溪县科技局新收12件。', '云溪县科技局', '云溪县科学技术局')).toBe(
    '2025年，云溪县科学技术局新收12件。',
  );
  expect(copied('云溪县科技局办公室', '云溪县科技局', '')).toBe('云溪县科技局办公室');
  // The new name holds the old one: replacing would double it.
  expect(copied('云溪县科技局（云溪县外专局）', '云溪县科技局', '云溪县科技局（云溪县外专局）')).toBe(
    '云溪县科技局（云溪县外专局）',
  );
});

test('what is copied begins a line of its own', () => {
  expect(withParagraphs('', ['甲。'])).toBe('甲。');
  expect(withParagraphs('已写。\n', ['甲。', '乙。'])).toBe('已写。\n甲。\n乙。');
});

test('what last year said of 信息处理费 is offered by itself', () => {
  const report = (sixth: string) => ({
    agency: '云溪县教育局',
    year: 2025,
    title: '',
    cells: {},
    sections: ['', '', '', '', '', sixth],
  });
  expect(pastFees([report('未收取信息处理费。\n举办开放日。')])).toEqual([
    { of: '', heading: '', paragraphs: ['未收取信息处理费。'] },
  ]);
  expect(pastFees([report('举办开放日。')])).toEqual([]);
});

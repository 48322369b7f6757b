import { expect, test } from 'vitest';
import { form2021 } from './forms';
import { officialTitle, sectionWord, tableWords } from './sections';
import { TABLE_IDS } from './table';

const { overviewFields, problemFields, sections, tables } = form2021;

test('the six headings stand word for word and in order', () => {
  expect(sections.map(({ number, heading }) => [number, heading])).toEqual([
    [1, '一、总体情况'],
    [2, '二、主动公开政府信息情况'],
    [3, '三、收到和处理政府信息公开申请情况'],
    [4, '四、政府信息公开行政复议、行政诉讼情况'],
    [5, '五、存在的主要问题及改进情况'],
    [6, '六、其他需要报告的事项'],
  ]);
});

test('each table stands in the section of its name', () => {
  for (const id of TABLE_IDS)
    expect(sections.find((section) => section.id === id)?.number).toBe(tables[id].section);
});

test('the overview has the five fields of 30号 and the fifth section the two halves of its heading', () => {
  expect(overviewFields).toEqual([
    '主动公开',
    '依申请公开',
    '政府信息管理',
    '政府信息公开平台建设',
    '监督保障',
  ]);
  expect(`五、${problemFields.join('及')}`).toBe(sections[4]?.heading);
});

test('sections and tables are named as one speaks to a clerk', () => {
  expect(([0, 1, 3, 6] as const).map(sectionWord)).toEqual([
    '开头和落款',
    '第一部分',
    '第三部分',
    '第六部分',
  ]);
  expect(tableWords.applications).toBe('第三部分表格（申请情况）');
});

test('the title is agency, year and the form’s words', () => {
  expect(officialTitle('云溪县科学技术局', 2026)).toBe('云溪县科学技术局2026年政府信息公开工作年度报告');
});

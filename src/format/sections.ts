import type { TableId } from './table';

/** 0 is the title, the opening paragraph and the signature; 1–6 are the six parts of the form. */
export type SectionNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The sections a report is checked, compared and shown by, in printing order. */
export const SECTION_NUMBERS: readonly SectionNumber[] = [0, 1, 2, 3, 4, 5, 6];

export interface Section {
  number: 1 | 2 | 3 | 4 | 5 | 6;
  id: 'overview' | TableId | 'problems' | 'others';
  /** The heading, word for word (国办公开办函〔2021〕30号). */
  heading: string;
  /** The heading without its number, shortened for lists. */
  name: string;
}

/** The six parts, in the order the form fixes. */
export const sections: readonly Section[] = [
  { number: 1, id: 'overview', heading: '一、总体情况', name: '总体情况' },
  { number: 2, id: 'disclosure', heading: '二、主动公开政府信息情况', name: '主动公开' },
  {
    number: 3,
    id: 'applications',
    heading: '三、收到和处理政府信息公开申请情况',
    name: '收到和处理申请',
  },
  { number: 4, id: 'disputes', heading: '四、政府信息公开行政复议、行政诉讼情况', name: '复议和诉讼' },
  { number: 5, id: 'problems', heading: '五、存在的主要问题及改进情况', name: '问题及改进' },
  { number: 6, id: 'others', heading: '六、其他需要报告的事项', name: '其他事项' },
];

/** What a section is called in a sentence: 开头和落款, 第三部分 … */
export function sectionWord(section: SectionNumber): string {
  return section === 0 ? '开头和落款' : `第${'一二三四五六'.charAt(section - 1)}部分`;
}

/** What a table is called to a user: 第三部分表格（申请情况）, never 表三. */
export const tableWords: Readonly<Record<TableId, string>> = {
  disclosure: '第二部分表格（主动公开）',
  applications: '第三部分表格（申请情况）',
  disputes: '第四部分表格（复议诉讼）',
};

/** The five fields the overview reports on, named as in 30号. */
export const overviewFields = [
  '主动公开',
  '依申请公开',
  '政府信息管理',
  '政府信息公开平台建设',
  '监督保障',
] as const;

/** The two halves of section five, taken from its heading. */
export const problemFields = ['存在的主要问题', '改进情况'] as const;

/** The report's title: {机关名称}{年}年政府信息公开工作年度报告; without the year while that is not known. */
export function officialTitle(agency: string, year: number | null): string {
  return `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
}

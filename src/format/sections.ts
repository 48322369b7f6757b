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

/** The report's title: {机关名称}{年}年政府信息公开工作年度报告; without the year while that is not known. */
export function officialTitle(agency: string, year: number | null): string {
  return `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
}

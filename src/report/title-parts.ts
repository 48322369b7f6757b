import { WRITTEN_YEAR, yearValue } from './written-year';

/** What a title says: whose report it is and on which year. */
export interface TitleParts {
  /** Empty where the title names none. */
  agency: string;
  /** null where the title names none. */
  year: number | null;
}

const YEAR = `${WRITTEN_YEAR}年?度?`;
/** A title as agencies write it: the year may stand before, within and behind the name of the report. */
const TITLE = new RegExp(
  `^(.{0,70}?)(政府信息公开|政务公开|信息公开)(?:工作|情况|年度|全年|总结|的|${YEAR})*(?:报告|年报)(?:书|${YEAR})?$`,
);
const YEAR_IN_BRACKETS = new RegExp(`[（(\\[【〔](${YEAR})[)）\\]】〕]`, 'g');
/** （送审稿）, （公开版）: says nothing of agency and year. */
const REMARK = /[（(【][^（）()【】]{0,20}[)）】]$/;
/** 县教育局（本级）, 县教育局系统: the report is the agency's all the same. */
const SCOPE = /(?:[（(](?:本级|系统|机关|机关本级|全系统)[)）]|本级)$/;
const SYSTEM = /([局委厅办部院])系统$/;
/** Longer than any title: an agency of 60 characters and the rest. */
const LONGEST = 100;

const packed = (text: string): string => text.replace(/\s+/g, '');

function agencyIn(before: string, name: string): string {
  const plain = before
    .replace(new RegExp(YEAR, 'g'), '')
    .replace(/^关于(?:公布|发布|报送|印发)?/, '')
    .replace(/(?:关于|的|年度|开展|做好){1,9}$/, '')
    .replace(SCOPE, '')
    .replace(SYSTEM, '$1')
    .replace(/^[-—|｜·、\s]+|[-—|｜·、\s]+$/g, '');
  // 青禾区人民|政府信息公开: the two share a word.
  return plain.endsWith('人民') && name.startsWith('政府') ? `${plain}政府` : plain;
}

/**
 * Reads the title of a report, in the form's own words or in those agencies use instead; null where a line is no
 * title. 「X区人民政府信息公开工作年度报告（2023年度）」 is X区人民政府's on 2023.
 */
export function titleParts(line: string): TitleParts | null {
  let text = packed(line).replace(/^《(.*)》$/, '$1');
  if (text.length > LONGEST || /[。；;！!？?：:，,]/.test(text)) return null;
  if (/^(?:现公布|现发布|现将|根据|按照|依据|本报告|点击|查看|下载)/.test(text)) return null;
  text = text.replace(YEAR_IN_BRACKETS, '$1');
  while (REMARK.test(text)) text = text.replace(REMARK, '');
  const match = TITLE.exec(text);
  if (!match) return null;
  const [, before = '', name = ''] = match;
  const year = new RegExp(`(?:^|[^0-9０-９])(${WRITTEN_YEAR})`).exec(text)?.[1];
  return { agency: agencyIn(before, name), year: year === undefined ? null : yearValue(year) };
}

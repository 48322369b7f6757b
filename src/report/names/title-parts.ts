import { packedName } from './joint-agencies';
import { singleYear, WRITTEN_YEARS } from '../dates/written-year';

/** What a title says: whose report it is and on which year. */
export interface TitleParts {
  /** Empty where the title names none. */
  agency: string;
  /** null where the title names none. */
  year: number | null;
}

/** Where a form left room for the year and nobody filled it in: XXXX年, 20××年度, 年 by itself. */
const NO_YEAR = '(?:[2２][0０][0-9]?|二〇)?[XxＸｘ×*＊_＿○]{0,4}年度?';
const YEAR = `(?:${WRITTEN_YEARS}|${NO_YEAR})`;
/** A title as agencies write it: the year may stand before, within and behind the name of the report. */
const TITLE = new RegExp(
  `^(.{0,70}?)(政府信息公开|政务公开|信息公开)((?:工作|情况|年度|全年|总结|的|${YEAR})*(?:报告|年报)(?:书|${YEAR})?)$`,
);
const YEAR_IN_BRACKETS = new RegExp(`[（(\\[【〔](${YEAR})[)）\\]】〕]`, 'g');
const YEARS = new RegExp(WRITTEN_YEARS, 'g');
/** Between the agency and 政府信息公开. */
const BETWEEN = /(?:关于|的|全年|开展|做好|推进|(?:政务公开|信息公开)(?:工作)?[和与及暨、]){1,9}$/;
/** The year, or the gap left for it, at the end of the words before 政府信息公开; 青少年 and 老年 are neither. */
const YEAR_BEHIND = new RegExp(`^(|.*?[^青少老])((?:${WRITTEN_YEARS}|${NO_YEAR}){1,2})$`);
const YEAR_AHEAD = new RegExp(`^(${WRITTEN_YEARS}|${NO_YEAR})(?=.)`);
/** A mistyped or shortened year, or a part of one (2O25, 25, 2025年上半): not taken for a year, nor for part of the name. */
const OTHER_YEAR =
  /[（(]?(?:[0-9０-９][0-9０-９OoＯОо〇○零]{0,5}|[二〇○零一三四五六七八九]{2,4})年?度?(?:[上下]半年?|前?第?[一二三四1-4]个?季度?|[0-9]{1,2}月?[-—–~～至到][0-9]{1,2}月|[0-9]{1,2}月)?[)）]?$/;
/** （送审稿）, （公开版）: dropped, as it tells neither agency nor year. */
const REMARK = /[（(【][^（）()【】]{0,20}[)）】]$/;
/** 县教育局（本级）: dropped, as the report is still the agency's. */
const SCOPE = /(?:[（(](?:本级|系统|机关|机关本级|全系统)[)）]|本级)$/;
const SYSTEM = /([局委厅办部院])系统$/;
/** In characters: longer than any title, which is an agency of up to 60 characters and the form's words. */
const LONGEST = 100;

/** 附件2：, 附件 2, 附：: where the report is one of a letter's papers. 附城镇 is a town, and 附件二道区… may be one's. */
const PAPER =
  /^\s*(?:附件|附录)\s{0,3}(?:(?:[0-9０-９]{1,3}(?:[-—－][0-9０-９]{1,2})?|[一二三四五六七八九十]{1,3}(?=[\s:：、]))\s{0,3})?[:：、.．]?\s{0,9}|^\s*附\s{0,3}[0-9０-９]{0,3}\s{0,3}[:：]\s{0,9}/;

/** What stands before a title on its line because it is a letter's paper: 附件2：; empty for nothing. */
export const paperMark = (line: string): string => PAPER.exec(line)?.[0] ?? '';

/** A note is meant by it, which stands elsewhere. */
const NOTE_MARK = /[*＊※]{1,3}$/;

const bare = (words: string): string => words.replace(BETWEEN, '').replace(SCOPE, '').replace(BETWEEN, '');

interface Before {
  name: string;
  /** What stands for a year directly before 政府信息公开, and at the very beginning. */
  years: string[];
}

/** A year that is part of the agency's name is not the report's: 2024年世园会执委会办公室 stays whole. */
function takenApart(before: string): Before {
  const words = bare(before.replace(/^关于(?:公布|发布|报送|印发)?/, ''));
  const [, rest = words, behind = ''] = YEAR_BEHIND.exec(words) ?? [];
  const name = bare(bare(rest).replace(OTHER_YEAR, ''));
  const ahead = YEAR_AHEAD.exec(name)?.[1] ?? '';
  const isTitles =
    ahead !== '' && (behind === '' || ahead.replace(/年?度?$/, '') === behind.replace(/年?度?$/, ''));
  return {
    name: isTitles ? bare(name.slice(ahead.length)) : name,
    years: [behind, ...(isTitles ? [ahead] : [])],
  };
}

function agencyIn(words: string, name: string): string {
  const plain = words.replace(SYSTEM, '$1').replace(/^[-—|｜·、\s]+|[-—|｜·、\s]+$/g, '');
  // In 青禾区人民政府信息公开 the word 政府 belongs to both the agency and 政府信息公开.
  return plain.endsWith('人民') && name.startsWith('政府') ? `${plain}政府` : plain;
}

/** The year that all of a title's places for one agree on; null for none, a span of years, or two that differ. */
function agreed(years: readonly string[]): number | null {
  const found = years.flatMap((words) => [...words.matchAll(YEARS)].map(([year]) => singleYear(year)));
  const [first = null] = found;
  return found.every((year) => year === first) ? first : null;
}

/**
 * Reads the title of a report, in the form's own words or in those agencies use instead; null where a line is no
 * title. 「X区人民政府信息公开工作年度报告（2023年度）」 is X区人民政府's on 2023.
 */
export function titleParts(line: string): TitleParts | null {
  let text = packedName(line.slice(paperMark(line).length))
    .replace(/^《(.*)》$/, '$1')
    .replace(NOTE_MARK, '');
  if (text.length > LONGEST || /[。；;！!？?：:，,]/.test(text)) return null;
  if (/^(?:现公布|现发布|现将|根据|按照|依据|本报告|点击|查看|下载)/.test(text)) return null;
  text = text.replace(YEAR_IN_BRACKETS, '$1');
  while (REMARK.test(text)) text = text.replace(REMARK, '');
  const match = TITLE.exec(text);
  if (!match) return null;
  const [, before = '', name = '', behind = ''] = match;
  const taken = takenApart(before);
  return { agency: agencyIn(taken.name, name), year: agreed([...taken.years, behind]) };
}

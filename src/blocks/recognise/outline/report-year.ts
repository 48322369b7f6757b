import { WRITTEN_YEAR, WRITTEN_YEARS, onlyYearIn, singleYear } from '../../../report/dates/written-year';
import { packed, type Line } from '../lines/lines';

const FIRST_DAY = '[.．/年-][0０]?[1１一]月?[.．/-]?[0０]?[1１一]日?';
const LAST_DAY = '(?:1[2２]|１２|十二)月?[.．/-]?(?:31|３１|三十一)日?';
/** 自2024年1月1日起至2024年12月31日止, 2024.1.1—12.31. */
const PERIOD = new RegExp(
  `(${WRITTEN_YEAR})${FIRST_DAY}[^。；，0-9二]{0,6}?(?:(${WRITTEN_YEAR})[.．/年-])?${LAST_DAY}`,
  'g',
);
/** 统计期限为2024年度. */
const PERIOD_IN_WORDS = new RegExp(
  `统计(?:数据)?的?(?:期限|时限|周期|时段|时间|区间)[是为：:]{0,2}(${WRITTEN_YEARS})(?:全年)?(?=[。；，,）)]|$)`,
  'g',
);
/** 编制了2024年政府信息公开工作年度报告, and nothing that tells how to write one. */
const OWN_REPORT = new RegExp(
  `(?:编制|形成|撰写|公布|发布|公开|现将)[^。；]{0,60}?(${WRITTEN_YEARS})(?:政府信息公开|政务公开|信息公开)(?:工作|情况|年度)*(?:报告|年报)(?!的?(?:格式|编制|编写|编发|发布|公布|模板|范本|基础|有关|相关|要求|工作|通知))`,
  'g',
);
/** What it is written by, or refers to: 《关于做好2023年…年度报告的通知》, 〔2021〕30号. */
const PAPERS =
  /《[^《》]{0,200}(?:通知|函|意见|格式|条例|办法|要点|规定|模板)[^《》]{0,20}》|[〔[（(]\s{0,9}20\d\d\s{0,9}年?(?:修订)?[)）\]〕]/g;

/** The year where all mentions agree on one; null where there is none, or they differ. */
function one(years: readonly (number | null)[]): number | null {
  const [first = null] = years;
  return years.every((year) => year === first) ? first : null;
}

/**
 * The year an opening says its report is on: of the period its numbers cover, or of the report it brings. Other
 * years, and what the parts of the report tell, are never taken for it: null where the opening does not say.
 */
export function yearInOpening(opening: readonly Line[]): number | null {
  const text = opening.map((line) => packed(line.text).slice(0, 5_000).replace(PAPERS, '')).join('\n');
  const periods = [
    ...[...text.matchAll(PERIOD)].flatMap(([, from = '', to = from]) => [onlyYearIn(from), onlyYearIn(to)]),
    ...[...text.matchAll(PERIOD_IN_WORDS)].map(([, year = '']) => singleYear(year)),
  ];
  if (periods.length > 0) return one(periods);
  return one([...text.matchAll(OWN_REPORT)].map(([, year = '']) => singleYear(year)));
}

import { basis } from '../format/basis';
import type { RuleCode } from './finding';

/** The families of rules, as the page that explains the checks names them. */
export const ruleFamilies = {
  table: '表内勾稽',
  lastYear: '与上年衔接',
  prose: '正文与表格',
  completeness: '完整性',
  wording: '文字',
  file: '读入的文件',
} as const;

/** What a rule is called and where it comes from. */
export interface Rule {
  name: string;
  family: keyof typeof ruleFamilies;
  /** The provision the rule applies, or the reason behind it. */
  basis: string;
  /** Whether the basis is our reasoning (提示) rather than a provision (规定). */
  advice: boolean;
}

const law =
  (family: Rule['family']) =>
  (name: string, provision: string): Rule => ({ name, family, basis: provision, advice: false });
const advice =
  (family: Rule['family']) =>
  (name: string, reason: string): Rule => ({ name, family, basis: reason, advice: true });

const SUMS = '总计是各项之和';

/** The catalogue of rules by code, with the wording of their basis. */
export const rules: Readonly<Record<RuleCode, Rule>> = {
  A1: law('table')('申请表两边相等', basis.balance),
  A2: advice('table')('办结总计等于各项之和', SUMS),
  A3: advice('table')('总计等于六列之和', SUMS),
  A4: advice('table')('复议、诉讼总计等于各项之和', SUMS),
  A5: advice('table')(
    '数字能读懂',
    '件数是不小于 0 的整数；第二部分表格的收费以万元计，最多 6 位小数（精确到分）；信息处理费以元计',
  ),
  B1: law('lastYear')('上年结转与上年报告一致', basis.form),
  B2: advice('lastYear')('现行有效与制发、废止相符', '年末现行有效＝上年末现行有效＋本年制发－本年废止'),
  B3: advice('lastYear')('文字与上年不雷同', '与上年大段相同的报告容易被认为敷衍'),
  B4: advice('lastYear')('复议、诉讼与上年未审结相接', '上年尚未审结的案件一般在本年继续统计'),
  B6: advice('lastYear')('收费以万元计', '第二部分表格的收费金额以万元为单位'),
  C1: advice('prose')('正文件数与表格一致', '正文和表格说的是同一批申请和案件'),
  C2: advice('prose')('正文说法与表格一致', '正文和表格说的是同一批申请和案件'),
  C3: advice('prose')('占比、同比算得对', '占比和同比应能由表格里的数算出'),
  C4: advice('prose')('列举与件数相符', '列出的项数、分项之和应与写明的件数相等'),
  C5: law('prose')('交代信息处理费', `${basis.form}第六部分；${basis.fees}`),
  C6: advice('prose')('复议只统计信息公开案件', '第四部分表格只统计政府信息公开案件'),
  D1: advice('completeness')('年份一致', '标题、统计期限是同一年，落款在下一年'),
  D2: law('completeness')('六个部分齐全', basis.form),
  D3: advice('completeness')('每一格都填数', '空着的格看不出是没有发生，还是漏填'),
  D4: law('completeness')('考核、评议、责任追究', basis.contents),
  D5: law('completeness')('规章制定权', basis.legislation),
  D6: advice('completeness')('落款齐全、机关名一致', '落款写机关名称和成文日期，与标题是同一机关'),
  D7: advice('wording')('引用的格式文件', '2021 年起用新格式'),
  D8: advice('wording')('个人信息', '报告向社会公布，不宜出现个人信息'),
  D9: advice('wording')('叠字、标点、编号', '重复的字、半角标点和重起的编号多是笔误'),
  D10: advice('wording')('没填完的占位', '模板里的占位应换成实际内容'),
  D11: advice('wording')('内容空泛', '第一部分应写本机关自己的情况'),
  D12: advice('wording')('部分数与列出的相符', '写明的部分数应与列出的名称相符'),
  F1: law('file')('表格完整', basis.form),
};

/** The codes of all rules: of a report that is being written, and of a file that was read (F1). */
export const ruleCodes = Object.keys(rules) as readonly RuleCode[];

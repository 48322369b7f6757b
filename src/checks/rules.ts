import { basis } from '../format/basis';
import type { TableId } from '../format/table';
import { rememberedWording, type Wording } from '../report/text/wording';
import { checkBalance } from './tables/balance';
import { checkBlanks } from './completeness/blanks';
import { checkCharges } from './last-year/charges';
import { checkDisputeScope } from './text/dispute-scope';
import { checkFees } from './text/fees';
import type { Check, Finding, Severity, Stage } from './finding';
import { checkGeneralities } from './wording/generalities';
import { checkCarriedIn, checkInForce } from './last-year/last-year';
import { checkNumbering } from './wording/numbering';
import { checkOldForm } from './wording/old-form';
import { checkOldName } from './completeness/old-name';
import { checkOtherSubject } from './completeness/other-subject';
import { checkParts } from './completeness/parts';
import { checkPersonalData } from './wording/personal-data';
import { checkPlaceholders } from './wording/placeholders';
import { checkPrintedTotals } from './tables/printed-totals';
import { checkRepeatedText, newFiguresPlaces } from './last-year/repeated-text';
import { checkRegulations, checkAccountability } from './completeness/accountability';
import { checkSignature } from './completeness/signature';
import { checkSixParts } from './wording/six-parts';
import { checkSlips } from './wording/slips';
import { checkText } from './text/text';
import type { Rule } from './rule';
import { checkUndecided } from './last-year/undecided';
import { checkUnread } from './tables/unread';
import { usualReasons } from './answers/usual-reasons';
import { checkYears } from './completeness/years';

/** A check of words alone, cached: it does not run while numbers are typed into a table. */
function onWording(check: (wording: Wording, stage: Stage) => readonly Finding[]): Check {
  const remembered = rememberedWording(check);
  return (report, stage) => remembered(report, stage);
}

const law = (family: Rule['family'], name: string, provision: string) =>
  ({ name, family, basis: provision, advice: false }) as const;
const advice = (family: Rule['family'], name: string, reason: string) =>
  ({ name, family, basis: reason, advice: true }) as const;

const SUMS = '总计是各项之和';
const SAME_CASES = '正文和表格说的是同一批申请和案件';
const WARNING = 'warning';
const ERROR = 'error';

/** In the order in which findings of one section and severity are listed. */
const catalogue = {
  A5: {
    ...advice(
      'table',
      '数字能读懂',
      '件数是不小于 0 的整数；第二部分表格的收费以万元计，最多 6 位小数（精确到分）；信息处理费以元计',
    ),
    checks: [checkUnread],
    tablesAlone: 'cells',
  },
  A2: {
    ...advice('table', '办结总计等于各项之和', SUMS),
    doubts: 'cells',
    checks: [checkPrintedTotals],
    severity: ERROR,
    equation: 'applications',
    tablesAlone: 'totals',
  },
  A3: {
    ...advice('table', '总计等于六列之和', SUMS),
    doubts: 'cells',
    checks: [checkPrintedTotals],
    severity: ERROR,
    equation: 'applications',
    tablesAlone: 'totals',
  },
  A4: {
    ...advice('table', '复议、诉讼总计等于各项之和', SUMS),
    doubts: 'cells',
    checks: [checkPrintedTotals],
    severity: ERROR,
    equation: 'disputes',
    topic: 'disputes',
    tablesAlone: 'totals',
  },
  A1: {
    ...law('table', '申请表两边相等', basis.balance),
    doubts: 'column',
    checks: [checkBalance],
    equation: 'applications',
    tablesAlone: 'cells',
  },
  B1: {
    ...law('lastYear', '上年结转与上年报告一致', basis.form),
    doubts: 'column',
    checks: [checkCarriedIn],
    topic: 'lastYear',
    needs: 'carriedOver',
    answeredAsError: true,
    reasons: usualReasons.carriedIn,
    tablesAlone: 'cells',
  },
  B2: {
    ...advice('lastYear', '现行有效与制发、废止相符', '年末现行有效＝上年末现行有效＋本年制发－本年废止'),
    doubts: 'cells',
    checks: [checkInForce],
    severity: WARNING,
    topic: 'disclosure',
    reasons: usualReasons.inForce,
    tablesAlone: 'cells',
  },
  B4: {
    ...advice('lastYear', '复议、诉讼与上年未审结相接', '上年尚未审结的案件一般在本年继续统计'),
    checks: [checkUndecided],
    severity: WARNING,
    topic: 'disputes',
    needs: 'undecided',
    reasons: usualReasons.undecided,
    tablesAlone: 'cells',
  },
  B6: {
    ...advice('lastYear', '收费以万元计', '第二部分表格的收费金额以万元为单位'),
    doubts: 'cells',
    checks: [checkCharges],
    severity: WARNING,
    topic: 'charges',
    tablesAlone: 'cells',
  },
  B3: {
    ...advice('lastYear', '文字与上年不雷同', '与上年大段相同的报告容易被认为敷衍'),
    checks: [checkRepeatedText],
    severity: WARNING,
    topic: 'alike',
    styleAtPlace: newFiguresPlaces,
    needs: 'texts',
  },
  C1: {
    ...advice('prose', '正文件数与表格一致', SAME_CASES),
    checks: [checkText],
    severity: WARNING,
    topic: 'text',
    reasons: usualReasons.counts,
  },
  C2: {
    ...advice('prose', '正文说法与表格一致', SAME_CASES),
    checks: [checkText],
    severity: WARNING,
    topic: 'text',
  },
  C3: {
    ...advice('prose', '占比、同比算得对', '占比和同比应能由表格里的数算出'),
    checks: [checkText],
    severity: WARNING,
    topic: 'text',
  },
  C4: {
    ...advice('prose', '列举与件数相符', '列出的项数、分项之和应与写明的件数相等'),
    checks: [checkText],
    severity: WARNING,
    topic: 'text',
  },
  C6: {
    ...advice('prose', '复议只统计信息公开案件', '第四部分表格只统计政府信息公开案件'),
    checks: [checkDisputeScope],
    severity: WARNING,
    topic: 'disputes',
    tablesAlone: 'cells',
  },
  C5: {
    ...law('prose', '交代信息处理费', `${basis.form}第六部分；${basis.fees}`),
    checks: [checkFees],
    topic: 'fees',
  },
  D2: {
    ...law('completeness', '六个部分齐全', basis.form),
    checks: [onWording(checkParts)],
    topic: 'headings',
    topicAtPlace: { title: 'title' },
    ofReading: ['heading', 'order'],
  },
  D4: {
    ...law('completeness', '考核、评议、责任追究', basis.contents),
    checks: [onWording(checkAccountability)],
  },
  D5: {
    ...law('completeness', '规章制定权', basis.legislation),
    doubts: 'cells',
    checks: [checkRegulations],
    topic: 'regulations',
    tablesAlone: 'cells',
  },
  D6: {
    ...advice('completeness', '落款齐全、机关名一致', '落款写机关名称和成文日期，与标题是同一机关'),
    checks: [onWording(checkSignature), checkOldName, onWording(checkOtherSubject)],
    topic: 'name',
  },
  D1: {
    ...advice('completeness', '年份一致', '标题、统计期限是同一年，落款在下一年'),
    checks: [onWording(checkYears)],
    styleAtPlace: ['noOpening'],
    topic: 'year',
    topicAtPlace: { title: 'title' },
  },
  D10: {
    ...advice('wording', '没填完的占位', '模板里的占位应换成实际内容'),
    checks: [onWording(checkPlaceholders)],
    style: true,
    topic: 'wording',
    // In section five, gaps and empty phrases are a matter of content and not of style.
    topicInSection: { 5: 'problems' },
  },
  D12: {
    ...advice('wording', '部分数与列出的相符', '写明的部分数应与列出的名称相符'),
    checks: [onWording(checkSixParts)],
    severity: WARNING,
    style: true,
    topic: 'wording',
    topicInSection: { 5: 'problems' },
  },
  D7: {
    ...advice('wording', '引用的格式文件', '2021 年起用新格式'),
    checks: [onWording(checkOldForm)],
    severity: WARNING,
    style: true,
    topic: 'headings',
  },
  D8: {
    ...advice('wording', '个人信息', '报告向社会公布，不宜出现个人信息'),
    checks: [onWording(checkPersonalData)],
    severity: WARNING,
    styleAtPlace: ['property'],
    topic: 'personalData',
  },
  D9: {
    ...advice('wording', '叠字、标点、编号', '重复的字、半角标点和重起的编号多是笔误'),
    checks: [onWording(checkSlips), onWording(checkNumbering)],
    severity: WARNING,
    style: true,
    topic: 'wording',
  },
  D11: {
    ...advice('wording', '内容空泛', '第一部分应写本机关自己的情况'),
    checks: [onWording(checkGeneralities)],
    severity: WARNING,
    style: true,
    topic: 'wording',
    topicInSection: { 5: 'problems' },
  },
  D3: {
    ...advice('completeness', '每一格都填数', '空着的格看不出是没有发生，还是漏填'),
    checks: [checkBlanks],
    topic: 'blanks',
    tablesAlone: 'cells',
  },
  F1: {
    ...law('file', '表格完整', basis.form),
    checks: [],
    ofReading: true,
  },
} satisfies Record<string, Rule>;

/** The rules of the program by their stable codes; the same on screen and on the command line. */
export type RuleCode = keyof typeof catalogue;

/** The severities the findings of a rule may have. */
export type SeverityOf<Code extends RuleCode> = Severity &
  ((typeof catalogue)[Code] extends { severity: infer Fixed } ? Fixed : Severity);

/** The rules whose entry has such a field. */
type CodeWith<Field> = {
  [Code in RuleCode]: (typeof catalogue)[Code] extends Field ? Code : never;
}[RuleCode];

/** The rules that are equations of the form. */
export type EquationCode = CodeWith<{ equation: TableId }>;

/** The rules that are, all or some of them, about how a file was read. */
export type ReadingCode = CodeWith<{ ofReading: unknown }>;

/** What each code means. A rule is added here, with a file that checks it and the row of the README. */
export const rules: Readonly<Record<RuleCode, Rule>> = catalogue;

/** The codes of all rules by letter and number: of a report that is being written, and of a file that was read. */
export const ruleCodes = (Object.keys(rules) as RuleCode[]).sort(
  (one, other) => one.charCodeAt(0) - other.charCodeAt(0) || Number(one.slice(1)) - Number(other.slice(1)),
);

/** The rule and the place a finding's id is made of; null for any other text. */
export function partsOfId(id: string): { code: RuleCode; place: string } | null {
  const at = id.indexOf(':');
  const code = ruleCodes.find((known) => known === id.slice(0, at));
  return code === undefined ? null : { code, place: id.slice(at + 1) };
}

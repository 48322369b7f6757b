import type { Form } from '../../format/form';
import { FEE_KINDS, feeKinds, FEES_SINCE } from '../../format/fee-kinds';
import { inQuotes } from '../../format/plain-label';
import { tableWords } from '../../format/sections';
import { CHARGES_CELL, count, sumSoFar, UNPAID_CELL, type Report } from '../../report/report';
import type { Finding, Stage } from '../finding';
import { evidenceAt, printedLines, sentenceAround, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

/** 信息处理费, 收费, 收取费用; 行政事业性收费 is another matter. */
const SPEAKS = /处理费|收费|收取[^。；，]{0,10}费/;
/** Verbs that say something was charged; they count even where 处理费 only occurs in a regulation's name in 《》. */
const HAPPENED = /收取|产生|发生|收缴|缴纳/;
const NONE_CHARGED = /(?:未|没有|无|不存在)[^。；，]{0,12}(?:收取|产生|发生|收费|费用|处理费)[^。；，]*/;
const NOT_PAID = /逾期|未[^。；，]{0,10}[缴交]|收费通知|不再处理/;
/** 「没有发出收费通知」 says that there was none. */
const NO_NOTICE = /(?:未|没有|无)[^。；，]{0,8}收费通知/g;
/** A figure, with its unit where one follows; figures without it are matched too, so that their last digits are not. */
const FIGURE = /\d[\d,，.]*(\s*万?元)?/g;

/** 行政事业性收费 of the disclosure table is another matter. */
function withoutCharges(form: Form, text: string): string {
  const { name } = form.rowOf(CHARGES_CELL);
  return text.split(name).join('□'.repeat(name.length));
}

function speaksOfFees(form: Form, { text, plain }: PrintedLine): boolean {
  const own = withoutCharges(form, plain);
  return SPEAKS.test(own) || (text.includes('处理费') && HAPPENED.test(own));
}

function notSaid(report: Report, stage: Stage): Finding {
  const begun = report.others.length > 0;
  return raise({
    code: 'C5',
    place: 'notSaid',
    severity: stage === 'writing' && !begun ? 'pending' : 'error',
    section: 6,
    title: begun ? '没有交代信息处理费的收取情况' : '还没写，信息处理费的收取情况须在这一部分交代',
    next: '没有收取的，也要写明没有收取。',
    target: { field: 'others.fees' },
  });
}

const fieldNames: Readonly<Record<string, string>> = Object.fromEntries(
  FEE_KINDS.flatMap((id) => [
    [`others.${id}.requests`, `${feeKinds[id]}的件数`],
    [`others.${id}.yuan`, `${feeKinds[id]}的金额`],
  ]),
);

function incomplete(fields: readonly string[], stage: Stage): Finding[] {
  const [first] = fields;
  if (first === undefined) return [];
  return [
    raise({
      code: 'C5',
      place: 'incomplete',
      severity: stage === 'writing' ? 'pending' : 'error',
      section: 6,
      title: `信息处理费${fields.map((field) => fieldNames[field]).join('、')}还没填`,
      detail: '件数和金额都填了，才写得进句子。',
      target: { field: first },
    }),
  ];
}

function speaksOfMoney(text: string): boolean {
  return [...text.matchAll(FIGURE)].some(([figure, unit]) => unit !== undefined && /[1-9]/.test(figure));
}

/** Row 22 says that notices were sent and not paid; section six says only that nothing was charged. */
function unpaid(report: Report, lines: readonly PrintedLine[]): Finding[] {
  const requests = count(report, UNPAID_CELL) ?? sumSoFar(report, [UNPAID_CELL]);
  if (requests === 0) return [];
  const all = lines.map(({ plain }) => withoutCharges(report.form, plain)).join('\n');
  if (NOT_PAID.test(all.replace(NO_NOTICE, '')) || speaksOfMoney(all)) return [];
  for (const line of lines) {
    const match = NONE_CHARGED.exec(withoutCharges(report.form, line.plain));
    if (match)
      return [
        raise({
          code: 'C5',
          place: 'unpaid',
          severity: 'warning',
          section: 6,
          title: `有 ${requests} 件逾期未缴费，这里只说没有收取`,
          detail: `${tableWords.applications}${inQuotes(report.form.rowOf(UNPAID_CELL).name)}一行合计 ${requests} 件，说明发出过收费通知。`,
          next: '请写明发出收费通知后逾期未缴的件数，或核对表格。',
          cells: [UNPAID_CELL],
          evidence: [evidenceAt(line, match.index, match[0].length)],
          target: targetAt(line, match.index),
        }),
      ];
  }
  return [];
}

function inTenThousands(form: Form, lines: readonly PrintedLine[]): Finding[] {
  const found = lines.flatMap((line) => {
    const text = withoutCharges(form, line.plain);
    return [...text.matchAll(FIGURE)]
      .filter(({ 1: unit = '' }) => unit.endsWith('万元'))
      .filter(({ index }) => SPEAKS.test(sentenceAround(text, index).text))
      .map((match) => ({ line, at: match.index, amount: match[0] }));
  });
  return found.map(({ line, at, amount }, index) =>
    raise({
      code: 'C5',
      place: `unit:${index}`,
      severity: 'warning',
      section: 6,
      title: `信息处理费写的是“${amount}”，应以元计`,
      detail: '第二部分表格的收费才以万元计。',
      next: '请改为元，并核对数额。',
      evidence: [evidenceAt(line, at, amount.length)],
      target: targetAt(line, at),
    }),
  );
}

/**
 * C5: section six says what was charged for 信息处理费, also where it was nothing; where row 22 counts unpaid
 * notices it does not say only that nothing was charged; amounts are in 元. Not asked of years before the rule.
 */
export function checkFees(report: Report, stage: Stage): Finding[] {
  // With an unknown year it is not known whether the rule was in force.
  if (report.year === null || report.year < FEES_SINCE) return [];
  const lines = printedLines(report, 6);
  const missing = incomplete(report.missingFields, stage);
  if (!lines.some((line) => speaksOfFees(report.form, line)))
    return missing.length > 0 ? missing : [notSaid(report, stage)];
  return [...missing, ...unpaid(report, lines), ...inTenThousands(report.form, lines)];
}

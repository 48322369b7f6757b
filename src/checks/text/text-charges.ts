import { tableWords } from '../../format/sections';
import type { MoneyMention } from '../../prose/numbers';
import type { ToldSentence } from '../../prose/read-text';
import { scaled } from '../../report/numbers/number';
import { CHARGES_CELL, type Report } from '../../report/report';
import { evidenceIn, quoteOf } from './evidence';
import type { Finding } from '../finding';
import { raise } from '../raise';

/**
 * C1 for money: 行政事业性收费 in the text, in 元 or 万元, agrees with the table to the digit printed, rounded
 * or cut. 信息处理费 is another matter.
 */
export function checkTextCharges(report: Report, text: readonly ToldSentence[]): Finding[] {
  const { charges } = report;
  if (charges === null) return [];
  const fen = Number(scaled(charges));
  const found = text.flatMap(({ sentence, charges: mentions }) =>
    mentions
      .filter(({ number }) => !agrees(number, fen))
      .map(({ start, end }) => ({ sentence, evidence: evidenceIn(sentence, start, end) })),
  );
  return found.map(({ sentence, evidence }, index) =>
    raise({
      code: 'C1',
      place: `${sentence.section}:charges${index === 0 ? '' : `:${index + 1}`}`,
      severity: 'warning',
      section: sentence.section,
      title: `“${quoteOf(evidence)}”与表格对不上`,
      detail: `${tableWords.disclosure}：${report.form.rowOf(CHARGES_CELL).name} ${charges} 万元。`,
      next: '请核对正文和表格，也看看单位是元还是万元。',
      cells: [CHARGES_CELL],
      evidence: [evidence],
      target: { field: sentence.field },
    }),
  );
}

/** Whether an amount as printed is the table's, to its last digit, rounded or cut. Both in 分. */
function agrees({ fen, step, rough }: MoneyMention, table: number): boolean {
  if (rough) return Math.abs(fen - table) <= table / 10;
  return fen === Math.floor(table / step) * step || fen === Math.round(table / step) * step;
}

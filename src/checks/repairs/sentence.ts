import type { Form } from '../../format/form';
import { inQuotes } from '../../format/plain-label';
import type { CellId } from '../../format/table';
import type { RepairReason } from './repair';

const WORDS: Readonly<Record<RepairReason, string>> = {
  lastYear: '与上年报告的“结转下年”一致',
  namedInText: '与正文写的件数一致',
  blank: '按合计推算',
  digitsSwapped: '数字颠倒',
  digitMistyped: '打错一位',
  digitMissing: '漏打一位',
  digitDoubled: '一位打了两次',
  digitAdded: '多打一位',
  leftAtZero: '疑漏填',
  sameAsAbove: '与上一行的数相同',
  sameAsNeighbour: '与相邻一列的数相同',
  exchanged: '两格的数填反了',
  wrongColumn: '填错了列',
  wrongRow: '填错了行',
  totalFollowed: '合计跟着算错',
  onlyTotalOff: '只有合计对不上',
  rowAndColumnOff: '所在的行和列差数相同',
  twoErrors: '',
  settles: '',
};

/** Why a repair is thought likely, in a few words; empty where all there is to say is that it settles the table. */
export function reasonWords(reason: RepairReason): string {
  return WORDS[reason];
}

/** One change as its sentence needs it; `reasons` are those of this change alone. */
export interface ChangeWords {
  cell: CellId;
  from: number | null;
  to: number;
  reasons: readonly RepairReason[];
}

/** What a cell belongs to and which it is there: 自然人列 and 部分公开, 行政复议 and 结果维持. */
function wordsOf(form: Form, cell: CellId): { whole: string; item: string } {
  const [row, column] = [form.rowOf(cell).name, form.columnOf(cell).name];
  return form.cell(cell).table === 'disputes'
    ? { whole: row, item: column }
    : { whole: `${column}列`, item: row };
}

function nowWords({ from, reasons }: ChangeWords): string {
  const now = from === null ? '现为空白' : `现为 ${from}`;
  return [now, ...reasons.map(reasonWords).filter((words) => words !== '')].join('，');
}

function jointWords(joint: RepairReason, [change]: readonly ChangeWords[]): string {
  const moved = Math.abs((change?.to ?? 0) - (change?.from ?? 0));
  if (joint === 'wrongColumn') return `有 ${moved} 件填错了列`;
  if (joint === 'wrongRow') return `有 ${moved} 件填错了行`;
  return reasonWords(joint);
}

/**
 * The sentence of a repair. A tentative one says what would follow if the cell were the only wrong one, and
 * calls no cell wrong. `joint` is the one mistake behind two changes.
 */
export function repairSentence(
  form: Form,
  changes: readonly ChangeWords[],
  joint: RepairReason | null,
  tentative: boolean,
): string {
  const parts = changes.map((change) => {
    const { whole, item } = wordsOf(form, change.cell);
    const number = `${change.to}（${nowWords(change)}）`;
    if (!tentative) return `${whole}${inQuotes(item)}疑为 ${number}`;
    return changes.length === 1
      ? `若${whole}只错${inQuotes(item)}一格，应为 ${number}`
      : `${whole}${inQuotes(item)}应为 ${number}`;
  });
  const condition = tentative && changes.length > 1 ? '若只错两格：' : '';
  const because = joint === null ? '' : `，${jointWords(joint, changes)}`;
  return `${condition}${parts.join('、')}${because}，请核对台账`;
}

/** What to say above repairs none of which is singled out. */
export function severalCouldBe(count: number): string {
  return count === 1
    ? '只有一种改法能对上，但错处也可能不止这里，请对照台账。'
    : `下面 ${count} 种改法中的任何一种都能对上，从表里看不出错在哪里，请对照台账。`;
}

/** What to say where no change of one or two cells settles a table. */
export const MORE_THAN_TWO = '只改一两格对不上，错处可能在三格以上，请对照台账逐行核对。';

/** What to say above the repairs of a group of the disputes table: its name and both sides. */
export function groupOff(group: string, parts: number, total: number): string {
  return `${group}：各项相加是 ${parts}，总计写的是 ${total}，其中任何一个数都可能有误，请对照台账。`;
}

import type { Block } from '../blocks/block';
import { blockText } from '../blocks/compose';
import { chineseDate } from '../report/dates/date';
import type { Remark } from '../report/draft';
import { changeWords, type Difference } from '../report/compare-reports';
import { inOneLine } from '../report/text/one-line';

/** What a writer can answer to a remark. */
export const replyWords: Readonly<Record<Exclude<Remark['reply'], ''>, string>> = {
  changed: '已改',
  explained: '说明',
  declined: '不采纳',
};

/** Whether a remark is answered: 说明 and 不采纳 need words. */
export function isReplied({ reply, words }: Pick<Remark, 'reply' | 'words'>): boolean {
  return reply === 'changed' || (reply !== '' && words.trim() !== '');
}

/** What a change of numbers asks for. Advice, not law: offices sign what they hand in. */
export const SIGN_AGAIN = '数字改过，请重新报负责人签批。';

/** What 修改说明 is written from. */
export interface AmendmentSource {
  /** The report's title; may be empty. */
  title: string;
  /** The day the report came back, ISO. */
  sentBack: string;
  remarks: readonly Remark[];
  differences: readonly Difference[];
  /** By difference, the remark it belongs to; see ownersOf. */
  owners: ReadonlyMap<string, string | null>;
}

/** 修改说明 as a page for Word and as text: the same words. */
export interface AmendmentNote {
  blocks: Block[];
  text: string;
}

function body(text: string): Block {
  return { kind: 'paragraph', section: 0, role: 'body', text };
}

function tally(differences: readonly Difference[]): string {
  if (differences.length === 0) return '对照退回时的报告，还没有改动。';
  const numbers = differences.filter(({ cell }) => cell !== null).length;
  return `对照退回时的报告，改动 ${differences.length} 处：数字 ${numbers} 处，文字 ${differences.length - numbers} 处。`;
}

function changeLine(difference: Difference): string {
  return `${difference.place}：${changeWords(difference)}。`.replace(/。”。$/, '。”');
}

/** One remark, what was answered, and all that was changed for it. */
function answerLines(
  { text, reply, words }: Remark,
  number: number,
  changes: readonly Difference[],
): string[] {
  const word = reply === '' ? '还没有答复' : replyWords[reply];
  const said = inOneLine(words.trim());
  return [
    `${number}. 【${word}】意见：${inOneLine(text.trim())}`,
    ...(said === '' ? [] : [`${reply === 'changed' || reply === '' ? '补充' : word}：${said}`]),
    ...changes.map((change) => `改动：${changeLine(change)}`),
  ];
}

/**
 * Writes 修改说明: each remark with the answer and the changes made for it, then the changes no remark asked for.
 * Every difference is in it exactly once, with what was and what is.
 */
export function writeAmendmentNote(source: AmendmentSource): AmendmentNote {
  const { title, sentBack, remarks, differences, owners } = source;
  const ownedBy = (id: string | null) => differences.filter((one) => (owners.get(one.id) ?? null) === id);
  const outside = ownedBy(null);
  const lines = [
    `退回时间：${chineseDate(sentBack)}。意见 ${remarks.length} 条。`,
    tally(differences),
    ...remarks.flatMap((remark, index) => answerLines(remark, index + 1, ownedBy(remark.id))),
    ...(outside.length === 0 ? [] : [`意见之外的改动 ${outside.length} 处：`, ...outside.map(changeLine)]),
    ...(differences.some(({ cell }) => cell !== null) ? [`提示：${SIGN_AGAIN}`] : []),
  ];
  const blocks: Block[] = [
    { kind: 'title', section: 0, text: `${title || '政府信息公开工作年度报告'}修改说明` },
    ...lines.map(body),
  ];
  return { blocks, text: blocks.map(blockText).join('\n') };
}

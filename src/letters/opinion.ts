import type { Block } from '../blocks/block';
import { blockText } from '../blocks/compose';
import { paragraphsOf } from '../report/text/paragraphs';
import { grades, gradeWords } from '../checks/grade';
import type { OpinionItem } from './opinion-item';

/** What the 审核意见 is written from. */
export interface OpinionSource {
  /** The title of the report it is about; may be empty. */
  title: string;
  /** The remarks chosen, in their order. */
  items: readonly OpinionItem[];
  /** The reviewer's own, one a line. */
  remarks: string;
  /** The file the report was read from; null where it was none. */
  fileName: string | null;
  /** 校验码 of that file, so that its sender sees which version was reviewed. */
  checkCode?: string | null;
  /** Paragraphs that stand before and after all else. */
  before?: readonly string[];
  after?: readonly string[];
}

/** 审核意见 as a page for Word and as one message for a chat: the same words. */
export interface Opinion {
  blocks: Block[];
  text: string;
}

function body(text: string): Block {
  return { kind: 'paragraph', section: 0, role: 'body', text };
}

/** 5 条：必须改 2 条，建议 3 条. */
function tally(items: readonly OpinionItem[], own: number): string {
  const counts = grades.map((grade) => ({
    word: gradeWords[grade],
    count: items.filter((item) => item.grade === grade).length,
  }));
  const parts = [...counts, { word: '其他', count: own }]
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count} 条`);
  return `共 ${items.length + own} 条：${parts.join('，')}。`;
}

/** The remarks as numbered lines. One error often upsets several sums: the same suspicion is said only once. */
function numbered(items: readonly OpinionItem[]): string[] {
  const suspected = new Set<string>();
  return items.map(({ grade, place, words, suspicion, request }, index) => {
    const isNew = suspicion !== null && !suspected.has(suspicion);
    if (isNew) suspected.add(suspicion);
    const where = place === '' ? '' : `${place}：`;
    return `${index + 1}. 【${gradeWords[grade]}】${where}${words}${isNew ? suspicion : request}`;
  });
}

/** Each basis once, with the numbers of the remarks that rest on it; a remark that stands alone needs none. */
function bases(items: readonly OpinionItem[], advice: boolean, isAlone: boolean): string {
  const numbers = new Map<string, number[]>();
  items.forEach((item, index) => {
    if (item.advice !== advice || item.basis === '') return;
    numbers.set(item.basis, [...(numbers.get(item.basis) ?? []), index + 1]);
  });
  return Array.from(numbers, ([basis, at]) => (isAlone ? basis : `${basis}（见意见 ${at.join('、')}）`)).join(
    '；',
  );
}

/**
 * Writes the 审核意见: numbered, place first, both sides and the difference, each basis once at the end. It holds
 * no value of its own making: what is suspected is asked back to the ledger.
 */
export function writeOpinion({
  title,
  items,
  remarks,
  fileName,
  checkCode,
  before = [],
  after = [],
}: OpinionSource): Opinion {
  const own = paragraphsOf(remarks);
  const isAlone = items.length + own.length === 1;
  const [law, reasons] = [bases(items, false, isAlone), bases(items, true, isAlone)];
  const lines = [
    ...before,
    ...(fileName === null ? [] : [`文件：${fileName}${checkCode ? `，校验码 ${checkCode}` : ''}`]),
    ...(items.length + own.length === 0 ? ['没有意见。'] : [tally(items, own.length)]),
    ...numbered(items),
    ...own.map((remark, index) => `${items.length + index + 1}. ${remark}`),
    ...(law === '' ? [] : [`依据：${law}。`]),
    ...(reasons === '' ? [] : [`提示：${reasons}。`]),
    ...after,
  ];
  const blocks: Block[] = [
    { kind: 'title', section: 0, text: `${title || '政府信息公开工作年度报告'}审核意见` },
    ...lines.map(body),
  ];
  return { blocks, text: blocks.map(blockText).join('\n') };
}

import type { Block } from '../blocks/block';
import { blockText } from '../blocks/compose';
import type { Difference } from '../report/compare-reports';
import { gradeWords } from '../checks/grade';
import { listedChanges, whatChanged } from './listed-changes';
import type { OpinionItem } from './opinion-item';
import { verdictWords, type SecondLook, type Verdict } from './second-look';
import { inOneLine } from '../report/text/one-line';

const verdicts: readonly Verdict[] = ['unchanged', 'changed', 'explained', 'unknown'];

/** 已改 3 条，未改 1 条: what a second look comes to. */
export function verdictTally({ remarks }: Pick<SecondLook, 'remarks'>): string {
  return verdicts
    .map((verdict) => ({ verdict, count: remarks.filter((remark) => remark.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdictWords[verdict]} ${count} 条`)
    .join('，');
}

/** One line a change. */
function changeLines(changes: readonly Difference[]): string[] {
  return listedChanges(changes).map((change) => `${change.place}：${whatChanged(change)}。`);
}

function freshLine({ grade, place, words }: OpinionItem, index: number): string {
  return `${index + 1}. 【${gradeWords[grade]}】${place === '' ? '' : `${place}：`}${words}`;
}

/** Writes 复核意见: what became of each remark, what nobody asked for, and what is newly found. */
export function writeSecondOpinion(
  look: SecondLook,
  { title, files }: { title: string; files: { first: string; second: string } },
): { blocks: Block[]; text: string } {
  const { remarks, outside, fresh } = look;
  const lines = [
    `第一稿：${files.first}；第二稿：${files.second}。`,
    ...(remarks.length > 0 ? [`意见 ${remarks.length} 条：${verdictTally(look)}。`] : []),
    ...remarks.flatMap(({ remark, verdict, why, changes }, index) => [
      `${index + 1}. 【${verdictWords[verdict]}】${inOneLine(remark.text)}——${why}`,
      ...(changes.length === 0 ? [] : [`改动：${changeLines(changes).join('')}`]),
    ]),
    outside.length === 0
      ? remarks.some(({ changes }) => changes.length > 0)
        ? '没有意见之外的改动。'
        : '两稿的数和文字完全一样。'
      : `意见之外的改动 ${outside.length} 处，请说明：`,
    ...changeLines(outside),
    ...(fresh.length === 0 ? [] : [`第二稿新查出 ${fresh.length} 处：`]),
    ...fresh.map(freshLine),
  ];
  const blocks: Block[] = [
    { kind: 'title', section: 0, text: `${title || '政府信息公开工作年度报告'}复核意见` },
    ...lines.map((text): Block => ({ kind: 'paragraph', section: 0, role: 'body', text })),
  ];
  return { blocks, text: blocks.map(blockText).join('\n') };
}

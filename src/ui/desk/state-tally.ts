import type { CollectionSummary } from '../../collection/summary';
import type { UnitState } from '../../collection/standing';

const words: readonly (readonly [state: UnitState, word: string])[] = [
  ['undecided', '要分辨'],
  ['resubmitted', '重报'],
  ['received', '待审'],
  ['unread', '读不了'],
  ['returned', '退回'],
  ['missing', '未收'],
  ['passed', '通过'],
];

/** 79 个单位：要分辨 2，待审 35 …；名册外 1 份. */
export function stateTally({ units, outside, states }: CollectionSummary): string {
  const parts = words.flatMap(([state, word]) => (states[state] ? [`${word} ${states[state]}`] : []));
  const tally = parts.length === 0 ? '' : `：${parts.join('，')}`;
  return `${units} 个单位${tally}${outside > 0 ? `；名册外 ${outside} 份` : ''}`;
}

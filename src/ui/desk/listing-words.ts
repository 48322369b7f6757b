import { stateWords } from '../../collection/state-words';
import { collectionName } from '../../collection/summary';
import type { UnitState } from '../../collection/standing';
import type { CollectionListing } from '../../desk/collections';

/** What a collection is called in a list. */
export function listedName({ summary }: Pick<CollectionListing, 'summary'>): string {
  return summary ? collectionName(summary) : '读不出名称的审核';
}

/** 79 个单位：要分辨 2，待审 35 …；名册外 1 份. Empty for one that cannot be understood. Who sent nothing (未收) is only known once all is read. */
export function stateTally({ summary, isUnread }: Pick<CollectionListing, 'summary' | 'isUnread'>): string {
  if (summary === null) return '';
  const { units, outside, states } = summary;
  const parts = (Object.keys(stateWords) as UnitState[]).flatMap((state) =>
    states[state] && !(isUnread && state === 'missing') ? [`${stateWords[state]} ${states[state]}`] : [],
  );
  const tally = parts.length === 0 ? '' : `：${parts.join('，')}`;
  const others = outside > 0 ? `；名册外 ${outside} 份` : '';
  return `${units} 个单位${tally}${others}${isUnread ? '；还有文件没读完' : ''}`;
}

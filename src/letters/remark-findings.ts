import type { Finding } from '../checks/finding';
import { unspaced } from '../report/text/unspaced';
import type { OpinionItem } from './opinion-item';

/** What an item of the 审核意见 says, without number and grade. */
function wordsOf({ place, words }: OpinionItem): string {
  return unspaced(place === '' ? words : `${place}：${words}`);
}

/**
 * The finding a remark was made of, where it comes from our own 审核意见 on the same report: recognised by its exact
 * words. null where somebody worded it himself.
 */
export function findingOf(
  remark: string,
  items: readonly OpinionItem[],
  findings: readonly Finding[],
): Finding | null {
  const said = unspaced(remark).replace(/^【[^】]*】/, '');
  const item = items.find((candidate) => said.startsWith(wordsOf(candidate)));
  return findings.find(({ id }) => id === item?.id) ?? null;
}

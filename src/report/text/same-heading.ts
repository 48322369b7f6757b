import { editDistance } from '../../format/likeness';
import { plainLabel } from '../../format/plain-label';

/** What a sub-heading speaks of: 主动公开 and 主动公开工作情况 are one matter. */
function matterOf(heading: string): string {
  return plainLabel(heading).replace(/(?:工作)?(?:情况|方面)$|工作$/, '');
}

/** Whether two sub-headings mean the same part: the same words, nearly so, or one within the other. */
export function isSameHeading(one: string, other: string): boolean {
  const [mine, yours] = [matterOf(one), matterOf(other)];
  if (mine.length < 2 || yours.length < 2) return false;
  if (mine.includes(yours) || yours.includes(mine)) return true;
  const [left, right] = [plainLabel(one), plainLabel(other)];
  return editDistance(left, right) * 3 <= Math.min(left.length, right.length);
}

/** Which of some headings one means, an equal one before one that is only like it; −1 for none. */
export function placeOfHeading(heading: string, headings: readonly string[]): number {
  const equal = headings.findIndex(
    (own) => plainLabel(own) === plainLabel(heading) && plainLabel(own) !== '',
  );
  return equal >= 0 ? equal : headings.findIndex((own) => isSameHeading(own, heading));
}

import type { Arrival } from './collection';

/** Whether two reports have the same cells and sentences, be it in files of two kinds. */
export function isSameContent(one: Arrival, other: Arrival): boolean {
  return (
    one.checkCode === other.checkCode || (one.contentCode !== '' && one.contentCode === other.contentCode)
  );
}

import type { Arrival, Collection } from '../collection/collection';
import { judge, type Judged } from '../collection/judged';
import type { Received } from '../collection/received';
import type { Standing } from '../collection/standing';
import { opinionItems, type OpinionItem } from '../letters/opinion-item';
import { secondLook, type SecondLook } from '../letters/second-look';
import { compareReports, type Difference } from '../report/compare-reports';
import { visibleOf } from '../report/visible';
import { judgedFile, versionOf } from './judged-file';
import type { Records } from './records';

/** A report that is looked at closely: all that can be remarked on, and what became of the former remarks. */
export interface LookedAt {
  received: Received;
  judged: Judged;
  items: readonly OpinionItem[];
  /** null in the first round. */
  second: SecondLook | null;
}

/** Reads and judges the report of a unit that counts; null where its record is gone. */
export async function lookAt(
  collection: Pick<Collection, 'year' | 'roster'>,
  standing: Standing,
  records: Records,
): Promise<LookedAt | null> {
  const { current, former, lastSending } = standing;
  const now = current && (await judgedFile(standing, current, collection, records));
  if (!now) return null;
  const before = former && lastSending && (await judgedFile(standing, former, collection, records));
  return {
    ...now,
    items: opinionItems(now.judged.report, now.judged.findings),
    second: before ? secondLook(versionOf(before), versionOf(now), lastSending.list, []) : null,
  };
}

/** How many 意见之外的改动 the report that counts has against the one that was sent back; null where one of them is gone. */
export async function changesNobodyAskedFor(
  collection: Pick<Collection, 'year' | 'roster'>,
  standing: Standing,
  records: Records,
): Promise<number | null> {
  const look = await lookAt(collection, standing, records);
  return look?.second ? look.second.outside.length : null;
}

/** In what the second of two files of a unit differs from the first; null where one cannot be read. */
export async function differencesOf(
  [first, second]: readonly Arrival[],
  records: Records,
): Promise<Difference[] | null> {
  if (!first || !second) return null;
  const [one, other] = await Promise.all([records.read(first.id), records.read(second.id)]);
  if (!one || !other) return null;
  const bare = { unit: null, year: one.draft.year ?? 0, pasts: [], splits: [] };
  const [left, right] = [judge(one, bare).report, judge(other, bare).report];
  return compareReports(visibleOf(left, one.receipt), visibleOf(right, other.receipt), right.form);
}

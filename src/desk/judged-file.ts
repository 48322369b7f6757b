import type { Arrival, Collection } from '../collection/collection';
import { judge, type Judged } from '../collection/judged';
import { otherNames } from '../collection/other-names';
import type { Received } from '../collection/received';
import type { Standing } from '../collection/standing';
import type { Version } from '../letters/second-look';
import type { Records } from './records';

/** A file that was read, and what is found in it. */
export interface JudgedFile {
  received: Received;
  judged: Judged;
}

/** Reads a file of a unit and judges it beside last year's reports of the unit; null where its record is gone. */
export async function judgedFile(
  { unit, pasts, splits }: Standing,
  file: Arrival,
  { year, roster }: Pick<Collection, 'year' | 'roster'>,
  records: Records,
): Promise<JudgedFile | null> {
  const [received, ...beside] = await Promise.all([file, ...pasts].map(({ id }) => records.read(id)));
  if (!received) return null;
  const parts = splits.map(async (split) => ({
    ...split,
    past: split.past && (await records.read(split.past.id)),
  }));
  const known = {
    unit,
    year,
    pasts: beside.flatMap((past) => past ?? []),
    splits: await Promise.all(parts),
  };
  return { received, judged: judge(received, { ...known, others: otherNames(roster, unit) }) };
}

/** The same as one of two versions that are held against each other. */
export function versionOf({ received, judged }: JudgedFile): Version {
  const { report, findings } = judged;
  return { report, receipt: received.receipt, findings, tablesAlone: received.tablesAlone === true };
}

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

/** Judges a report of a unit beside last year's reports of the unit. */
export async function judgeBeside(
  { unit, pasts, splits }: Standing,
  received: Received,
  { year, roster }: Pick<Collection, 'year' | 'roster'>,
  records: Records,
): Promise<Judged> {
  const beside = await Promise.all(pasts.map(({ id }) => records.read(id)));
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
  return judge(received, { ...known, others: otherNames(roster, unit) });
}

/** Reads a file of a unit and judges it beside last year's reports of the unit; null where its record is gone. */
export async function judgedFile(
  standing: Standing,
  file: Arrival,
  collection: Pick<Collection, 'year' | 'roster'>,
  records: Records,
): Promise<JudgedFile | null> {
  const received = await records.read(file.id);
  return received && { received, judged: await judgeBeside(standing, received, collection, records) };
}

/** The same as one of two versions that are held against each other. */
export function versionOf({ received, judged }: JudgedFile): Version {
  const { report, findings } = judged;
  return { report, receipt: received.receipt, findings, tablesAlone: received.tablesAlone === true };
}

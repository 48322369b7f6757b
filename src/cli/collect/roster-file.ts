import type { Unit } from '../../collection/collection';
import { rosterRows } from '../../collection/roster-columns';
import { readRoster, unclearWords } from '../../collection/roster-text';
import { rosterTroubles } from '../../collection/roster-troubles';
import { readRows } from '../../files/rows-of-file';
import { bytesOf } from '../file';
import { newId } from './new-id';

/** A roster, and what of its file was not taken, a sentence each; or why files cannot be collected against it. */
export type RosterFile =
  | { ok: true; units: readonly Unit[]; notTaken: string[] }
  | { ok: false; message: string };

const REMEDY = '第一行写“全称”，下面一行一个单位';

/** Reads the roster a command names. One that would leave files without their unit is refused, and all that is wrong with it said. */
export async function readRosterFile(path: string): Promise<RosterFile> {
  const refused = (message: string): RosterFile => ({ ok: false, message: `名册 ${path}：${message}` });
  const file = await bytesOf(path);
  const read = file.ok ? readRows(file.bytes) : file;
  if (!read.ok) return refused(read.message);
  const { rows, hasHead, notRead } = rosterRows(read.sheets);
  if (!hasHead) return refused(`没有“全称”一列；${REMEDY}`);
  const { units, notTaken, twice, unclear } = readRoster(rows, [], newId);
  if (units.length === 0) return refused(`里面没有单位；${REMEDY}`);
  const troubles = rosterTroubles(units, twice);
  if (troubles.length > 0) return refused(troubles.join('；'));
  return {
    ok: true,
    units,
    notTaken: [...read.notRead, ...notRead, ...notTaken, ...unclear.map(unclearWords)],
  };
}

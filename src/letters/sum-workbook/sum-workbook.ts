import type { PlainSheet } from '../../blocks/sheet/plain-sheet';
import type { Collection } from '../../collection/collection';
import type { CountySum } from '../../collection/sum/county-sum';
import type { Reason } from '../../collection/sum/readiness';
import { rosterSheet, workingPaper } from './lists';
import { tableSheets } from './table-sheets';
import { unitsSheet } from './units-sheet';

/** What the workbook is called, without its ending: 云溪县 2026 年汇总表. */
export function sumTitle({ place, year }: Pick<Collection, 'place' | 'year'>): string {
  return `${place}${place === '' ? '' : ' '}${year} 年汇总表`;
}

/**
 * 汇总表 as sheets: the units, the three official tables, roster and states, the working paper. `reasons` keep the sum from
 * being published; empty where it can be.
 */
export function sumSheets(
  collection: Collection,
  sum: CountySum,
  reasons: readonly Pick<Reason, 'words'>[],
): PlainSheet[] {
  const words = reasons.map((reason) => reason.words);
  const name = `${sumTitle(collection)}${words.length === 0 ? '' : '（还不能公布）'}`;
  const { sheet, totalRow } = unitsSheet(collection, sum, words, name);
  return [sheet, ...tableSheets(sum, name, totalRow), rosterSheet(collection), workingPaper(collection, sum)];
}

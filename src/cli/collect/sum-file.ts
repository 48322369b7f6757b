import type { Collection } from '../../collection/collection';
import { countySum } from '../../collection/sum/county-sum';
import { reasonsAgainst } from '../../collection/sum/readiness';
import type { Lines } from '../../collection/unit-row';
import { sumSheets, sumTitle } from '../../letters/sum-workbook/sum-workbook';
import { writeWhole, type Written } from '../file';

/** Writes 汇总表 as an .xlsx file. */
export async function writeSumTo(path: string, collection: Collection, lines: Lines): Promise<Written> {
  const { writeSheets } = await import('../../files/xlsx/write');
  const sum = countySum(collection, lines);
  const sheets = sumSheets(collection, sum, reasonsAgainst(collection, sum, lines));
  const written = { title: sumTitle(collection), writtenAt: new Date().toISOString() };
  return writeWhole(path, await writeSheets(sheets, written));
}

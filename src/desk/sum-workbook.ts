import type { Collection } from '../collection/collection';
import type { CountySum } from '../collection/sum/county-sum';
import type { Reason } from '../collection/sum/readiness';
import { writeSheets } from '../files/xlsx/write';
import { sumSheets, sumTitle } from '../letters/sum-workbook/sum-workbook';

/** 汇总表 as an .xlsx file, and what it is called without its ending. `writtenAt` is an ISO time. */
export async function sumWorkbook(
  collection: Collection,
  sum: CountySum,
  reasons: readonly Reason[],
  writtenAt: string,
): Promise<{ title: string; bytes: Uint8Array }> {
  const title = sumTitle(collection);
  return { title, bytes: await writeSheets(sumSheets(collection, sum, reasons), { title, writtenAt }) };
}

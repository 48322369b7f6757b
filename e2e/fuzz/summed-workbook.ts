// 汇总表 without the values its formulas carry: what another program works out of them must be the same numbers.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { collected, unitNamed, type Sent } from '../../src/collection/sum/collected';
import { countySum } from '../../src/collection/sum/county-sum';
import { reasonsAgainst } from '../../src/collection/sum/readiness';
import { adjust } from '../../src/collection/sum/sum-commands';
import { filledDraft } from '../../src/examples/filled-draft';
import { readXlsx } from '../../src/files/xlsx/read';
import { writeSheets } from '../../src/files/xlsx/write';
import { readZip } from '../../src/files/zip';
import { form2021 } from '../../src/format/forms';
import { sumSheets, sumTitle } from '../../src/letters/sum-workbook/sum-workbook';

const at = '2027-01-26T08:00:00Z';
const UNITS = 60;

/** A county of sixty units with numbers of all sizes and amounts of six decimals, and one adjustment. */
export async function summedWorkbook(): Promise<Uint8Array> {
  const kinds = ['governmentOffice', 'department', 'township'] as const;
  const units = Array.from({ length: UNITS }, (_, n) =>
    unitNamed(`云溪县第${n}局`, { kind: kinds[n % 3] ?? 'department' }),
  );
  const sent = units.map((unit, n): Sent => {
    const cells = form2021.typedCells.map(({ id, unit: measure }, place): [string, string] => {
      const number = (n * 7919 + place * 104_729) % 10 ** (1 + ((n + place) % 6));
      return [id, measure === 'money' ? `${n}.${String(number).padStart(6, '0')}` : String(number)];
    });
    return { unit, draft: filledDraft({ cells: Object.fromEntries(cells) }) };
  });
  const start = collected(units, sent);
  const [first] = units;
  if (!first) throw new Error('no units');
  const cell = 'disclosure.charges.amount';
  const change = adjust({ id: 'a', unit: first.id, cell, by: '-0.1', reason: '多写', at }, first);
  const collection = change.apply(start.collection);
  const sum = countySum(collection, start.lines);
  const sheets = sumSheets(collection, sum, reasonsAgainst(collection, sum, start.lines));
  return writeSheets(sheets, { title: sumTitle(collection), writtenAt: at });
}

/** The same workbook with nothing behind its formulas. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const isSheet = name.startsWith('xl/worksheets/sheet');
    return [name, isSheet ? strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>')) : part] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** Every number a workbook shows, with its place. */
export function numbersIn(bytes: Uint8Array): string[] {
  const zip = readZip(bytes);
  const read = zip && readXlsx(bytes, zip);
  if (!read?.ok) return [read?.message ?? 'no workbook'];
  return read.workbook.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, col, number }) => (number === null ? [] : [`${name} ${row},${col}: ${number}`])),
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { form2021 } from '../forms';
import { TABLE_IDS, type TableId } from '../table';

const { tables } = form2021;

/** The State Council office's own blank form as data; not part of this repository. */
const path = new URL('../../../../shared/template/official-form-2021.grid.json', import.meta.url);

interface OfficialTable {
  columns: number[];
  cells: { row: number; col: number; rows: number; cols: number; text: string; fill?: string }[];
}

test.skipIf(!existsSync(path)).each(TABLE_IDS)(
  'the table %s is cell by cell that of the official blank form (where ../shared/template is there)',
  (id) => {
    const official = (JSON.parse(readFileSync(path, 'utf8')) as Record<TableId, OfficialTable>)[id];
    const line = (box: OfficialTable['cells'][number]) =>
      `${box.row},${box.col} ${box.rows}×${box.cols} ${box.fill ?? ''} ${box.text.trim()}`;
    expect(tables[id].grid.map(line).sort()).toEqual(official.cells.map(line).sort());
    expect(tables[id].gridColumns).toEqual(official.columns);
  },
);

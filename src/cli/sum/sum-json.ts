import type { PartialSum } from '../../collection/sum/partial-sum';
import { partialAmount } from '../../collection/sum/partial-sum';
import type { Form } from '../../format/form';
import type { CellId, TableId } from '../../format/table';

/** A number of the sum: a count, an amount as decimal text, or null where nobody gave a number. */
export type SumAmount = number | string | null;

/** What a sum line of this program is called; a program that writes another shape raises it. */
export const SUM_VERSION = 1;

/** A sum as `collect --json` and `sum` print it: numbers in the order of `read`, and whose they are. */
export interface SumJson {
  sum: {
    /** 10 values; the last is 收费 in 万元. */
    disclosure: SumAmount[];
    /** 25 rows of 7 values. */
    applications: SumAmount[][];
    /** 15 values. */
    disputes: SumAmount[];
  };
  /** Units of the roster that sent nothing. */
  missing: readonly string[];
  /** The units that count, by their 全称, with the file that counts. */
  units: readonly { unit: string; file: string }[];
  /** Cells in which somebody lacks or is in doubt; `row` and `column` are places in the arrays of `sum`. */
  cells: readonly {
    table: TableId;
    row: number;
    column: number;
    cell: CellId;
    lacking: readonly string[];
    suspects: readonly { unit: string; why: string }[];
  }[];
  /** null where no input says it. */
  year: number | null;
  form: string;
  version: typeof SUM_VERSION;
}

/** The numbers of a sum as arrays, in the places the form's data names; totals are made of what they sum. */
export function amountRows(sum: PartialSum, form: Form, table: TableId): SumAmount[][] {
  const rows: SumAmount[][] = [];
  for (const { id, unit, place } of form.tables[table].cells) {
    const text = partialAmount(sum, form, id);
    (rows[place.row] ??= [])[place.column] = text === null || unit === 'money' ? text : Number(text);
  }
  return rows;
}

/** A sum as it is printed. */
export function sumJson(sum: PartialSum, form: Form, year: number | null): SumJson {
  return {
    sum: {
      disclosure: amountRows(sum, form, 'disclosure').flat(),
      applications: amountRows(sum, form, 'applications'),
      disputes: amountRows(sum, form, 'disputes').flat(),
    },
    missing: sum.missing,
    units: sum.units,
    cells: sum.cells.map(({ id, lacking, suspects }) => {
      const { table, place } = form.cell(id);
      return { table, ...place, cell: id, lacking, suspects };
    }),
    year,
    form: form.id,
    version: SUM_VERSION,
  };
}

import * as z from 'zod/mini';
import { partialAmount, type OpenCell, type PartialSum } from '../../collection/sum/partial-sum';
import type { Form } from '../../format/form';
import { TABLE_IDS, type CellId } from '../../format/table';
import { formNamed } from '../../report/form-of';
import { scaled, unscaled } from '../../report/numbers/number';
import { amountRows, SUM_VERSION, type SumAmount } from './sum-json';

const amount = z.nullable(
  z.union([z.int().check(z.gte(0)), z.string().check(z.regex(/^\d{1,18}(\.\d{1,6})?$/))]),
);
const name = z.string().check(z.minLength(1));

const schema = z.object({
  sum: z.object({
    disclosure: z.array(amount),
    applications: z.array(z.array(amount)),
    disputes: z.array(amount),
  }),
  missing: z.array(name),
  units: z.array(z.object({ unit: name, file: z.string() })),
  cells: z.array(
    z.object({
      table: z.enum(TABLE_IDS),
      row: z.int(),
      column: z.int(),
      lacking: z.array(name),
      suspects: z.array(z.object({ unit: name, why: z.string() })),
    }),
  ),
  year: z.nullish(z.int()),
  form: z.optional(z.string()),
});

/** A sum that was read. `year` is null where the line does not say it. */
export interface ReadSum {
  sum: PartialSum;
  form: Form;
  year: number | null;
}

/** What a line of `collect --json` or `sum` is: a sum, a file's, or why it is neither, as half a sentence. */
export type SumLine =
  | { kind: 'sum'; read: ReadSum }
  | { kind: 'file' }
  | { kind: 'trouble'; message: string };

const trouble = (message: string): SumLine => ({ kind: 'trouble', message });
const NOT_OURS = '不是 collect --json 或 sum 印的行';
const NEWER = '是更新的版本写的，请用那个版本的程序来加';

type Shape = z.infer<typeof schema>;

const isNumberOf = (unit: 'count' | 'money', value: SumAmount) =>
  value === null || typeof value === (unit === 'money' ? 'string' : 'number');

/** The numbers of a line by typed cell; null where the arrays are not those of the form, or do not add up. */
function amountsOf({ sum }: Shape, form: Form): Record<CellId, string> | null {
  const rowsOf = { disclosure: [sum.disclosure], applications: sum.applications, disputes: [sum.disputes] };
  const amounts: Record<CellId, string> = {};
  for (const { id, table, place, unit } of form.typedCells) {
    const value = rowsOf[table][place.row]?.[place.column];
    if (value === undefined || !isNumberOf(unit, value)) return null;
    if (value !== null) amounts[id] = unscaled(scaled(String(value)));
  }
  const again: PartialSum = { form: form.id, amounts, units: [], missing: [], cells: [] };
  const isWhole = TABLE_IDS.every((table) => {
    const lengths = (rows: SumAmount[][]) => rows.map((row) => row.length).join(' ');
    return lengths(amountRows(again, form, table)) === lengths(rowsOf[table]);
  });
  const isAdded = form.totalCells.every(({ id, table, place }) => {
    const total = partialAmount(again, form, id);
    const value = rowsOf[table][place.row]?.[place.column] ?? null;
    return total === null ? value === null : value !== null && total === String(value);
  });
  return isWhole && isAdded ? amounts : null;
}

function openCells({ cells }: Shape, form: Form): OpenCell[] | null {
  const found = cells.map(({ table, row, column, lacking, suspects }) => {
    const cell = form.tables[table].cells.find(({ place }) => place.row === row && place.column === column);
    return cell ? { id: cell.id, lacking, suspects } : null;
  });
  return found.includes(null) ? null : (found as OpenCell[]);
}

/** Reads one line. Lines of files are known and hold nothing for the sum. */
export function readSumLine(line: string): SumLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return trouble('不是完整的一行 JSON，可能没有写完');
  }
  if (typeof value !== 'object' || value === null) return trouble(NOT_OURS);
  if (!('sum' in value)) return 'file' in value && 'state' in value ? { kind: 'file' } : trouble(NOT_OURS);
  const version = 'version' in value ? value.version : SUM_VERSION;
  if (typeof version === 'number' && version > SUM_VERSION) return trouble(NEWER);
  const parsed = schema.safeParse(value);
  if (!parsed.success) return trouble('不是 collect --json 印的汇总行：缺了内容，或者有的不是数');
  const { data } = parsed;
  const form = formNamed(data.form);
  if (form === null) return trouble(NEWER);
  const amounts = amountsOf(data, form);
  const cells = openCells(data, form);
  if (amounts === null || cells === null)
    return trouble('格数不是报告格式的，或者合计不等于各格之和，被改动过');
  const { units, missing, year = null } = data;
  return {
    kind: 'sum',
    read: { sum: { form: form.id, amounts, units, missing, cells }, form, year },
  };
}

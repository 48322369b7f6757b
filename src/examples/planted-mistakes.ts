import { form2021 } from '../format/forms';
import type { CellId, CellSpec } from '../format/table';
import { cellText, type Draft } from '../report/draft';
import { count, reportOf, type Report } from '../report/report';
import { setCell } from './filled-draft';

const { tables, typedCells } = form2021;

/*
 * Mistakes put into finished reports, one at a time and in every cell, to measure how often the search finds the
 * cell that was really wrong.
 */

/** Applies a mistake to a number, and to the one beside it where that changes too; null where it cannot be made. */
type Mistake = (value: number, beside: number | null) => { value: number; beside?: number } | null;

const digits = (value: number): string => String(value);

/** The mistakes that are planted. Each changes one cell, except the last, which fills the cell beside it instead. */
const mistakes: Readonly<Record<string, Mistake>> = {
  digitsSwapped: (value) => {
    const text = digits(value);
    const at = Array.from(text).findIndex((digit, place) => place > 0 && digit !== text.charAt(place - 1));
    if (at < 1 || (at === 1 && text.charAt(1) === '0')) return null;
    const swapped = text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
    return { value: Number(swapped) };
  },
  digitLost: (value) => (value < 10 ? null : { value: Number(digits(value).slice(0, -1)) }),
  oneMore: (value) => ({ value: value + 1 }),
  oneLess: (value) => (value < 1 ? null : { value: value - 1 }),
  tenMore: (value) => ({ value: value + 10 }),
  tenLess: (value) => (value < 10 ? null : { value: value - 10 }),
  movedBeside: (value, beside) =>
    value === 0 || beside === null ? null : { value: 0, beside: beside + value },
};

/** Whether totals stand as the report had them, or were worked out again from the wrong number. */
export type Totals = 'typed' | 'formula';

/** One mistake in a report. */
export interface Planted {
  mistake: string;
  /** The true numbers of the cells it changed, the first where it was made. */
  truth: ReadonlyMap<CellId, number>;
  report: Report;
}

/** The report with every sum printed as it stands. */
function withPrintedTotals(draft: Draft): Draft {
  const report = reportOf(draft);
  const sums = [...tables.applications.cells, ...tables.disputes.cells].filter(({ sumOf }) => sumOf);
  return {
    ...draft,
    printedTotals: Object.fromEntries(sums.map(({ id }) => [id, String(count(report, id) ?? '')])),
  };
}

function besideOf({ table, row, column }: CellSpec): CellId | null {
  const { columns } = tables[table];
  const next = columns[columns.findIndex(({ id }) => id === column) + 1];
  return next && next.id !== 'total' ? `${table}.${row}.${next.id}` : null;
}

/** Every mistake of every kind in the typed cells of a table; `draft` is finished and adds up. */
export function* plant(draft: Draft, table: 'applications' | 'disputes', totals: Totals): Generator<Planted> {
  const before = totals === 'typed' ? withPrintedTotals(draft) : { ...draft, printedTotals: {} };
  const numberIn = (id: CellId | null): number | null => (id === null ? null : Number(cellText(draft, id)));
  for (const spec of typedCells.filter((cell) => cell.table === table))
    for (const [mistake, make] of Object.entries(mistakes)) {
      const beside = besideOf(spec);
      const value = numberIn(spec.id) ?? 0;
      const made = make(value, numberIn(beside));
      if (!made || made.value === value) continue;
      const wrong = JSON.parse(JSON.stringify(before)) as Draft;
      const truth = new Map([[spec.id, value]]);
      setCell(wrong, spec.id, String(made.value));
      if (made.beside !== undefined && beside) {
        setCell(wrong, beside, String(made.beside));
        truth.set(beside, numberIn(beside) ?? 0);
      }
      yield { mistake, truth, report: reportOf(wrong) };
    }
}

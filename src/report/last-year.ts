import { perForm, type Form } from '../format/build-form';
import type { CellId } from '../format/table';
import type { Draft, PastReport } from './draft';
import { countOf } from './cell-text';

/** What is known of last year's report; null where it is not. */
export interface LastYear {
  /** 结转下年 by column, total last. */
  carriedOver: Readonly<Record<string, number | null>>;
  /** 现行有效 by row (规章, 行政规范性文件). */
  inForce: Readonly<Record<string, number | null>>;
  /** Every count by cell; null where it is not known. Predecessors are added up. */
  counts: Readonly<Record<CellId, number | null>>;
  /** 行政事业性收费 in 万元 as decimal text; known only from a single report. */
  charges: string | null;
  /** Whose the opened reports are. */
  agencies: readonly { agency: string }[];
  /** The texts of the six sections, one entry a report. */
  texts: readonly (readonly string[])[];
}

type Counts = Record<CellId, number | null>;

/** The counts of reports already looked at: an opened report stays what it is, and is asked for at every key. */
const knownCounts = perForm(() => new WeakMap<PastReport, Readonly<Counts>>());

function countsOf(report: PastReport, form: Form): Readonly<Counts> {
  const known = knownCounts(form);
  const found = known.get(report) ?? readCounts(report, form);
  known.set(report, found);
  return found;
}

function readCounts(report: PastReport, form: Form): Counts {
  const counts: Counts = {};
  for (const { id, unit } of form.cells) if (unit === 'count') counts[id] = countOf(report.cells[id] ?? '');
  return counts;
}

/** Predecessors added up: a cell is null as soon as one of them does not say. */
function added([first, ...others]: readonly PastReport[], form: Form): Counts {
  const sums: Counts = first ? { ...countsOf(first, form) } : {};
  for (const counts of others.map((report) => countsOf(report, form)))
    for (const { id } of form.cells) {
      const [sum, value] = [sums[id] ?? null, counts[id] ?? null];
      sums[id] = sum === null || value === null ? null : sum + value;
    }
  return sums;
}

/** Last year's numbers, by the cells of this year's form: those typed by hand win over those of the opened reports. */
export function lastYearOf(source: Draft['lastYear'], form: Form): LastYear {
  const counts = added(source.reports, form);
  const carriedOver: Record<string, number | null> = {};
  for (const [column, text] of Object.entries(source.carriedOver)) {
    const id = `applications.carriedOver.${column}` as const;
    carriedOver[column] = counts[id] = countOf(text) ?? counts[id] ?? null;
  }
  const inForce: Record<string, number | null> = {};
  for (const [row, text] of Object.entries(source.inForce)) {
    const id = `disclosure.${row}.inForce` as const;
    inForce[row] = counts[id] = countOf(text) ?? counts[id] ?? null;
  }
  const [only, second] = source.reports;
  return {
    carriedOver,
    inForce,
    counts,
    charges: (second === undefined && only?.cells['disclosure.charges.amount']) || null,
    agencies: source.reports,
    texts: source.reports.map((report) => report.sections),
  };
}

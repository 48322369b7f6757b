import { perForm, type Form } from '../../format/form';
import type { CellId } from '../../format/table';
import type { Draft, PastReport } from '../draft';
import { countOf } from '../numbers/cell-text';

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
  /** What the opened reports' year is called where it is not the year before (2022 年, 往年); null where it is. */
  otherYear: string | null;
  /** The cells whose number was typed as last year's: it wins over an opened report's, of whatever year that is. */
  byHand: ReadonlySet<CellId>;
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

/**
 * What the year of earlier reports is called beside one about `year`, where it is not the year before: 2022 年, or
 * 往年 of several. null where it is, or where a report does not say: whoever put it there took it for last year's.
 */
export function otherYearOf(reports: readonly { year: number | null }[], year: number | null): string | null {
  const years = new Set(reports.flatMap((report) => report.year ?? []));
  const [first, second] = years;
  if (first === undefined || (second === undefined && year !== null && first === year - 1)) return null;
  return second === undefined ? `${first} 年` : '往年';
}

/** What the year is called that a number beside a cell is from: 上年, or the other year that it is. */
export function calledYear({ otherYear, byHand }: LastYear, id: CellId): string {
  return byHand.has(id) ? '上年' : (otherYear ?? '上年');
}

/** 结转下年 of the year before, by column: what this year's 上年结转 must be. An older report's is not. */
export function carriedFromLastYear(lastYear: LastYear): Readonly<Record<string, number | null>> {
  const isLast = (column: string) => calledYear(lastYear, `applications.carriedOver.${column}`) === '上年';
  return Object.fromEntries(Object.entries(lastYear.carriedOver).filter(([column]) => isLast(column)));
}

/** A year by its number stands apart from the word before it: 照抄 2022 年, 照抄去年. */
export function afterWord(year: string): string {
  return /^\d/.test(year) ? ` ${year}` : year;
}

/**
 * Numbers of last year, by the cells of this year's form, beside a report about `year`: those typed by hand win over
 * those of the opened reports.
 */
export function lastYearOf(source: Draft['lastYear'], form: Form, year: number | null): LastYear {
  const byHand = new Set<CellId>();
  const counts = added(source.reports, form);
  const carriedOver: Record<string, number | null> = {};
  for (const [column, text] of Object.entries(source.carriedOver)) {
    const id = `applications.carriedOver.${column}` as const;
    const typed = countOf(text);
    if (typed !== null) byHand.add(id);
    carriedOver[column] = counts[id] = typed ?? counts[id] ?? null;
  }
  const inForce: Record<string, number | null> = {};
  for (const [row, text] of Object.entries(source.inForce)) {
    const id = `disclosure.${row}.inForce` as const;
    const typed = countOf(text);
    if (typed !== null) byHand.add(id);
    inForce[row] = counts[id] = typed ?? counts[id] ?? null;
  }
  const [only, second] = source.reports;
  return {
    carriedOver,
    inForce,
    counts,
    charges: (second === undefined && only?.cells['disclosure.charges.amount']) || null,
    agencies: source.reports,
    texts: source.reports.map((report) => report.sections),
    otherYear: otherYearOf(source.reports, year),
    byHand,
  };
}

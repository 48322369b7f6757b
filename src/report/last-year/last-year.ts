import { perForm, type Form } from '../../format/form';
import type { CellId } from '../../format/table';
import type { Draft, PastReport } from '../draft';
import { countOf } from '../numbers/cell-text';
import { parseMoney, scaled, unscaled } from '../numbers/number';

/** What is known of last year's report; null where it is not. */
export interface LastYear {
  /** 结转下年 by column, total last. */
  carriedOver: Readonly<Record<string, number | null>>;
  /** 现行有效 by row (规章, 行政规范性文件). */
  inForce: Readonly<Record<string, number | null>>;
  /** Every count by cell; null where it is not known. Predecessors are added up. */
  counts: Readonly<Record<CellId, number | null>>;
  /** 行政事业性收费 in 万元 as decimal text; null where it is not known. Predecessors are added up. */
  charges: string | null;
  /** Whose the opened reports are. */
  agencies: readonly { agency: string }[];
  /** The texts of the six sections, one entry a report. */
  texts: readonly (readonly string[])[];
  /** What the opened reports' year is called where it is not the year before (2022 年, 往年); null where it is. */
  otherYear: string | null;
  /** The cells for which last year's number was typed by hand: it wins over the number of an opened report. */
  byHand: ReadonlySet<CellId>;
}

type Counts = Record<CellId, number | null>;

/** Cache of counts by report: an opened report never changes, and its counts are needed at every keystroke. */
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

/** The counts of predecessors added up; null in a cell for which one of them has no number. */
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
 * What to call the year of earlier reports beside a report on `year`: 2022 年, or 往年 for several years. null where it
 * is the year before, or a report does not say its year: whoever put it there took it for last year's.
 */
export function otherYearOf(reports: readonly { year: number | null }[], year: number | null): string | null {
  const years = new Set(reports.flatMap((report) => report.year ?? []));
  const [first, second] = years;
  if (first === undefined || (second === undefined && year !== null && first === year - 1)) return null;
  return second === undefined ? `${first} 年` : '往年';
}

/** What to call the year of the number shown beside a cell: 上年, or 2022 年 where it is from another year. */
export function calledYear({ otherYear, byHand }: LastYear, id: CellId): string {
  return byHand.has(id) ? '上年' : (otherYear ?? '上年');
}

/** 结转下年 of the year before, by column: what this year's 上年结转 must be. An older report's is not. */
export function carriedFromLastYear(lastYear: LastYear): Readonly<Record<string, number | null>> {
  const isLast = (column: string) => calledYear(lastYear, `applications.carriedOver.${column}`) === '上年';
  return Object.fromEntries(Object.entries(lastYear.carriedOver).filter(([column]) => isLast(column)));
}

/** A year as it follows a Chinese word: a space before digits (照抄 2022 年), none before 去年. */
export function afterWord(year: string): string {
  return /^\d/.test(year) ? ` ${year}` : year;
}

/** The charges of the reports together; null where one of them gives none. That of a single report stands as it wrote it. */
function addedCharges(reports: readonly PastReport[]): string | null {
  const texts = reports.map(({ cells }) => cells['disclosure.charges.amount'] ?? '');
  const [only, ...others] = texts;
  if (others.length === 0) return only || null;
  let sum = 0n;
  for (const text of texts) {
    const amount = parseMoney(text);
    if (amount.kind !== 'number') return null;
    sum += scaled(amount.text);
  }
  return unscaled(sum);
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
  return {
    carriedOver,
    inForce,
    counts,
    charges: addedCharges(source.reports),
    agencies: source.reports,
    texts: source.reports.map((report) => report.sections),
    otherYear: otherYearOf(source.reports, year),
    byHand,
  };
}

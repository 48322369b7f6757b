import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { isoDay } from '../../report/dates/date';
import { cellPath, type CountySumTaken } from '../../report/draft';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Collection } from '../collection';
import { lastNumberOf, type Contribution } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { placeOf } from './figures';
import { leavesOf } from './leaves';
import { scopeSentence } from './scope';
import { wholeMakers, type SumCell } from './sum-cell';
import { takenIndicators } from './taken-indicators';

/** What a county's report takes from a sum: what is kept in it, and what is told of each number. */
export interface Taking {
  form: Form;
  taken: CountySumTaken;
  /** 来源, for every typed cell: how many units it was added from, or who lacks. */
  sources: Readonly<Record<CellId, string>>;
  /** By path in the draft: who lacks, in words; nothing where nobody does. */
  lacking: ReadonlyMap<string, string>;
}

/** How many units are named before the rest is only counted. */
const MOST_NAMES = 2;

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、');
  return names.length > MOST_NAMES ? `${shown}等 ${names.length} 个单位` : shown;
}

/** Why a cell gives no number though something is there: never a part of a sum, and never a number below 0. */
function lackIn({ lacks, negative, makers }: SumCell): string {
  if (lacks.length > 0) return `缺${namesOf(lacks.map(({ unit }) => unit.name))}`;
  if (negative.length > 0) return `${namesOf(negative.map(({ name }) => name))}调整以后是负数`;
  return makers.length === 0 ? '没有单位计入' : '';
}

function sourceOf(cell: SumCell, day: string): string {
  const lack = lackIn(cell);
  if (lack !== '') return `汇总：${lack}，${day}`;
  const isOpen = cell.suspects.some(({ decision }) => decision === null);
  return `汇总 ${wholeMakers(cell)} 个单位，${day}${isOpen ? '，有可疑没有定' : ''}`;
}

/** A unit that did not exist last year (新设) and of which no report of last year is known has nothing to add to it. */
const isNew = ({ unit: { successions } }: Contribution) =>
  successions.length > 0 && successions.every(({ how }) => how === 'founded');

/** The sum of last year's numbers of a cell; null where one unit's is not known. */
function lastYearSum({ form, contributions }: CountySum, id: CellId): string | null {
  let total: bigint | null = null;
  for (const one of contributions)
    for (const leaf of leavesOf(form, id)) {
      const text = lastNumberOf(one, form, placeOf(form, leaf));
      if (text === null && isNew(one)) continue;
      if (text === null) return null;
      total = (total ?? 0n) + scaled(text);
    }
  return total === null ? null : unscaled(total);
}

/** Last year's numbers a draft keeps, by their path in it, with the cell they are of. */
export function lastYearPaths(form: Form): { path: string; cell: CellId }[] {
  return [
    ...form.tables.applications.columns.map(({ id }) => ({
      path: `lastYear.carriedOver.${id}`,
      cell: `applications.carriedOver.${id}` as const,
    })),
    ...form.documentRows.map(({ id }) => ({
      path: `lastYear.inForce.${id}`,
      cell: `disclosure.${id}.inForce` as const,
    })),
  ];
}

/** 口径 as a sentence of the report: figures stand without blanks there, unless somebody wrote it otherwise. */
function scopeInReport(collection: Collection, sum: CountySum): string {
  const sentence = scopeSentence(collection, sum).trim();
  return collection.summing.scope === null ? sentence.replace(/ ?(\d+) ?/g, '$1') : sentence;
}

/** Takes the numbers of a sum for the county's report. `id` is the collection's, `at` an ISO time. */
export function takenSum(collection: Collection, sum: CountySum, id: string, at: string): Taking {
  const { form } = sum;
  const day = isoDay(new Date(at));
  const values: Record<string, string> = {};
  const sources: Record<CellId, string> = {};
  const lacking = new Map<string, string>();
  for (const { id: cellId } of form.typedCells) {
    const cell = cellOf(sum, cellId);
    const lack = lackIn(cell);
    sources[cellId] = sourceOf(cell, day);
    if (lack !== '') lacking.set(cellPath(cellId), lack);
    else if (cell.value !== null) values[cellPath(cellId)] = cell.value;
  }
  for (const { path, cell } of lastYearPaths(form)) {
    const value = lastYearSum(sum, cell);
    if (value === null) lacking.set(path, '有单位上年的数不知道');
    else values[path] = value;
  }
  const { place, year } = collection;
  const scope = sum.contributions.length === 0 ? '' : scopeInReport(collection, sum);
  const indicators = takenIndicators(sum, day);
  return {
    form,
    taken: { collection: id, place, year, at, values, indicators, scope },
    sources,
    lacking,
  };
}

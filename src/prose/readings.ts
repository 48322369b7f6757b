import { perForm, type Form } from '../format/form';
import type { CellId } from '../format/table';

/** Numbers of the form by cell, as `Report.counts` holds them; null is blank. */
export type Counts = Readonly<Record<CellId, number | null>>;

/** One way the tables can account for a number in the text: cells added up, less others. */
export interface Reading {
  /** As a person would say it: 「新收＋上年结转」. */
  label: string;
  plus: readonly CellId[];
  minus: readonly CellId[];
}

/** What a reading comes to; null as soon as one of its cells is blank or not known. */
export function readingValue(
  counts: Counts,
  { plus, minus }: Pick<Reading, 'plus' | 'minus'>,
): number | null {
  let total = 0;
  for (const id of plus) {
    const value = counts[id] ?? null;
    if (value === null) return null;
    total += value;
  }
  for (const id of minus) {
    const value = counts[id] ?? null;
    if (value === null) return null;
    total -= value;
  }
  return total;
}

/** Which columns of the applications table a sentence speaks of; none named is the total. */
export type Columns = readonly string[];
/** The column of totals alone. */
export const TOTAL: Columns = ['total'];
/** The columns of 法人或其他组织: all applicants but 自然人. The same list every time it is asked for. */
export const organisations = perForm((form): Columns => form.applicants.slice(1).map(({ id }) => id));

const columnWord = (form: Form, columns: Columns): string => {
  if (columns === TOTAL) return '';
  if (columns === organisations(form)) return form.organisationsLabel;
  return columns
    .map((id) => form.tables.applications.columns.find((line) => line.id === id)?.name ?? '')
    .join('＋');
};

/** The rows of a group of results by the name of the group: 不予公开, 无法提供, 不予处理, 其他处理. */
export function groupRows(form: Form, name: string): readonly string[] {
  const group = form.resultGroups.find((candidate) => candidate.name === name);
  if (!group) throw new Error(`No such group of results: ${name}`);
  return group.rows;
}

/** What a set of rows is called: a whole group by its name, else the rows by theirs. */
function rowsWord(form: Form, rows: readonly string[]): string {
  const left = new Set(rows);
  const words: string[] = [];
  for (const group of form.resultGroups)
    if (group.rows.every((row) => left.has(row))) {
      words.push(group.name);
      group.rows.forEach((row) => left.delete(row));
    }
  for (const row of left) words.push(form.rowOf(`applications.${row}.total`).name);
  // In the order of the form: single rows before groups.
  return rows.length === form.resultRows.length
    ? form.rowOf('applications.handledTotal.total').name
    : words.reverse().join('＋');
}

/** Rows of the applications table added up, less other rows. */
export function applicationsReading(
  form: Form,
  rows: readonly string[],
  columns: Columns = TOTAL,
  less: readonly string[] = [],
): Reading {
  const cells = (ids: readonly string[]) =>
    ids.flatMap((row) => columns.map((column): CellId => `applications.${row}.${column}`));
  const label = `${columnWord(form, columns)}${rowsWord(form, rows)}${less.length > 0 ? `－${rowsWord(form, less)}` : ''}`;
  return { label, plus: cells(rows), minus: cells(less) };
}

/** Columns of the disputes table (结果维持 … 总计) added up over groups (复议, 直接起诉, 复议后起诉). */
export function disputesReading(
  form: Form,
  groups: readonly string[],
  column: string,
  less: readonly string[] = [],
): Reading {
  const cells = (ids: readonly string[]) =>
    groups.flatMap((group) => ids.map((id): CellId => `disputes.${group}.${id}`));
  const name = form.tables.disputes.columns.find((line) => line.id === column)?.name ?? '';
  return {
    label: `${groupsWord(form, groups)}${column === 'total' ? '' : name}${less.length > 0 ? '（不含未审结）' : ''}`,
    plus: cells([column]),
    minus: cells(less),
  };
}

/** 行政诉讼 for its two groups together, else each by its name. */
function groupsWord(form: Form, groups: readonly string[]): string {
  const lines = form.tables.disputes.rows.filter(({ id }) => groups.includes(id));
  const lawsuits = lines.filter(({ label }) => label.includes(' '));
  const names = lines
    .filter((line) => lawsuits.length < 2 || !lawsuits.includes(line))
    .map(({ name }) => name);
  return [...names, ...(lawsuits.length < 2 ? [] : [lawsuits[0]?.label.split(' ')[0]])].join('＋');
}

/** One number of the disclosure table, or several of one column added up. */
export function disclosureReading(form: Form, rows: readonly string[], column: string): Reading {
  const name = form.tables.disclosure.columns.find((line) => line.id === column)?.name ?? '';
  const rowNames = rows.map((row) => form.tables.disclosure.rows.find((line) => line.id === row)?.name ?? '');
  return {
    label: `${rowNames.join('＋')}${name}`,
    plus: rows.map((row): CellId => `disclosure.${row}.${column}`),
    minus: [],
  };
}

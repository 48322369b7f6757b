import { perForm, type Form } from '../format/form';
import { plainLabel } from '../format/plain-label';
import type { CellId, Line } from '../format/table';
import { formFor } from '../report/form-of';
import { listedNames, type Understood } from './roster-values';
import { sharedCells, shareLine } from './sum/shared-cells';

/** Shorter than this, a part of a name can mean something else: 法人, 组织, 机构. */
const LEAST_SHORT = 4;

/** The number a name in a roster means, by its whole name or by a part that only one of them begins or ends with; null for none. */
function sharedCellCalled(name: string, form: Form): CellId | null {
  const named = sharedCells(form).flatMap((id) => {
    const { name: shown, label } = shareLine(form, id);
    return [shown, label].map((words) => ({ id, words: plainLabel(words) }));
  });
  const whole = named.find(({ words }) => words === name);
  if (whole) return whole.id;
  if (name.length < LEAST_SHORT) return null;
  const ids = named.flatMap(({ id, words }) => (words.endsWith(name) || words.startsWith(name) ? [id] : []));
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}

/** The cells by their official names, row and column in either order, as plain text: 行政规范性文件，现行有效. */
const officialNames = perForm((form) => {
  const names = new Map<string, CellId>();
  const bothOf = ({ label, name }: Line) =>
    [label.replace(/^[一二三四五六七八]、/, ''), name].map(plainLabel);
  for (const id of sharedCells(form))
    for (const row of bothOf(form.rowOf(id)))
      for (const column of bothOf(form.columnOf(id))) names.set(row + column, id).set(column + row, id);
  return names;
});

/** The parts of a list; the comma within an official name parts nothing. */
function listedShares(text: string, form: Form): string[] {
  const isOfficial = (words: string) => officialNames(form).has(plainLabel(words.replace(SHARE_COUNT, '')));
  return listedNames(text).reduce<string[]>((parts, part) => {
    const before = parts[parts.length - 1];
    return before !== undefined && !/\d/.test(before) && isOfficial(before + part)
      ? [...parts.slice(0, -1), `${before}，${part}`]
      : [...parts, part];
  }, []);
}

/** The number at the end of a share. */
const SHARE_COUNT = /\d{1,9}\s{0,3}件?$/;

/** 自然人 3、规章 2: shares of last year's numbers by their names. One that is not understood, or written twice, is left out. */
export function sharesIn(text: string): Understood<Record<string, string>> {
  const form = formFor(null);
  const parts = listedShares(text, form).map((part) => {
    const [, name = '', count = ''] = /^(\D*[^\d\s])\s{0,3}(\d{1,9})\s{0,3}件?$/.exec(part) ?? [];
    const plain = plainLabel(name).replace(/^(?:结转下年|结转|现行有效)/, '');
    const official = officialNames(form).get(plainLabel(name));
    return { part, count, id: official ?? sharedCellCalled(plain, form) };
  });
  const isOnce = (id: CellId) => parts.filter((one) => one.id === id).length === 1;
  const understood = parts.flatMap(({ id, count }) => (id && isOnce(id) ? [[id, count] as const] : []));
  const unclear = parts.filter(({ id }) => id === null || !isOnce(id)).map(({ part }) => part);
  return { value: Object.fromEntries(understood), unclear: unclear.join('、') };
}

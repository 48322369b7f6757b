import { usualIndicators } from '../format/indicators';
import type { Indicator } from '../report/draft';

const blank: Indicator = { name: '', value: '', unit: '', source: '' };

/** The usual 附加统计项 the list does not name yet. */
function missingUsual(list: readonly Indicator[]): Indicator[] {
  const names = new Set(list.map(({ name }) => name.trim()));
  return usualIndicators
    .filter(({ name }) => !names.has(name))
    .map(({ name, unit }) => ({ ...blank, name, unit }));
}

/** The list with the usual ones it did not name, at its end; `added` is how many they are. */
export function withUsual(list: readonly Indicator[]): { list: Indicator[]; added: number } {
  const added = missingUsual(list);
  return { list: [...list, ...added], added: added.length };
}

/** The list with an empty one at its end. */
export function withNew(list: readonly Indicator[]): Indicator[] {
  return [...list, { ...blank }];
}

/** What one is called in a button or an undo step: its name, or its place where it has none. */
export function indicatorName(name: string, index: number): string {
  return name.trim() === '' ? `第 ${index + 1} 项` : `“${name.trim()}”`;
}

import { partsOfId, rules } from '../checks/rules';
import { codeOf, isSilenced } from './silenced';
import type { UnitRow } from './unit-row';

/** One rule, and the units in whose reports something is found by it. */
export interface FrequentFault {
  /** By which the table is asked for these units. */
  code: string;
  /** What the rule is called. */
  name: string;
  /** What is found most often, in the words of the table. */
  usual: string;
  /** Whether any of it is 必须改. */
  must: boolean;
  units: readonly { id: string; name: string }[];
  /** Whether the collection speaks of nothing of it (本批不提). */
  isSilenced: boolean;
}

/** B5, the texts of two units, is no rule of one report. */
const nameOf = (finding: string): string => {
  const parts = partsOfId(finding);
  return parts ? rules[parts.code].name : '与其他单位的句子相同';
};

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = Array.from(counts).sort(([, one], [, other]) => other - one);
  return first?.[0] ?? '';
}

/**
 * 最常见的问题: what is found in the reports that count now, by rule; what is found in most units first. A rule that is
 * silenced stands with the number of units it would be found in.
 */
export function frequentFaults(rows: readonly UnitRow[], silenced: readonly string[]): FrequentFault[] {
  const byCode = new Map<string, { row: UnitRow; found: UnitRow['found'] }[]>();
  for (const row of rows)
    for (const code of new Set(row.found.map(({ id }) => codeOf(id)))) {
      const found = row.found.filter(({ id }) => codeOf(id) === code);
      byCode.set(code, [...(byCode.get(code) ?? []), { row, found }]);
    }
  const faults = Array.from(byCode, ([code, units]): FrequentFault => {
    const all = units.flatMap(({ found }) => found);
    return {
      code,
      name: nameOf(all[0]?.id ?? ''),
      usual: mostFrequent(units.flatMap(({ found }) => [...new Set(found.map(({ title }) => title))])),
      must: all.some(({ must }) => must),
      units: units.map(({ row: { id, name } }) => ({ id, name })),
      isSilenced: all.every(({ id }) => isSilenced(silenced, id)),
    };
  });
  return faults.sort((one, other) => other.units.length - one.units.length);
}

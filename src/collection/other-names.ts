import type { CountyNames } from '../checks/completeness/other-subject';
import type { Unit } from './collection';
import { ANYBODYS, wordsOf } from './find-unit';

/** Offices of the county itself: any report may tell what they do. */
const COUNTYS: readonly Unit['kind'][] = ['government', 'governmentOffice'];

/** What the other units of a roster are called in texts, with and without the places before their names; null is no unit of it. */
export function otherNames(roster: readonly Unit[], unit: Unit | null): CountyNames {
  // Worked out once: each unit of a county is asked for with the names of all.
  const all = known.get(roster) ?? namesIn(roster);
  known.set(roster, all);
  return withOthers(all, unit);
}

const known = new WeakMap<readonly Unit[], ReadonlySet<string>>();

/** The same of a roster of which only the names (`namesIn`) are at hand. */
export function withOthers(all: ReadonlySet<string>, unit: Unit | null): CountyNames {
  return { all, own: new Set(unit ? wordsOf(unit) : []) };
}

/** What the units of a roster are called in texts. */
export function namesIn(roster: readonly Unit[]): ReadonlySet<string> {
  const agencies = roster.filter(({ kind }) => !COUNTYS.includes(kind));
  return new Set(agencies.flatMap(wordsOf).filter((name) => !ANYBODYS.test(name)));
}

const keys = new WeakMap<readonly Unit[], string>();

/** Changes whenever the names of a roster do: what was found in texts by them is then looked for anew. */
export function namesKey(roster: readonly Unit[]): string {
  const known = keys.get(roster);
  if (known !== undefined) return known;
  const key = JSON.stringify(roster.map(({ id, name, aliases, kind }) => [id, name, aliases, kind]));
  keys.set(roster, key);
  return key;
}

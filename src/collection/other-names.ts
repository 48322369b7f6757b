import type { Unit } from './collection';
import { ANYBODYS, wordsOf } from './find-unit';

/** Offices of the county itself: any report may tell what they do. */
const COUNTYS: readonly Unit['kind'][] = ['government', 'governmentOffice'];

/**
 * What the other units of a roster are called in texts, with and without the places before their names; nothing that the
 * unit itself may be called. null is no unit of the roster.
 */
export function otherNames(roster: readonly Unit[], unit: Unit | null): ReadonlySet<string> {
  const own = new Set(unit ? wordsOf(unit) : []);
  const others = roster.filter(({ id, kind }) => id !== unit?.id && !COUNTYS.includes(kind));
  return new Set(others.flatMap(namesOf).filter((name) => !own.has(name)));
}

const known = new WeakMap<Unit, readonly string[]>();

/** What a unit may be called in another's text, worked out once: each unit of a county is asked for with every other. */
function namesOf(unit: Unit): readonly string[] {
  const names = known.get(unit) ?? wordsOf(unit).filter((name) => !ANYBODYS.test(name));
  known.set(unit, names);
  return names;
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

import { plainLabel } from '../format/plain-label';
import { withoutPlaces } from '../report/names/agency-names';
import type { Arrival, Collection, Unit } from './collection';
import { isSameUnit, mayBeMeant } from './same-unit';

/** How a file's unit was found: by its name in the report, by an alias, by the file's name, or set by a person. */
export type FoundBy = 'name' | 'alias' | 'fileName' | 'person';

export interface FoundUnit {
  unit: Unit;
  by: FoundBy;
}

/** The only unit among these; null for none and for several, as then nobody can say which is meant. */
function only(units: readonly Unit[]): Unit | null {
  return units.length === 1 ? (units[0] ?? null) : null;
}

const isPlainly = (one: string, other: string) => plainLabel(one) === plainLabel(other);

/** The place a name begins with: 青岚县 of 青岚县水利局; empty for none, and for a bare 县, which names no county. */
function placeOf(name: string): string {
  const plain = plainLabel(name);
  const rest = withoutPlaces(plain).pop() ?? plain;
  const place = plain.slice(0, plain.length - rest.length);
  return place.length > 1 ? place : '';
}

/** Whether an alias is a name of another place. 白石镇 says no county: it is of its unit's, as an alias without a place is. */
function isElsewhere(unit: Unit, alias: string, name: string): boolean {
  const [own, said, place] = [unit.name, alias, name].map(placeOf) as [string, string, string];
  const home = own.endsWith(said) ? own : said;
  return home !== '' && place !== '' && !home.endsWith(place) && !place.endsWith(home);
}

/** Names without their place that many units share, so that they identify none. */
export const ANYBODYS = /^(?:人民政府|政府|办事处|街道办事处|管委会|管理委员会|办公室)$/;

/** The unit with that name or alias: word for word first, else ignoring the place before it. null for none and for two. */
export function unitNamed(roster: readonly Unit[], name: string): FoundUnit | null {
  const plain = plainLabel(name);
  if (plain === '' || ANYBODYS.test(plain)) return null;
  const units = mayBeMeant(roster, name);
  for (const same of [isPlainly, isSameUnit]) {
    const byName = only(units.filter((unit) => same(unit.name, name)));
    if (byName) return { unit: byName, by: 'name' };
    const byAlias = only(
      units.filter((unit) =>
        unit.aliases.some((alias) => same(alias, name) && !isElsewhere(unit, alias, name)),
      ),
    );
    if (byAlias) return { unit: byAlias, by: 'alias' };
  }
  return null;
}

/** Characters: a shorter name may stand in any file's name. */
const SHORTEST = 3;

/** The unit's names to look for in a file's name: whole, and without the places before them. */
export function wordsOf({ name, aliases }: Unit): string[] {
  return [name, ...aliases]
    .flatMap((one) => withoutPlaces(one))
    .flatMap((one) => [one, one.replace(/(?:人民政府|办事处)$/, '')])
    .map(plainLabel)
    .filter((word) => word.length >= SHORTEST);
}

/** The unit whose name stands in a file's name, the longest such name; null for none and for two. */
export function unitInFileName(roster: readonly Unit[], file: string): Unit | null {
  const name = plainLabel(file.replace(/\.[^.]*$/, ''));
  let best = 0;
  let found: Unit[] = [];
  for (const unit of roster) {
    const length = Math.max(0, ...wordsOf(unit).map((word) => (name.includes(word) ? word.length : 0)));
    if (length === 0 || length < best) continue;
    found = length > best ? [unit] : [...found, unit];
    best = length;
  }
  return only(found);
}

/**
 * The unit a file belongs to: as a person said, by the agency the report names, by an alias, and only where the report
 * names nobody, or could not be read, by the file's name. Never by likeness: null for an agency not in the roster.
 */
export function findUnit(
  roster: readonly Unit[],
  of: Pick<Arrival, 'unit' | 'agency' | 'file'>,
): FoundUnit | null {
  const known = found.get(roster) ?? new Map<string, FoundUnit | null>();
  found.set(roster, known);
  // Of most files the name of the agency is kept anyway, and says all.
  const isSaid = of.unit === '' && of.agency.trim() !== '';
  const key = isSaid ? of.agency : JSON.stringify([of.unit, of.agency, of.file]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = lookFor(roster, of);
  known.set(key, now);
  return now;
}

/** All files that are a unit's, last year's among them, without those taken out by hand. */
export function filesOf({ roster, arrivals }: Collection, { id }: Unit): Arrival[] {
  return arrivals.filter((arrival) => !arrival.removed && findUnit(roster, arrival)?.unit.id === id);
}

/** Cache by roster: every file's unit is looked up after every change, and depends only on the roster. */
const found = new WeakMap<readonly Unit[], Map<string, FoundUnit | null>>();

function lookFor(
  roster: readonly Unit[],
  { unit, agency, file }: Pick<Arrival, 'unit' | 'agency' | 'file'>,
): FoundUnit | null {
  const said = unit === '' ? undefined : roster.find(({ id }) => id === unit);
  if (said) return { unit: said, by: 'person' };
  if (agency.trim() !== '') return unitNamed(roster, agency);
  const inName = unitInFileName(roster, file);
  return inName && { unit: inName, by: 'fileName' };
}

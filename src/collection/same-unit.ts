import { plainLabel } from '../format/plain-label';
import { comparedNames, sameName, withoutPlaces } from '../report/names/agency-names';
import type { Unit } from './collection';

/** A name without a leading 县 that names no county: 云溪县水利局 calls itself 县水利局 at home. */
function atHome(name: string): string {
  const [, rest = name] = withoutPlaces(name);
  return rest.length === name.length - 1 ? rest : name;
}

/** Whether two names mean one unit of a roster: the same but for spaces and the place one of them leaves out. */
export function isSameUnit(one: string, other: string): boolean {
  return sameName(one, other) || sameName(atHome(one), other) || sameName(one, atHome(other));
}

/** A name as it is written, and as it is without the places it begins with: all by which two names can be one unit's. */
function writings(name: string): { whole: string[]; all: string[] } {
  const compared = [name, atHome(name)].map(comparedNames);
  // First as it stands in the roster: where the plain writing is the same, no copy of it is kept.
  const whole = [...new Set([name, plainLabel(name), ...compared.flatMap(([first]) => first ?? [])])];
  return { whole, all: [...new Set([...whole, ...compared.flat()])] };
}

/** By writing its unit, or its units where there are several: in a roster of ten thousand nearly each has its own. */
type ByWriting = Map<string, Unit | readonly Unit[]>;

const unitsAt = (units: ByWriting, writing: string): readonly Unit[] => {
  const found = units.get(writing) ?? [];
  return 'id' in found ? [found] : found;
};

function put(units: ByWriting, writing: string, unit: Unit): void {
  const known = unitsAt(units, writing);
  units.set(writing, known.length === 0 ? unit : [...known, unit]);
}

/** By roster, its units by what they are called as a whole, and by what they may be called. */
const called = new WeakMap<readonly Unit[], { whole: ByWriting; all: ByWriting }>();

function calledIn(roster: readonly Unit[]): { whole: ByWriting; all: ByWriting } {
  const known = called.get(roster);
  if (known) return known;
  const made = { whole: new Map() as ByWriting, all: new Map() as ByWriting };
  for (const unit of roster)
    for (const name of [unit.name, ...unit.aliases]) {
      const written = writings(name);
      for (const how of ['whole', 'all'] as const)
        for (const writing of written[how]) put(made[how], writing, unit);
    }
  called.set(roster, made);
  return made;
}

/** The units a name can mean at all: of ten thousand only these are compared with it. Never are places left out on both sides. */
export function mayBeMeant(roster: readonly Unit[], name: string): Unit[] {
  const { whole, all } = calledIn(roster);
  const written = writings(name);
  return [
    ...new Set([
      ...written.whole.flatMap((writing) => unitsAt(all, writing)),
      ...written.all.flatMap((writing) => unitsAt(whole, writing)),
    ]),
  ];
}

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
  const whole = [...new Set([plainLabel(name), ...compared.flatMap(([first]) => first ?? [])])];
  return { whole, all: [...new Set([...whole, ...compared.flat()])] };
}

type ByWriting = Map<string, Unit[]>;

/** By roster, its units by what they are called as a whole, and by what they may be called. */
const called = new WeakMap<readonly Unit[], { whole: ByWriting; all: ByWriting }>();

function calledIn(roster: readonly Unit[]): { whole: ByWriting; all: ByWriting } {
  const known = called.get(roster);
  if (known) return known;
  const made = { whole: new Map<string, Unit[]>(), all: new Map<string, Unit[]>() };
  for (const unit of roster)
    for (const name of [unit.name, ...unit.aliases]) {
      const written = writings(name);
      for (const how of ['whole', 'all'] as const)
        for (const writing of written[how]) {
          const units = made[how].get(writing);
          if (units) units.push(unit);
          else made[how].set(writing, [unit]);
        }
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
      ...written.whole.flatMap((writing) => all.get(writing) ?? []),
      ...written.all.flatMap((writing) => whole.get(writing) ?? []),
    ]),
  ];
}

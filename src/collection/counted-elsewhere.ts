import { plainLabel } from '../format/plain-label';
import { withoutPlaces } from '../report/names/agency-names';
import type { Unit } from './collection';
import { mayBeMeant } from './same-unit';

/**
 * Whether a name that counts (由谁统计) is a unit's own: the same, one of the two without the places before it. Closer than
 * elsewhere, as 市水利局 is just who may count 云溪县水利局 and never the same.
 */
export function isOwnName({ name, aliases }: Pick<Unit, 'name' | 'aliases'>, by: string): boolean {
  const said = plainLabel(by);
  if (said === '') return false;
  return [name, ...aliases].some((one) => {
    const own = plainLabel(one);
    return own.endsWith(said) || (withoutPlaces(own).length > 1 && said.endsWith(own));
  });
}

/** The unit of the roster that counts another one; null for one of elsewhere, and where several are called so. */
export function counterIn(roster: readonly Unit[], by: string): Unit | null {
  const [only = null, ...others] = mayBeMeant(roster, by).filter((unit) => isOwnName(unit, by));
  return others.length === 0 ? only : null;
}

/**
 * Who counts a unit's numbers in its place (由谁统计), so that they are not in this sum and nothing lacks where it sends
 * none; empty for nobody. Where the roster contradicts itself, the unit's own column counts: 计入汇总.
 */
export function countedElsewhere(unit: Unit): string {
  return unit.counted === 'yes' || isOwnName(unit, unit.countedBy) ? '' : unit.countedBy;
}

/** 由市税务局统计; empty for nobody. */
export function countedByWords(unit: Unit): string {
  const by = countedElsewhere(unit);
  return by === '' ? '' : `由${by}统计`;
}

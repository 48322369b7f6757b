import { plainLabel } from '../format/plain-label';
import type { Unit } from './collection';
import { sharedNames } from './roster-text';

/** Units that are said to have taken over themselves (承继). */
export function heirsOfThemselves(roster: readonly Unit[]): Unit[] {
  return roster.filter(({ name, successions }) =>
    successions.some(({ from }) => plainLabel(from) === plainLabel(name)),
  );
}

/** Why files cannot find their units by a roster, a sentence each; `twice` are names that stand in two rows. */
export function rosterTroubles(units: readonly Unit[], twice: readonly string[]): string[] {
  const shared = sharedNames(units);
  return [
    ...(twice.length > 0 ? [`${named(twice)}写了两次，一个单位只写一行`] : []),
    ...(shared.length > 0
      ? [`几个单位用了同一个名称：${shared.join('、')}，用这个名称的文件认不出是谁的，请改别名`]
      : []),
    ...heirsOfThemselves(units).map(({ name }) => `“${name}”承继的是它自己，请改“承继”一列`),
  ];
}

const named = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、');

import { plainLabel } from '../format/plain-label';
import type { Unit } from './collection';
import { countedElsewhere, counterIn, isOwnName } from './counted-elsewhere';
import { sharedNames } from './roster-text';

/** Units that are said to have taken over themselves (承继). */
export function heirsOfThemselves(roster: readonly Unit[]): Unit[] {
  return roster.filter(({ name, successions }) =>
    successions.some(({ from }) => plainLabel(from) === plainLabel(name)),
  );
}

/** The units that count each other in a circle, so that nobody's sum has their numbers; each circle once. */
function circlesOf(roster: readonly Unit[]): Unit[][] {
  const done = new Set<Unit>();
  return roster.flatMap((first) => {
    const way: Unit[] = [];
    let unit: Unit | undefined = first;
    while (unit && !done.has(unit) && !way.includes(unit)) {
      way.push(unit);
      const { countedBy }: Unit = unit;
      unit = countedBy === '' ? undefined : (counterIn(roster, countedBy) ?? undefined);
    }
    for (const one of way) done.add(one);
    const circle = unit && way.includes(unit) ? way.slice(way.indexOf(unit)) : [];
    // One that is alone counts itself, which is said of it by itself.
    return circle.length > 1 ? [circle] : [];
  });
}

/** That who is said to count a unit does not count either, so that its numbers are in no sum. Who leads into a circle is right once the circle is. */
function idleCounter(roster: readonly Unit[], unit: Unit, circling: ReadonlySet<Unit>): string[] {
  const { name, counted, countedBy } = unit;
  if (countedBy === '' || counted === 'yes' || isOwnName(unit, countedBy)) return [];
  const counter = counterIn(roster, countedBy);
  if (counter === null || counter.counted === 'yes' || circling.has(counter)) return [];
  const by = countedElsewhere(counter);
  const said = `“${name}”由“${counter.name}”统计，“${counter.name}”`;
  return [
    by === ''
      ? `${said}又不计入汇总，这些数谁也没有算进去，请改一处`
      : `${said}又由“${by}”统计，看不出这些数算在哪里，请写最后统计的单位`,
  ];
}

/** Where 由谁统计 contradicts itself or 计入汇总, a sentence each. */
export function countingTroubles(roster: readonly Unit[]): string[] {
  const circles = circlesOf(roster);
  const circling = new Set(circles.flat());
  return [
    ...roster.flatMap((unit) => {
      const { name, counted, countedBy } = unit;
      if (countedBy === '') return [];
      if (isOwnName(unit, countedBy)) return [`“${name}”的“由谁统计”写的是它自己，自己统计的请留空`];
      return counted === 'yes'
        ? [`“${name}”由“${countedBy}”统计，“计入汇总”又是“是”，同样的数可能算两遍，请改一处`]
        : [];
    }),
    ...roster.flatMap((unit) => idleCounter(roster, unit, circling)),
    ...circles.map(
      (circle) => `${named(circle.map(({ name }) => name))}的“由谁统计”绕成了一圈，谁也没有算进去，请改`,
    ),
  ];
}

/** Why nothing can be collected by a roster, as files cannot find their units or it contradicts itself, a sentence each; `twice` are names that stand in two rows. */
export function rosterTroubles(units: readonly Unit[], twice: readonly string[]): string[] {
  const shared = sharedNames(units);
  return [
    ...(twice.length > 0 ? [`${named(twice)}写了两次，一个单位只写一行`] : []),
    ...(shared.length > 0
      ? [`几个单位用了同一个名称：${shared.join('、')}，用这个名称的文件认不出是谁的，请改别名`]
      : []),
    ...heirsOfThemselves(units).map(({ name }) => `“${name}”承继的是它自己，请改“承继”一列`),
    ...countingTroubles(units),
  ];
}

const named = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、');

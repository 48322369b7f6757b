import { inferredAgency } from '../../format/agencies';
import type { SumInput } from './inputs';

/** Units that stand in two inputs, a sentence for each two inputs that names them. */
function unitsTwice(inputs: readonly SumInput[]): string[] {
  const known = new Map<string, string>();
  const pairs = new Map<string, string[]>();
  for (const { where, read } of inputs)
    for (const { unit } of read.sum.units) {
      const before = known.get(unit);
      known.set(unit, where);
      if (before === undefined) continue;
      const pair = before === where ? `${where} 里有两次` : `${before} 和 ${where} 里都有`;
      pairs.set(pair, [...(pairs.get(pair) ?? []), unit]);
    }
  return Array.from(pairs, ([pair, units]) => `${units.length} 个单位在 ${pair}：${units.join('、')}`);
}

const placeOf = (name: string) => name.replace(/(?:人民)?政府$/, '');

/**
 * A government that is one unit among others of a larger place, while its place's own units stand in another input: then
 * its number is that of its whole county. In the roster of its own county it stands beside them, and is one of them.
 */
function wholeAmongParts(inputs: readonly SumInput[]): string[] {
  return inputs.flatMap(({ where, read: { sum } }) => {
    const roster = [...sum.units.map(({ unit }) => unit), ...sum.missing];
    return sum.units.flatMap(({ unit }) => {
      const place = placeOf(unit);
      const isOfPlace = (name: string) => name !== unit && name.startsWith(place);
      if (inferredAgency(unit).kind !== 'government' || roster.length === 1 || roster.some(isOfPlace))
        return [];
      return inputs.flatMap((other) => {
        const parts = other.read.sum.units.filter(({ unit: name }) => isOfPlace(name));
        if (other.where === where || parts.length === 0) return [];
        const words = `${unit} 在 ${where} 里算一个单位，${place}的 ${parts.length} 个单位又在 ${other.where} 里`;
        return [`${words}：全${place.slice(-1)}的数会加两遍`];
      });
    });
  });
}

/** All that would be added twice, a sentence each. What cannot be told by names is not among it. */
export function countedTwice(inputs: readonly SumInput[]): string[] {
  return [...unitsTwice(inputs), ...wholeAmongParts(inputs)];
}

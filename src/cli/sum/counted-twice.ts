import { inferredAgency } from '../../format/agencies';
import { byName } from '../../collection/sum/partial-sum';
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

/** A unit of an input's roster. */
interface Listed {
  name: string;
  where: string;
  counts: boolean;
}

function listedIn({ where, read: { sum } }: SumInput): Listed[] {
  return [
    ...sum.units.map(({ unit }) => ({ name: unit, where, counts: true })),
    ...sum.missing.map((name) => ({ name, where, counts: false })),
  ];
}

/** Finds those whose names begin with a text: sorted they stand together, so that a whole province is not passed for each. */
function findBeginnings(listed: readonly Listed[]): (start: string) => Listed[] {
  const order = listed.slice().sort((one, other) => byName(one.name, other.name));
  const placeAmong = (text: string): number => {
    let [from, to] = [0, order.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((order[middle]?.name ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return (start) => order.slice(placeAmong(start), placeAmong(`${start}\uffff`));
}

/**
 * A government that is one unit among others of a larger place, while its place's own units stand in another input: then
 * its number is that of its whole county. In the roster of its own county it stands beside them, and is one of them.
 */
function wholeAmongParts(inputs: readonly SumInput[]): string[] {
  const beginning = findBeginnings(inputs.flatMap(listedIn));
  return inputs.flatMap((input) => {
    const { where } = input;
    if (listedIn(input).length === 1) return [];
    return input.read.sum.units.flatMap(({ unit }) => {
      if (inferredAgency(unit).kind !== 'government') return [];
      const place = placeOf(unit);
      const ofPlace = beginning(place).filter(({ name }) => name !== unit);
      if (ofPlace.some((one) => one.where === where)) return [];
      const parts = new Map<string, number>();
      for (const one of ofPlace) if (one.counts) parts.set(one.where, (parts.get(one.where) ?? 0) + 1);
      return Array.from(parts, ([other, count]) => {
        const words = `${unit} 在 ${where} 里算一个单位，${place}的 ${count} 个单位又在 ${other} 里`;
        return `${words}：全${place.slice(-1)}的数会加两遍`;
      });
    });
  });
}

/** All that would be added twice, a sentence each. What cannot be told by names is not among it. */
export function countedTwice(inputs: readonly SumInput[]): string[] {
  return [...unitsTwice(inputs), ...wholeAmongParts(inputs)];
}

import { perForm, type Form } from '../../format/form';
import type { CellId, CellSpec } from '../../format/table';
import { readingValue } from '../../prose/readings';
import type { Values } from './equations';
import type { NamedNumber, RepairEvidence, RepairReason } from './repair';
import type { Replacement } from './smallest-change';

/** What the evidence says of a change. */
export interface Support {
  /** The pieces of evidence, by index, that contradict the table as printed and agree with it after the change. */
  gained: ReadonlySet<number>;
  /** How many pieces agree with the table as printed and contradict it after the change. */
  lost: number;
  /** The kind of evidence gained; null where none was. */
  reason: RepairReason | null;
}

interface Known {
  reason: 'lastYear' | 'namedInText';
  /** For each way of accounting for the known number, how much the table falls short of it. */
  lacking: readonly number[];
}

/** That a cell is part of one way (`reading`) of accounting for a known number, and with which sign. */
interface Part {
  known: number;
  reading: number;
  sign: 1 | -1;
}

/** A table that is repaired, with the places of its cells. */
interface Places {
  cells: readonly CellSpec[];
  placeOf: ReadonlyMap<CellId, number>;
  /** For each cell, itself and the totals it is part of, directly or through another total. */
  reaches: readonly (readonly number[])[];
}

function placesIn(cells: readonly CellSpec[]): Places {
  const placeOf = new Map(cells.map(({ id }, place) => [id, place]));
  /** A cell and all that is added up in it. */
  const within = (id: CellId): CellId[] => [
    id,
    ...(cells[placeOf.get(id) ?? -1]?.sumOf ?? []).flatMap((part) => within(part)),
  ];
  const reaches: number[][] = cells.map(() => []);
  cells.forEach(({ id }, place) => {
    for (const part of new Set(within(id))) reaches[placeOf.get(part) ?? -1]?.push(place);
  });
  return { cells, placeOf, reaches };
}

const places = perForm(({ tables }) => ({
  applications: placesIn(tables.applications.cells),
  disputes: placesIn(tables.disputes.cells),
}));

/**
 * Weighs changes of a table by the evidence, as far as it speaks of that table alone; `computed` says that totals
 * follow the typed cells.
 */
export function supportBy(
  form: Form,
  table: keyof ReturnType<typeof places>,
  values: Values,
  evidence: RepairEvidence,
  computed: boolean,
): (changes: readonly Replacement[]) => Support {
  const { cells, placeOf, reaches } = places(form)[table];
  const now = Object.fromEntries(cells.map(({ id }, place) => [id, values[place] ?? null]));
  const known: Known[] = [];
  const speakOf = new Map<number, Part[]>();
  const add = (reason: Known['reason'], readings: NamedNumber['readings'], value: number): void => {
    const sums = readings.map((reading) => readingValue(now, reading));
    // With a blank or another table's cell in one of the ways, nobody can say which way was meant.
    if (sums.includes(null)) return;
    readings.forEach(({ plus, minus }, reading) => {
      const parts = (ids: readonly CellId[], sign: 1 | -1): void => {
        for (const id of ids) {
          const place = placeOf.get(id) ?? -1;
          speakOf.set(place, [...(speakOf.get(place) ?? []), { known: known.length, reading, sign }]);
        }
      };
      parts(plus, 1);
      parts(minus, -1);
    });
    known.push({ reason, lacking: sums.map((sum) => value - (sum ?? 0)) });
  };
  for (const [column, value] of Object.entries(evidence.lastYearCarriedOver ?? {}))
    if (value !== null) add('lastYear', [{ plus: [`applications.carriedIn.${column}`], minus: [] }], value);
  for (const { readings, value } of evidence.named ?? []) add('namedInText', readings, value);

  return (changes) => {
    const moved = new Map<number, number[]>();
    for (const { cell, to } of changes)
      for (const reached of computed ? (reaches[cell] ?? []) : [cell])
        for (const { known: index, reading, sign } of speakOf.get(reached) ?? []) {
          const by = moved.get(index) ?? known[index]?.lacking.map(() => 0) ?? [];
          by[reading] = (by[reading] ?? 0) + sign * (to - (values[cell] ?? 0));
          moved.set(index, by);
        }
    const gained = new Set<number>();
    let lost = 0;
    let reason: RepairReason | null = null;
    for (const [index, by] of moved) {
      const piece = known[index];
      if (!piece) continue;
      const { lacking, reason: kind } = piece;
      const fitted = lacking.includes(0);
      const fits = lacking.some((lack, reading) => lack === by[reading]);
      if (fitted && !fits) lost++;
      if (!fitted && fits) {
        gained.add(index);
        reason ??= kind;
      }
    }
    return { gained, lost, reason };
  };
}

/** Orders by what is gained less what is lost, most first. */
export function bySupport(one: Support, other: Support): number {
  const weight = ({ gained, lost }: Support): number => gained.size - lost;
  return weight(other) - weight(one);
}

/** Whether the evidence speaks for the first alone: it loses none, and gains more than, and all that, each other gains. */
export function singlesOut(supports: readonly Support[]): boolean {
  const [first, ...others] = supports;
  if (!first || first.gained.size === 0 || first.lost > 0) return false;
  return others.every(
    ({ gained }) => gained.size < first.gained.size && [...gained].every((index) => first.gained.has(index)),
  );
}

import { applications } from '../../format/applications';
import type { CellId } from '../../format/table';
import type { Values } from './equations';
import type { RepairEvidence, RepairReason } from './repair';
import type { Replacement } from './smallest-change';

/** What the evidence says of a change. */
export interface Support {
  /** The pieces of evidence, by number, that do not fit the table as printed and fit it after the change. */
  gained: ReadonlySet<number>;
  /** How many fit the table as printed and not after the change. */
  lost: number;
  /** The kind of evidence gained; null where none was. */
  reason: RepairReason | null;
}

interface Known {
  reason: 'lastYear' | 'namedInText';
  /** What the cells lack of the number known of them. */
  lacking: number;
}

const placeOf = new Map<CellId, number>(applications.cells.map(({ id }, place) => [id, place]));

/** For each cell, itself and the totals it is part of, directly or through another total. */
const reaches: readonly (readonly number[])[] = applications.cells.map(({ id }) =>
  applications.cells.flatMap((total, place) => (total.id === id || isPart(id, total.sumOf) ? [place] : [])),
);

function isPart(id: CellId, parts: readonly CellId[] | null): boolean {
  return (parts ?? []).some((part) => {
    const place = placeOf.get(part);
    return part === id || isPart(id, place === undefined ? null : (applications.cells[place]?.sumOf ?? null));
  });
}

/** Weighs changes of the requests table by the evidence; `computed` says that totals follow the typed cells. */
export function supportBy(
  values: Values,
  evidence: RepairEvidence,
  computed: boolean,
): (changes: readonly Replacement[]) => Support {
  const known: Known[] = [];
  const speakOf = new Map<number, number[]>();
  const add = (reason: Known['reason'], cells: readonly CellId[], value: number): void => {
    const places = cells.map((id) => placeOf.get(id));
    let lacking = value;
    for (const place of places) {
      const printed = place === undefined ? null : (values[place] ?? null);
      // A sum with a blank in it cannot be compared.
      if (printed === null) return;
      lacking -= printed;
    }
    for (const place of places)
      if (place !== undefined) speakOf.set(place, [...(speakOf.get(place) ?? []), known.length]);
    known.push({ reason, lacking });
  };
  for (const [column, value] of Object.entries(evidence.lastYearCarriedOver ?? {}))
    if (value !== null) add('lastYear', [`applications.carriedIn.${column}`], value);
  for (const { cells, value } of evidence.named ?? []) add('namedInText', cells, value);

  return (changes) => {
    const moved = new Map<number, number>();
    for (const { cell, to } of changes)
      for (const reached of computed ? (reaches[cell] ?? []) : [cell])
        for (const index of speakOf.get(reached) ?? [])
          moved.set(index, (moved.get(index) ?? 0) + to - (values[cell] ?? 0));
    const gained = new Set<number>();
    let lost = 0;
    let reason: RepairReason | null = null;
    for (const [index, by] of moved) {
      const { lacking, reason: kind } = known[index] ?? { lacking: 0, reason: null };
      if (by === 0) continue;
      if (lacking === 0) lost++;
      else if (lacking === by) {
        gained.add(index);
        reason ??= kind;
      }
    }
    return { gained, lost, reason };
  };
}

/** Whether the first of several is the only one the evidence can mean: it loses none, and no other gains what it does not. */
export function singlesOut(supports: readonly Support[]): boolean {
  const [first, ...others] = supports;
  if (!first || first.gained.size === 0 || first.lost > 0) return false;
  return others.every(
    ({ gained }) => gained.size < first.gained.size && [...gained].every((index) => first.gained.has(index)),
  );
}

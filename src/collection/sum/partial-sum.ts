import { perForm, type Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { formFor } from '../../report/form-of';
import { unscaled } from '../../report/numbers/number';
import type { Collection } from '../collection';
import type { Lines } from '../unit-row';
import type { Contribution } from './contribution';
import { eachCellTotal } from './county-sum';
import { leavesOf } from './leaves';
import { signed, type CellTotal } from './sum-cell';

/** A cell in which somebody lacks or is in doubt. */
export interface OpenCell {
  id: CellId;
  /** Names of units that gave no number. */
  lacking: readonly string[];
  suspects: readonly { unit: string; why: string }[];
}

/**
 * A sum over some units (部分和), made so that sums of parts add up to the sum of all: units are its keys, so that one
 * that stands in two parts is named and not added twice. Numbers are decimal texts by typed cell; a cell nobody gave a
 * number for is not in it.
 */
export interface PartialSum {
  /** The id of the form. */
  form: string;
  amounts: Readonly<Record<CellId, string>>;
  /** The units that count, by their 全称, with the file that counts; sorted by name. */
  units: readonly { unit: string; file: string }[];
  /** Units of the roster that gave no report, sorted. */
  missing: readonly string[];
  /** In the form's order. */
  cells: readonly OpenCell[];
}

/** Two parts put together, or the units that stand in both: nothing is added then. */
export type MergedSum = { ok: true; sum: PartialSum } | { ok: false; twice: readonly string[] };

/** Code units decide, so that the order does not depend on the machine's language. */
export const byName = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort(byName);

const noCells: OpenCell = { id: 'disclosure..', lacking: [], suspects: [] };

const indexOf = (cells: readonly OpenCell[]) => new Map(cells.map((cell) => [cell.id, cell]));

const order = perForm((form) => form.cells.map(({ id }) => id));

/** Says of a unit whether it gave a part the number of a cell. */
function givers(units: ReadonlySet<string>, { lacking }: OpenCell): (unit: string) => boolean {
  const without = new Set(lacking);
  return (unit) => units.has(unit) && !without.has(unit);
}

/** Adds two parts. A unit that lacks in one of them and counts in the other no longer lacks. */
export function mergeSums(one: PartialSum, other: PartialSum, form: Form): MergedSum {
  const [own, others] = [one, other].map(({ units }) => new Set(units.map(({ unit }) => unit))) as [
    Set<string>,
    Set<string>,
  ];
  const twice = sorted([...own].filter((unit) => others.has(unit)));
  if (twice.length > 0) return { ok: false, twice };
  const amounts: Record<CellId, string> = {};
  for (const { id } of form.typedCells) {
    const texts = [one.amounts[id], other.amounts[id]].flatMap((text) => text ?? []);
    if (texts.length > 0) amounts[id] = unscaled(texts.reduce((sum, text) => sum + signed(text), 0n));
  }
  const [left, right] = [indexOf(one.cells), indexOf(other.cells)];
  const cells = order(form).flatMap((id): OpenCell[] => {
    const [mine, theirs] = [left.get(id) ?? noCells, right.get(id) ?? noCells];
    const [gaveMine, gaveTheirs] = [givers(own, mine), givers(others, theirs)];
    const lacking = sorted([...mine.lacking, ...theirs.lacking]).filter(
      (unit) => !gaveMine(unit) && !gaveTheirs(unit),
    );
    const suspects = [...mine.suspects, ...theirs.suspects].sort(
      (first, second) => byName(first.unit, second.unit) || byName(first.why, second.why),
    );
    return lacking.length + suspects.length === 0 ? [] : [{ id, lacking, suspects }];
  });
  const units = [...one.units, ...other.units].sort((first, second) => byName(first.unit, second.unit));
  const missing = sorted([...one.missing, ...other.missing]).filter(
    (unit) => !own.has(unit) && !others.has(unit),
  );
  return { ok: true, sum: { form: form.id, amounts, units, missing, cells } };
}

/** A cell of a part, sums included; null where nobody gave a number for one of the typed cells behind it. */
export function partialAmount({ amounts }: PartialSum, form: Form, id: CellId): string | null {
  const texts = leavesOf(form, id).map((leaf) => amounts[leaf] ?? null);
  if (texts.includes(null)) return null;
  return unscaled(texts.reduce((sum, text) => sum + signed(text ?? '0'), 0n));
}

/** Who lacks and who is in doubt in a cell, by name; null where nobody is. */
function openCell({ id, lacks, suspects }: CellTotal): OpenCell | null {
  const lacking = sorted(lacks.map(({ unit }) => unit.name));
  const asked = suspects
    .filter(({ decision }) => decision === null)
    .map(({ unit, doubt }) => ({ unit: unit.name, why: doubt.words }))
    .sort((one, other) => byName(one.unit, other.unit) || byName(one.why, other.why));
  return lacking.length + asked.length === 0 ? null : { id, lacking, suspects: asked };
}

/** A collection's sum as a part of a larger one. `fileOf` names the file of a unit that counts. */
export function partialSumOf(
  collection: Collection,
  lines: Lines,
  fileOf: (contribution: Contribution) => string,
): PartialSum {
  const amounts: Record<CellId, string> = {};
  const open: OpenCell[] = [];
  const isTyped = new Set(formFor(collection.year).typedCells.map(({ id }) => id));
  const { form, contributions } = eachCellTotal(collection, lines, (cell) => {
    const found = openCell(cell);
    if (found) open.push(found);
    if (cell.soFar !== null && isTyped.has(cell.id)) amounts[cell.id] = cell.soFar;
  });
  return {
    form: form.id,
    amounts,
    units: contributions
      .flatMap((one) => (one.figures ? [{ unit: one.unit.name, file: fileOf(one) }] : []))
      .sort((one, other) => byName(one.unit, other.unit)),
    missing: sorted(contributions.flatMap(({ absence, unit }) => (absence === 'missing' ? [unit.name] : []))),
    cells: open,
  };
}

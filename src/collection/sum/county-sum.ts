import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { formFor } from '../../report/form-of';
import type { Collection } from '../collection';
import type { Lines } from '../unit-row';
import { amountsOf, doubtsAcross } from './across-units';
import { confirmedBlankDoubts } from './confirmed-blanks';
import { contributionsOf, type Contribution } from './contribution';
import { decidedOn } from './decided';
import type { Doubt } from './doubts';
import { cellTotal, sumCell, type CellTotal, type Part, type SumCell, type Suspect } from './sum-cell';
import type { Adjustment, Decision } from './summing';

/** The county's sum (汇总): every cell with those that made it, and all that is open. */
export interface CountySum {
  form: Form;
  /** The units that count (计入汇总), in the roster's order. */
  contributions: readonly Contribution[];
  /** Units that are only shown (仅展示). */
  shown: readonly Contribution[];
  cells: ReadonlyMap<CellId, SumCell>;
  /** Every doubt on every unit, once; open where it is open in one of its cells. */
  suspects: readonly Suspect[];
  /** Adjustments of units or cells that are not there, or whose number does not count: they change nothing. */
  idle: readonly Adjustment[];
}

/** A cell of the sum. Throws on an id the form does not have. */
export function cellOf({ cells }: CountySum, id: CellId): SumCell {
  const cell = cells.get(id);
  if (!cell) throw new Error(`Not of this form: ${id}`);
  return cell;
}

const nowhere: ReadonlyMap<CellId, never> = new Map<CellId, never>();

const byCell = <T>(entries: readonly (readonly [CellId, T])[]): ReadonlyMap<CellId, readonly T[]> => {
  // Of ten thousand units nearly all have none.
  if (entries.length === 0) return nowhere;
  const map = new Map<CellId, T[]>();
  for (const [id, value] of entries) map.set(id, [...(map.get(id) ?? []), value]);
  return map;
};

/** A unit's doubts by cell, each with what was decided on it there. A number that is left out is no longer asked about. */
function suspectsOf(
  { unit }: Contribution,
  doubts: readonly Doubt[],
  onDoubt: (doubt: Doubt, cell: CellId) => Decision | null,
): ReadonlyMap<CellId, readonly Suspect[]> {
  return byCell(
    doubts.flatMap((doubt) =>
      doubt.cells.map((id) => [id, { unit, doubt, decision: onDoubt(doubt, id) }] as const),
    ),
  );
}

function partsOf(
  contributions: readonly Contribution[],
  { place, year, summing: { decisions, adjustments } }: Collection,
  form: Form,
): Part[] {
  const sums = amountsOf(form, contributions);
  const across = new Map<Contribution, Doubt[]>();
  for (const { contribution, doubt } of doubtsAcross({ of: { place, year }, form, contributions, sums }))
    across.set(contribution, [...(across.get(contribution) ?? []), doubt]);
  return contributions.map((contribution) => {
    const { unit, figures } = contribution;
    const known = [...(figures?.doubts ?? []), ...(across.get(contribution) ?? [])];
    // Of a report that is still being read nobody knows yet which decisions stand.
    const settled = contribution.absence === 'reading' ? [] : decisions;
    const decided = decidedOn(contribution, settled, form, known);
    const own = adjustments.flatMap((one) =>
      one.unit === unit.id && form.isCellId(one.cell) ? [[one.cell, one] as const] : [],
    );
    const blanks = confirmedBlankDoubts(contribution, decided, form);
    const onDoubt = (doubt: Doubt, cell: CellId) =>
      decided.onDoubt(doubt, cell) ?? (decided.of(cell)?.how === 'excluded' ? decided.of(cell) : null);
    return {
      contribution,
      decided,
      suspects: suspectsOf(contribution, [...known, ...blanks], onDoubt),
      adjustments: byCell(own),
    };
  });
}

/** Each doubt of each unit once, with the decision only where it holds for all of its cells. */
function allSuspects(parts: readonly Part[]): Suspect[] {
  return parts.flatMap(({ suspects }) => {
    const found = new Map<string, Suspect>();
    for (const list of suspects.values())
      for (const suspect of list) {
        const known = found.get(suspect.doubt.id);
        if (!known || (known.decision !== null && suspect.decision === null))
          found.set(suspect.doubt.id, suspect);
      }
    return Array.from(found.values());
  });
}

/** Who counts in a collection's sum, who is only shown, and what each of those that count gives. */
function prepared(collection: Collection, lines: Lines) {
  const form = formFor(collection.year);
  const all = contributionsOf(collection, lines, form);
  const contributions = all.filter(({ unit }) => unit.counted === 'yes');
  const shown = all.filter(({ unit }) => unit.counted === 'shown');
  return { form, contributions, shown, parts: partsOf(contributions, collection, form) };
}

/** Adds up a collection. `lines` holds what was worked out of the received reports; a unit whose line lacks is being read. */
export function countySum(collection: Collection, lines: Lines): CountySum {
  const { form, contributions, shown, parts } = prepared(collection, lines);
  const cells = new Map(form.cells.map(({ id }) => [id, sumCell(form, id, parts)]));
  const used = new Set(Array.from(cells.values()).flatMap(({ adjustments }) => adjustments));
  return {
    form,
    contributions,
    shown,
    cells,
    suspects: allSuspects(parts),
    idle: collection.summing.adjustments.filter((adjustment) => !used.has(adjustment)),
  };
}

/** What the cells of a sum come to, one after the other: of ten thousand units the makers of all would be millions. */
export function eachCellTotal(
  collection: Collection,
  lines: Lines,
  give: (cell: CellTotal) => void,
): Pick<CountySum, 'form' | 'contributions'> {
  const { form, contributions, parts } = prepared(collection, lines);
  for (const { id } of form.cells) give(cellTotal(form, id, parts));
  return { form, contributions };
}

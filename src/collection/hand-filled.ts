import type { CellId, CellSpec } from '../format/table';
import { cellPath, cellText, type Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { formFor, formOf } from '../report/form-of';
import { applied } from '../report/path';
import type { Arrival, Collection, HandFilled } from './collection';
import { findUnit } from './find-unit';
import type { Received } from './received';

/** What marks numbers that a person typed off a file that cannot be read, wherever they stand. */
export const BY_HAND = '手工填';

/** The typed texts of these cells alone, in the form's order, so that the same texts are always written the same. */
const ofCells = (cells: readonly CellSpec[], textOf: (id: CellId) => string | undefined) =>
  Object.fromEntries(
    cells.flatMap(({ id }): [string, string][] => {
      const text = textOf(id) ?? '';
      return text.trim() === '' ? [] : [[id, text]];
    }),
  );

/** What of a draft was typed into its tables; null where every cell is blank, as then nothing was filled in. */
export function handFilledOf(draft: Draft): HandFilled | null {
  const { typedCells, totalCells } = formOf(draft);
  const cells = ofCells(typedCells, (id) => cellText(draft, id));
  if (Object.keys(cells).length === 0) return null;
  return {
    cells,
    notes: ofCells(typedCells, (id) => draft.cellNotes[id]),
    totals: ofCells(totalCells, (id) => draft.printedTotals[id]),
  };
}

/** A draft with the tables as they were typed, and nothing else. Cells the form does not have are passed over. */
export function withHandFilled(draft: Draft, byHand: HandFilled | null): Draft {
  const form = formOf(draft);
  const changes = form.typedCells.map(({ id }) => ({ path: cellPath(id), after: byHand?.cells[id] ?? '' }));
  return { ...applied(draft, changes), cellNotes: byHand?.notes ?? {}, printedTotals: byHand?.totals ?? {} };
}

/** A report of the collection's year whose tables were typed off a file that cannot be read; all blank where nobody did. */
export function typedReport({ roster, year }: Pick<Collection, 'roster' | 'year'>, of: Arrival): Received {
  const empty = emptyDraft(year);
  const name = findUnit(roster, of)?.unit.name ?? '';
  const draft = withHandFilled({ ...empty, agency: { ...empty.agency, name } }, of.byHand);
  return { draft, receipt: null, checkCode: '', tablesAlone: true };
}

/** How many cells were left blank where the tables of a file were typed by hand; 0 where nobody typed them. */
export function blanksLeft({ byHand }: Pick<Arrival, 'byHand'>, year: number): number {
  return byHand === null ? 0 : formFor(year).typedCells.filter(({ id }) => !(id in byHand.cells)).length;
}

/** What a file's numbers are kept under: unlike all else that came, those typed by hand can change. */
export function contentKey({ id, byHand }: Pick<Arrival, 'id' | 'byHand'>): string {
  return byHand === null ? id : `${id} ${JSON.stringify(byHand)}`;
}

/** Whether a file gives numbers: it could be read, or they were typed off it by hand. */
export function hasNumbers({ refused, byHand }: Pick<Arrival, 'refused' | 'byHand'>): boolean {
  return refused === '' || byHand !== null;
}

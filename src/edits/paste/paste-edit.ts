import type { CellId } from '../../format/table';
import { cellPath, type Draft } from '../../report/draft';
import type { Report } from '../../report/report';
import { sumAfter, type Fit } from './paste';
import type { DraftChange } from '../../report/path';

/**
 * The changes that put a pasted block in place. If any pasted sum differs from the computed one, all pasted sums are
 * kept beside the computed ones as evidence. A number pasted over a worked-out one (推算) loses that mark.
 */
export function pasteChanges(
  { placements, totals }: Fit,
  { draft, report }: { draft: Draft; report: Report },
): DraftChange[] {
  const placed = new Map(placements.map(({ cell, value }) => [cell, value]));
  const changes: DraftChange[] = placements.map(({ cell, value }) => ({
    path: cellPath(cell),
    after: value.kind === 'number' || value.kind === 'unread' ? value.text : '',
  }));
  if (draft.inferred.some((id) => placed.has(id as CellId)))
    changes.push({ path: 'inferred', after: draft.inferred.filter((id) => !placed.has(id as CellId)) });

  const notes = { ...draft.cellNotes };
  for (const { cell, value } of placements) {
    delete notes[cell];
    if (value.kind === 'number' && value.note !== '') notes[cell] = value.note;
  }
  for (const { cell, note } of totals) {
    delete notes[cell];
    if (note !== undefined) notes[cell] = note;
  }
  if (!sameTexts(notes, draft.cellNotes)) changes.push({ path: 'cellNotes', after: notes });

  const printed = { ...draft.printedTotals };
  const disagree = totals.some(({ cell, text }) => sumAfter(cell, placed, report) !== Number(text));
  for (const { cell, text } of totals) {
    delete printed[cell];
    if (disagree) printed[cell] = text;
  }
  if (!sameTexts(printed, draft.printedTotals)) changes.push({ path: 'printedTotals', after: printed });
  return changes;
}

function sameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

import type { Form } from '../../format/form';
import { officialTitle } from '../../format/sections';
import { TABLE_IDS, type CellId } from '../../format/table';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { proseOf } from '../../report/text/prose-parts';
import type { Line } from './lines/lines';
import type { Words } from './outline/words';
import { fillCells, keepTotals } from './receipt/fill-cells';
import type { Readings } from './tables/read-tables';

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');
const prose = (lines: readonly Line[]) => proseOf(lines.map(({ text }) => text));

/** The draft on `form` that words and tables make; `totals` are the totals as they are printed in the file, by cell. */
export function draftOf(
  form: Form,
  { year, agency, title, opening, texts, notes, closing }: Words,
  readings: Readings,
): { draft: Draft; totals: Record<CellId, string> } {
  const draft = emptyDraft(year, form);
  draft.agency.name = agency;
  draft.title = title === '' || title === officialTitle(agency, year) ? null : title;
  draft.opening.text = joined(opening);
  draft.overview = prose(texts.overview);
  draft.problems = prose(texts.problems);
  draft.others.text = joined(texts.others);
  for (const id of TABLE_IDS) draft.tableNotes[id] = joined(notes[id]);
  draft.signature = { agency: closing.agency === agency ? null : closing.agency, date: closing.date };
  const totals = fillCells(form, draft, Object.values(readings));
  keepTotals(form, draft, totals);
  return { draft, totals };
}

import { perForm, type Form } from '../../../format/form';
import { TABLE_IDS, type TableId } from '../../../format/table';
import type { SourceBlock, SourceCell, SourceTable } from '../../source';
import { applicantLabels, applicationRowLabels } from '../tables/applications-labels';
import { disclosureColumnLabels, disclosureRowLabels } from '../tables/disclosure-labels';
import { outcomeLabels, suitLabels } from '../tables/disputes-labels';
import { matchHeading } from '../outline/headings';
import { quickPlainLabel, type KnownLabel } from '../label-match';

/** Words that stand in more than one table of the form. */
const SHARED = new Set(['总计', '合计', '其他', '其它']);

/** The table of the form each of its words belongs to. */
const owners = perForm((form): ReadonlyMap<string, TableId> => {
  const known: Readonly<Record<TableId, readonly KnownLabel[]>> = {
    disclosure: [...disclosureRowLabels(form), ...disclosureColumnLabels(form)],
    applications: [...applicationRowLabels(form), ...applicantLabels(form)],
    disputes: [...outcomeLabels(form), ...suitLabels(form)],
  };
  const ownerOf = new Map<string, TableId>();
  for (const id of TABLE_IDS) {
    const words = [
      ...known[id].flatMap(({ official, variants }) => [official, ...variants]),
      ...form.tables[id].grid.map(({ text }) => quickPlainLabel(text)),
    ];
    for (const word of words) if (word !== '' && !SHARED.has(word)) ownerOf.set(word, id);
  }
  for (const group of form.groupLabels)
    if (!ownerOf.has(quickPlainLabel(group))) ownerOf.set(quickPlainLabel(group), 'disclosure');
  return ownerOf;
});

/** 2023年度, 2024年收到和处理政府信息公开申请情况, 上年数据: words that head a table, in a row of it. */
const YEAR_CAPTION = /^[（(]?(?:20\d\d年度?|上一?年度?(?!结转)|去年|本年度?|今年)[一-龥、（）()]{0,30}$/;

/** What a row says of the table it is in: the table of the form, or that it heads a part of the report. */
type Said = TableId | 'heading' | null;

function said(form: Form, cells: readonly SourceCell[]): Said {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [only, second] = filled;
  const match = only && !second ? matchHeading(only.text) : null;
  if (match?.sure === 'exact' || match?.unnumbered) return 'heading';
  if (only && !second && YEAR_CAPTION.test(only.text.trim()) && !owners(form).has(quickPlainLabel(only.text)))
    return 'heading';
  const ids = new Set(filled.flatMap(({ text }) => owners(form).get(quickPlainLabel(text)) ?? []));
  const [id] = ids;
  return ids.size === 1 && id ? id : null;
}

/** The rows from one on, up to another, as a table of their own. */
function piece(table: SourceTable, from: number, to: number): SourceTable {
  const cells = table.cells.flatMap((cell): SourceCell[] => {
    const first = Math.max(cell.row, from);
    const end = Math.min(cell.row + cell.rows, to);
    // A box that began above the cut stays with the table above.
    return first >= end || cell.row < from ? [] : [{ ...cell, row: first - from, rows: end - first }];
  });
  const doubts = new Map([...(table.doubts ?? [])].map(([row, why]) => [row - from, why]));
  return { ...table, cells, place: cells[0]?.place ?? table.place, doubts };
}

/**
 * Tables of the form that were joined to one, each as its own, and headings that stand in a row among them as
 * paragraphs. A table of one kind stays as it is; so does one whose kinds come by turns.
 */
export function separated(form: Form, block: SourceBlock): SourceBlock[] {
  if (block.kind !== 'table') return [block];
  const byRow = new Map<number, SourceCell[]>();
  for (const cell of block.cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rows = [...byRow].sort(([one], [other]) => one - other);
  const cuts: { at: number; says: Said }[] = [];
  for (const [at, cells] of rows) {
    const says = said(form, cells);
    const last = cuts[cuts.length - 1];
    if (says !== null && (says === 'heading' || says !== last?.says)) cuts.push({ at, says });
  }
  const kinds = cuts.flatMap(({ says }) => (says === 'heading' || says === null ? [] : [says]));
  if (cuts.length < 2 || kinds.length === 0 || new Set(kinds).size < kinds.length) return [block];
  const end = block.cells.reduce((most, { row, rows: tall }) => Math.max(most, row + tall), 0);
  return cuts.flatMap(({ at, says }, place): SourceBlock[] => {
    const next = cuts[place + 1]?.at ?? end;
    const from = place === 0 ? 0 : at;
    if (says !== 'heading') return [piece(block, from, next)];
    const own = byRow.get(at)?.find(({ text }) => text.trim() !== '');
    const heading: SourceBlock = { kind: 'paragraph', text: own?.text ?? '', place: own?.place ?? '' };
    const above = piece(block, from, at);
    const below = piece(block, at + 1, next);
    return [above, heading, below].filter((part) => part.kind !== 'table' || part.cells.length > 0);
  });
}

import { perForm, type Form } from '../../../format/form';
import type { CellId } from '../../../format/table';
import type { ReceiptRow } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import type { HeadLabel } from '../rows/columns';
import { foundHead, type FoundHead } from '../rows/head';
import { outcomeLabels, suitLabels } from './disputes-labels';
import { matchLabel } from '../label-match';
import { placeValues, type Placed } from '../rows/row-values';
import { readCells, type TableReading, type Values } from '../rows/table-reading';
import { mayHaveLostSpans, orderedHead } from '../rows/ordered-head';
import {
  isBlank,
  splitRow,
  tableRows,
  usualWidth,
  widestOf,
  type SplitRow,
  type TableRow,
} from '../rows/table-rows';

/** The columns of the form, group after group, for a head to be held against. */
const disputeColumns = perForm((form) => {
  const [suits, outcomes] = [suitLabels(form), outcomeLabels(form)];
  const each = outcomes.length;
  return {
    each,
    count: suits.length * each,
    columnId: (index: number) =>
      `${suits[Math.floor(index / each)]?.id ?? ''}.${outcomes[index % each]?.id ?? ''}`,
  };
});

interface Leaf extends Omit<HeadLabel, 'index'> {
  outcome: number;
}

interface Found {
  leaves: Leaf[];
  groups: { group: number; at: number; end: number }[];
}

/** The outcome labels and the labels over them, each where it stands. */
function labelsOf(form: Form, rows: readonly TableRow[], width: number): Found {
  const found: Found = { leaves: [], groups: [] };
  let listed = 0;
  for (const row of rows) {
    if (row.layout === 'grid' && !(row.gapless && row.width === width)) continue;
    for (const { text, col, cols, continues } of row.pieces) {
      if (continues) continue;
      const group = matchLabel(text, suitLabels(form));
      if (group) {
        found.groups.push({
          group: suitLabels(form).findIndex(({ id }) => id === group.id),
          at: col,
          end: col + cols,
        });
        continue;
      }
      const match = cols > 1 ? null : matchLabel(text, outcomeLabels(form));
      if (!match) continue;
      const at = row.layout === 'list' ? listed++ : col;
      const outcome = outcomeLabels(form).findIndex(({ id }) => id === match.id);
      found.leaves.push({ outcome, at, text: text.replace(/\s+/g, ''), sure: match.sure });
    }
  }
  found.leaves.sort((one, other) => one.at - other.at);
  return found;
}

/** Which group stands over a column: the box that spans it or, between fields, the last that began before it. */
function groupOver(found: Found, at: number, grid: boolean): number {
  const over = found.groups.filter((box) => box.at <= at && (!grid || at < box.end));
  over.sort((one, other) => other.at - one.at);
  return over[0]?.group ?? -1;
}

/** The outcome columns by the labels over them; where these are lost or shifted, by three full rounds of outcomes. */
function placedLeaves(form: Form, found: Found, layout: SourceTable['layout']): HeadLabel[] {
  const byGroup =
    layout === 'list'
      ? []
      : found.leaves.map(({ outcome, ...leaf }) => {
          const group = groupOver(found, leaf.at, layout === 'grid');
          return { ...leaf, index: group < 0 ? -1 : group * disputeColumns(form).each + outcome };
        });
  const distinct = new Set(byGroup.map(({ index }) => index));
  if (byGroup.length > 0 && distinct.size === byGroup.length && !distinct.has(-1)) return byGroup;
  return inRounds(form, found.leaves);
}

/** Three whole rounds of outcomes are the form's columns in their order. */
function inRounds(form: Form, leaves: readonly Leaf[]): HeadLabel[] {
  const { count, each } = disputeColumns(form);
  const rounds = leaves.length === count && leaves.every(({ outcome }, at) => outcome === at % each);
  return rounds ? leaves.map(({ at, text, sure }, index) => ({ at, text, sure, index })) : [];
}

/** The labels in reading order, where they no longer stand over their numbers: three full rounds of outcomes, or none. */
function listedLeaves(form: Form, rows: readonly TableRow[]): HeadLabel[] {
  const own = rows.flatMap(({ pieces }) => pieces.filter(({ continues }) => !continues));
  const over = own.flatMap(({ text }) => matchLabel(text, suitLabels(form))?.id ?? []);
  if (
    over.join() !==
    suitLabels(form)
      .map(({ id }) => id)
      .join()
  )
    return [];
  const leaves = own.flatMap(({ text, col }): Leaf[] => {
    const match = matchLabel(text, suitLabels(form)) ? null : matchLabel(text, outcomeLabels(form));
    if (!match) return [];
    const outcome = outcomeLabels(form).findIndex(({ id }) => id === match.id);
    return [{ outcome, at: col, text: text.replace(/\s+/g, ''), sure: match.sure }];
  });
  return inRounds(form, leaves);
}

/** Whether a row heads columns: only words, some of them outcomes or groups. */
function isHead(form: Form, { row, values }: SplitRow): boolean {
  if (values.some(({ text }) => !isBlank(text))) return false;
  return row.pieces.some(
    ({ text }) =>
      !isBlank(text) && (matchLabel(text, outcomeLabels(form)) ?? matchLabel(text, suitLabels(form))),
  );
}

/** How many labels of the disputes table a source table has: it is recognised by this number. */
export function disputesLabels(form: Form, source: SourceTable): number {
  return source.cells.filter(({ text }) => {
    const match = matchLabel(text, outcomeLabels(form));
    return (
      (match && match.id !== 'total' && match.sure !== 'similar') ||
      matchLabel(text, suitLabels(form))?.sure === 'exact'
    );
  }).length;
}

/** Reads the disputes table from the pieces it stands in: one row of numbers under fifteen columns. */
export function readDisputes(form: Form, sources: readonly SourceTable[]): TableReading {
  const { count, columnId } = disputeColumns(form);
  const heads: FoundHead[] = [];
  const bodies: SplitRow[] = [];
  for (const source of sources) {
    const rows = tableRows(source);
    const headRows = rows.filter((row) => isHead(form, splitRow(row)));
    const body = rows.filter(
      (row) => !headRows.includes(row) && row.pieces.some(({ text }) => !isBlank(text)),
    );
    const lastHead = rows.reduce((last, row, place) => (headRows.includes(row) ? place : last), -1);
    const blank = rows.slice(lastHead + 1).find((row) => row.pieces.length > 1);
    if (headRows.length > 0) {
      const width = source.layout === 'grid' ? usualWidth(rows) : widestOf(headRows);
      const byPlace = foundHead(
        placedLeaves(form, labelsOf(form, headRows, width), source.layout),
        body,
        { count, columnId },
        width,
      );
      const byOrder =
        byPlace.trouble === '' || !mayHaveLostSpans(source, { rows: true })
          ? null
          : orderedHead(listedLeaves(form, headRows), body, columnId);
      heads.push(byOrder ?? byPlace);
    }
    const filled = body.map(splitRow).filter(({ values }) => values.some(({ text }) => !isBlank(text)));
    bodies.push(...(filled.length > 0 ? filled : blank ? [splitRow(blank)] : []));
  }
  const [head] = heads;
  const usable = head && head.head.columns.size > 0 ? head.head : null;
  const values: Values = new Map();
  const rows = bodies.map((split): ReceiptRow => {
    const filled = split.values.some(({ text }) => !isBlank(text));
    let placed: Placed = { ok: true, byIndex: new Map() };
    if (bodies.length > 1) placed = { ok: false, why: `有 ${bodies.length} 行数，规定只有一行` };
    else if (filled && !usable)
      placed = { ok: false, why: head?.trouble || '表头认不出，看不出各栏是谁的数' };
    else if (filled && split.labels.length > 0) placed = { ok: false, why: '数的前面有规定之外的文字' };
    else if (usable) placed = placeValues(split, usable);
    const cellAt = (index: number): CellId => `disputes.${columnId(index)}` as CellId;
    const cells = readCells(form, placed, split.values, cellAt, values);
    return {
      label: '',
      row: placed.ok ? 'all' : null,
      sure: placed.ok ? 'exact' : 'none',
      moved: false,
      cells,
      place: split.row.place,
      remark: placed.ok ? '' : placed.why,
    };
  });
  const columns = head?.columns ?? [];
  const ids = new Set(columns.map(({ column }) => column));
  const all = Array.from({ length: count }, (_, index) => columnId(index));
  return {
    receipt: {
      table: 'disputes',
      found: true,
      refused: '',
      columns,
      rows,
      missingRows: bodies.length === 0 ? ['all'] : [],
      missingColumns: all.filter((id) => !ids.has(id)),
    },
    values,
    oldForm: false,
    unsplit: {},
  };
}

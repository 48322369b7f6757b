import { applicationColumns } from '../../format/applications';
import { tables } from '../../format/form';
import { groupLabels, oldOtherHandlingLabel } from '../../format/label-variants';
import type { CellId } from '../../format/table';
import { OLD_OTHER_HANDLING, type ReceiptColumn, type ReceiptRow, type Sureness } from '../../report/receipt';
import type { SourceTable } from '../source';
import type { HeadLabel } from './columns';
import { foundHead, type FoundHead } from './head';
import { knownLabel, matchAny, matchLabel, normalised, unlikeness, type KnownLabel } from './label-match';
import { placeValues, type Placed } from './row-values';
import { readCells, type TableReading, type Values } from './table-reading';
import {
  labelReadings,
  labelText,
  splitRow,
  tableRows,
  usualWidth,
  type SplitRow,
  type TableRow,
} from './table-rows';

const spec = tables.applications;
/** A row's own words; those of its group stand before a space. */
const ownLabel = (label: string): string => label.slice(label.lastIndexOf(' ') + 1);
export const applicationRowLabels: readonly KnownLabel[] = spec.rows.map(({ id, label }) =>
  knownLabel(id, ownLabel(label)),
);
export const applicantLabels: readonly KnownLabel[] = applicationColumns.map(({ id, label }) =>
  knownLabel(id, label),
);

const allRowLabels = [...applicationRowLabels, knownLabel(OLD_OTHER_HANDLING, oldOtherHandlingLabel)];
const splitRowIds = ['notCorrectedInTime', 'feeNotPaid', 'otherHandling'];

/** Tall labels: a line with nothing else names no row. */
const groupNames = new Set(
  spec.grid.filter(({ scope }) => scope === 'rowgroup').map(({ text }) => normalised(text)),
);
const headGroups = new Set(groupLabels.map(normalised));
const form = {
  count: applicationColumns.length,
  columnId: (index: number) => applicationColumns[index]?.id ?? '',
};

const isBlank = (text: string): boolean => text.trim() === '';
const columnIndex = (id: string): number => applicationColumns.findIndex((column) => column.id === id);

/** Whether a row heads columns rather than counting anything. */
function isHead(split: SplitRow): boolean {
  const { row, values } = split;
  if (values.some(({ text }) => !isBlank(text))) return false;
  const words = row.pieces.map(({ text }) => normalised(text));
  const named = words.filter(
    (text) => headGroups.has(text) || applicantLabels.some(({ official }) => official === text),
  );
  // 总计 and 其他 head columns and rows alike.
  return named.some((text) => text !== '总计' && text !== '其他') || named.length > 1;
}

/** The column labels of the rows of a head, each where it stands. */
function headLabels(rows: readonly TableRow[], width: number): HeadLabel[] {
  const labels: HeadLabel[] = [];
  for (const row of rows) {
    // A head row that lost a box no longer says what stands below its labels.
    if (row.layout === 'grid' && !(row.gapless && row.width === width)) continue;
    for (const { text, col, cols, continues } of row.pieces) {
      const match = continues || cols > 1 ? null : matchLabel(text, applicantLabels);
      if (match)
        labels.push({
          index: columnIndex(match.id),
          at: col,
          text: text.replace(/\s+/g, ''),
          sure: match.sure,
        });
    }
  }
  return labels;
}

/** In a list only the order of the labels says anything: those under 法人或其他组织 stand in its place. */
function listedLabels(rows: readonly TableRow[]): HeadLabel[] {
  const group = normalised(groupLabels[1] ?? '');
  let ordered: { text: string; index: number; sure: Sureness }[] = [];
  let insertAt = -1;
  for (const row of rows) {
    const found = row.pieces.flatMap(({ text }) => {
      const match = matchLabel(text, applicantLabels);
      return match
        ? [{ text: text.replace(/\s+/g, ''), index: columnIndex(match.id), sure: match.sure }]
        : [];
    });
    const place = row.pieces.findIndex(({ text }) => normalised(text) === group);
    if (place >= 0)
      insertAt =
        ordered.length +
        row.pieces.slice(0, place).filter(({ text }) => matchLabel(text, applicantLabels)).length;
    const at = place < 0 && insertAt >= 0 ? insertAt : ordered.length;
    ordered = [...ordered.slice(0, at), ...found, ...ordered.slice(at)];
  }
  return ordered.map(({ text, index, sure }, at) => ({ index, at, text, sure }));
}

interface Entry {
  split: SplitRow;
  label: string;
  head: FoundHead | null;
  match: { id: string; sure: Sureness } | null;
  remark: string;
}

/** Joins a label with its rest from the next page; the last characters of a page are sometimes there twice. */
function joinedLabels(first: string, rest: string): string[] {
  const overlap =
    [2, 1, 0].find((length) => length === 0 || first.slice(-length) === rest.slice(0, length)) ?? 0;
  return [first + rest, first + rest.slice(overlap)];
}

function hasValues({ split }: Entry): boolean {
  return split.values.some(({ text }) => !isBlank(text));
}

/** The rows of all pieces of the table from top to bottom, heads taken out and put to the rows below them. */
function entriesOf(sources: readonly SourceTable[]): { entries: Entry[]; heads: FoundHead[] } {
  const entries: Entry[] = [];
  const heads: FoundHead[] = [];
  let current: FoundHead | null = null;
  for (const source of sources) {
    const rows = tableRows(source);
    let pending: TableRow[] = [];
    rows.forEach((row, place) => {
      const split = splitRow(row);
      if (isHead(split)) {
        pending.push(row);
        return;
      }
      const corner = split.labels.length > 0 && split.values.every(({ text }) => isBlank(text));
      if (pending.length > 0) {
        const headRows = pending;
        pending = [];
        const body = rows.slice(place);
        const widest = [...headRows].sort(
          (one, other) => headLabels([other], other.width).length - headLabels([one], one.width).length,
        );
        const width = source.layout === 'grid' ? usualWidth(rows) : (widest[0]?.width ?? 0);
        const labels = source.layout === 'list' ? listedLabels(headRows) : headLabels(headRows, width);
        // A lone group label repeated inside the table is no new head.
        if (labels.length > 0 || current === null) {
          current = foundHead(labels, body, form, width);
          heads.push(current);
        }
      }
      const match = matchAny(labelReadings(split), allRowLabels);
      const text = labelText(split);
      if (!match && corner && (groupNames.has(normalised(text)) || /勾稽/.test(text))) return;
      if (split.labels.length === 0 && split.values.every((piece) => isBlank(piece.text))) return;
      entries.push({ split, label: text, head: current, match, remark: '' });
    });
  }
  return { entries, heads };
}

/** Puts rows cut in two by the end of a page together again. */
function withoutCuts(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const entry of entries) {
    const above = kept[kept.length - 1];
    const last = entry.split.labels[entry.split.labels.length - 1]?.text ?? '';
    const aboveLast = above?.split.labels[above.split.labels.length - 1]?.text ?? '';
    const upper = !entry.match && !hasValues(entry);
    const lower = above !== undefined && !above.match && !hasValues(above);
    const joined =
      above && last !== '' && (upper || lower)
        ? matchAny(joinedLabels(aboveLast, last), applicationRowLabels)
        : null;
    const remark = '这一行被分页断成两段，已连起来';
    if (above && joined && upper && (!above.match || above.match.id === joined.id))
      kept[kept.length - 1] = {
        ...above,
        match: above.match ?? joined,
        label: `${above.label}${entry.label}`,
        remark,
      };
    else if (joined && lower)
      kept[kept.length - 1] = { ...entry, match: joined, label: `${above.label}${entry.label}`, remark };
    else kept.push(entry);
  }
  return kept;
}

/** A row whose words are too garbled is known by its neighbours, where exactly one row of the form is between them. */
function withNeighbours(entries: readonly Entry[]): Entry[] {
  const indexOf = (entry: Entry | undefined) => spec.rows.findIndex(({ id }) => id === entry?.match?.id);
  return entries.map((entry, place) => {
    if (entry.match || !hasValues(entry)) return entry;
    const above = indexOf(entries[place - 1]);
    const below = indexOf(entries[place + 1]);
    const known = applicationRowLabels[above + 1];
    if (above < 0 || below !== above + 2 || !known) return entry;
    const like = Math.min(...labelReadings(entry.split).map((label) => unlikeness(normalised(label), known)));
    return like <= 0.6 ? { ...entry, match: { id: known.id, sure: 'order' as const } } : entry;
  });
}

/** Rows that would fill the same row of the form say nothing for sure; neither is taken. */
function withoutDoubles(entries: readonly Entry[]): Entry[] {
  const hasSplit = entries.some(({ match }) => match && splitRowIds.includes(match.id));
  return entries.map((entry) => {
    const { match } = entry;
    if (!match) return entry;
    if (match.id === OLD_OTHER_HANDLING && hasSplit) return { ...entry, match: null };
    const same = entries.filter((other) => other.match?.id === match.id);
    if (same.length === 1) return entry;
    const filled = same.filter(hasValues);
    if (filled.length === 1)
      return filled[0] === entry ? entry : { ...entry, match: null, remark: '重复的标签，没有数' };
    return { ...entry, match: null, remark: `有 ${same.length} 行都写着这个标签` };
  });
}

const NO_HEAD: Placed = { ok: false, why: '表头认不出，看不出各栏是谁的数' };

const rankOf = (entry: Entry): number => spec.rows.findIndex(({ id }) => id === entry.match?.id);

/**
 * The rows out of the form's order, and those beside a row of numbers for which the form has no room there:
 * its label may have gone to a neighbour.
 */
function movedRows(entries: readonly Entry[]): Set<Entry> {
  const moved = new Set<Entry>();
  let above: Entry | null = null;
  let unknown = 0;
  for (const entry of entries) {
    const rank = rankOf(entry);
    if (rank < 0) {
      if (hasValues(entry) && entry.match?.id !== OLD_OTHER_HANDLING) unknown++;
      continue;
    }
    const room = rank - (above ? rankOf(above) : -1) - 1;
    if (unknown > room) for (const beside of above ? [above, entry] : [entry]) moved.add(beside);
    above = entry;
    unknown = 0;
  }
  if (unknown > 0 && above && spec.rows.length - 1 - rankOf(above) < unknown) moved.add(above);
  entries.forEach((entry, at) => {
    const rank = rankOf(entry);
    const isOut = entries.some((other, place) => {
      const theirs = rankOf(other);
      return theirs >= 0 && (place < at ? theirs > rank : theirs < rank);
    });
    if (rank >= 0 && isOut) moved.add(entry);
  });
  return moved;
}

function receiptRow(
  entry: Entry,
  isMoved: boolean,
  values: Values,
  unsplit: Record<string, string>,
): ReceiptRow {
  const { split, label, match } = entry;
  const { place } = split.row;
  const head = entry.head && entry.head.head.columns.size > 0 ? entry.head.head : null;
  const old = match?.id === OLD_OTHER_HANDLING;
  if (!match || old) {
    const placed = old && head ? placeValues(split, head) : null;
    if (placed?.ok)
      for (const [index, piece] of placed.byIndex)
        if (!isBlank(piece.text)) unsplit[form.columnId(index)] = piece.text.trim();
    const why = old ? '旧格式里这一项只有一行，要分到三行' : entry.remark || '这一行的标签认不出';
    const cells = readCells(
      { ok: false, why },
      split.values,
      () => spec.cells[0]?.id ?? 'applications..',
      values,
    );
    return {
      label,
      row: old ? OLD_OTHER_HANDLING : null,
      sure: 'none',
      moved: false,
      cells,
      place,
      remark: why,
    };
  }
  const placed =
    hasValues(entry) && !head
      ? NO_HEAD
      : head
        ? placeValues(split, head)
        : { ok: true as const, byIndex: new Map() };
  const cellAt = (index: number): CellId => `applications.${match.id}.${form.columnId(index)}`;
  const cells = readCells(placed, split.values, cellAt, values);
  return {
    label,
    row: match.id,
    sure: match.sure,
    moved: isMoved,
    cells,
    place,
    remark: placed.ok ? entry.remark : placed.why,
  };
}

/** The columns of the first head, with what later heads of the same table know better. */
function columnsOf(heads: readonly FoundHead[]): ReceiptColumn[] {
  const byId = new Map<string, ReceiptColumn>();
  for (const { columns } of heads)
    for (const column of columns) if (!byId.has(column.column)) byId.set(column.column, column);
  return [...byId.values()];
}

/** Reads the requests table from the pieces it stands in. */
export function readApplications(sources: readonly SourceTable[]): TableReading {
  const found = entriesOf(sources);
  const entries = withoutDoubles(withNeighbours(withoutCuts(found.entries)));
  const values: Values = new Map();
  const unsplit: Record<string, string> = {};
  const moved = movedRows(entries);
  const rows = entries.map((entry) => receiptRow(entry, moved.has(entry), values, unsplit));
  const columns = columnsOf(found.heads);
  const rowIds = new Set(rows.map(({ row }) => row));
  const columnIds = new Set(columns.map(({ column }) => column));
  return {
    receipt: {
      table: 'applications',
      found: true,
      refused: '',
      columns,
      rows,
      missingRows: spec.rows.filter(({ id }) => !rowIds.has(id)).map(({ id }) => id),
      missingColumns: applicationColumns.filter(({ id }) => !columnIds.has(id)).map(({ id }) => id),
    },
    values,
    oldForm: entries.some(({ match }) => match?.id === OLD_OTHER_HANDLING),
    unsplit,
  };
}

import { perForm, type Form } from '../../../format/form';
import { oldOtherHandlingLabel, splitOtherHandling } from '../../../format/old-form';
import { OLD_OTHER_HANDLING, type Sureness } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import { headLabels, isHead, listedLabels } from './applications-head';
import { applicationRowLabels } from './applications-labels';
import { foundHead, type FoundHead } from '../rows/head';
import { knownLabel, matchAny, quickPlainLabel, unlikeness } from '../label-match';
import { mayHaveLostSpans, orderedHead } from '../rows/ordered-head';
import { partedByLabel } from '../rows/parted-by-label';
import {
  isBlank,
  labelReadings,
  labelText,
  splitRow,
  tableRows,
  usualWidth,
  widestOf,
  type SplitRow,
  type TableRow,
} from '../rows/table-rows';

const allRowLabels = perForm((form) => [
  ...applicationRowLabels(form),
  knownLabel(form, OLD_OTHER_HANDLING, oldOtherHandlingLabel),
]);

/** The labels of groups: a line with nothing else is not a row. */
const groupNames = perForm(
  ({ tables }) =>
    new Set(
      tables.applications.grid
        .filter(({ scope }) => scope === 'rowgroup')
        .map(({ text }) => quickPlainLabel(text)),
    ),
);

/** The columns of the form, for a head to be held against. */
export const requestColumns = perForm(({ tables: { applications } }) => ({
  count: applications.columns.length,
  columnId: (index: number) => applications.columns[index]?.id ?? '',
}));

/** A row of the table as it stands in the file, with the row of the form it was taken for. */
export interface Entry {
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

/** Whether a row holds anything behind its label. */
export function hasValues({ split }: Entry): boolean {
  return split.values.some(({ text }) => !isBlank(text));
}

/** Rows: each is compared with the others, and no report has as many. */
const MOST_ENTRIES = 500;

/** The rows of all pieces of the table from top to bottom, heads taken out and put to the rows below them. */
export function entriesOf(
  form: Form,
  sources: readonly SourceTable[],
): { entries: Entry[]; heads: FoundHead[] } {
  const entries: Entry[] = [];
  const heads: FoundHead[] = [];
  let current: FoundHead | null = null;
  for (const source of sources) {
    const rows = tableRows(source);
    let pending: TableRow[] = [];
    rows.forEach((row, place) => {
      if (entries.length >= MOST_ENTRIES) return;
      const split = partedByLabel(splitRow(row), allRowLabels(form));
      if (isHead(form, split)) {
        pending.push(row);
        return;
      }
      const corner = split.labels.length > 0 && split.values.every(({ text }) => isBlank(text));
      if (pending.length > 0) {
        const headRows = pending;
        pending = [];
        const body = rows.slice(place);
        // The widest head row: a head row may have lost blank boxes at its end, but none gains any.
        const width = source.layout === 'grid' ? usualWidth(rows) : widestOf(headRows);
        const listed = listedLabels(form, headRows);
        const labels = source.layout === 'list' ? listed : headLabels(form, headRows, width);
        // A lone group label repeated inside the table is no new head.
        const byPlace = foundHead(labels, body, requestColumns(form), width);
        const byOrder =
          byPlace.trouble === '' || !mayHaveLostSpans(source, { rows: true })
            ? null
            : orderedHead(listed, body, requestColumns(form).columnId);
        if (labels.length > 0 || byOrder || current === null) {
          current = byOrder ?? byPlace;
          heads.push(current);
        }
      }
      const match = matchAny(labelReadings(split), allRowLabels(form));
      const text = labelText(split);
      if (!match && corner && (groupNames(form).has(quickPlainLabel(text)) || /勾稽/.test(text))) return;
      if (split.labels.length === 0 && split.values.every((piece) => isBlank(piece.text))) return;
      entries.push({ split, label: text, head: current, match, remark: '' });
    });
  }
  return { entries, heads };
}

/** Puts rows cut in two by the end of a page together again. */
export function withoutCuts(form: Form, entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const entry of entries) {
    const above = kept[kept.length - 1];
    const last = entry.split.labels[entry.split.labels.length - 1]?.text ?? '';
    const aboveLast = above?.split.labels[above.split.labels.length - 1]?.text ?? '';
    const upper = !entry.match && !hasValues(entry);
    const lower = above !== undefined && !above.match && !hasValues(above);
    const joined =
      above && last !== '' && (upper || lower)
        ? matchAny(joinedLabels(aboveLast, last), applicationRowLabels(form))
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
export function withNeighbours(form: Form, entries: readonly Entry[]): Entry[] {
  const indexOf = (entry: Entry | undefined) =>
    form.tables.applications.rows.findIndex(({ id }) => id === entry?.match?.id);
  return entries.map((entry, place) => {
    if (entry.match || !hasValues(entry)) return entry;
    const above = indexOf(entries[place - 1]);
    const below = indexOf(entries[place + 1]);
    const known = applicationRowLabels(form)[above + 1];
    if (above < 0 || below !== above + 2 || !known) return entry;
    const like = Math.min(
      ...labelReadings(entry.split).map((label) => unlikeness(quickPlainLabel(label), known)),
    );
    return like <= 0.6 ? { ...entry, match: { id: known.id, sure: 'order' as const } } : entry;
  });
}

/** Takes neither of two rows that would fill the same row of the form. */
export function withoutDoubles(entries: readonly Entry[]): Entry[] {
  const hasSplit = entries.some(({ match }) => match && splitOtherHandling.includes(match.id));
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

import type { SourceTable } from '../../source';
import type { HeadLabel } from './columns';
import type { FoundHead } from './head';
import { isBlank, splitRow, type SplitRow, type TableRow } from './table-rows';

/**
 * How a row is built: where its labels end and how wide it is. In a table whose spans are gone, rows of one shape
 * hold their numbers in the same places.
 */
export const shapeOf = ({ labelEnd, row }: SplitRow): string => `${labelEnd}/${row.width}`;

/**
 * Whether the merged boxes of a table may have lost their spans: fields between separators always have; a grid in
 * which boxes over several columns and, where `has.rows`, over several rows are left has not.
 */
export function mayHaveLostSpans({ layout, cells }: SourceTable, has: { rows: boolean }): boolean {
  if (layout !== 'grid') return layout === 'fields';
  const keepsColumns = cells.some(({ cols }) => cols > 1);
  const keepsRows = !has.rows || cells.some(({ rows }) => rows > 1);
  return !(keepsColumns && keepsRows);
}

/** Where the unbroken run of a row's numbers begins, and how long it is; null where it has none or a gap. */
function runOf({ values }: SplitRow): { at: number; length: number } | null {
  const filled = values.filter(({ text }) => !isBlank(text));
  const [first] = filled;
  const last = filled[filled.length - 1];
  if (!first || !last || last.col - first.col !== filled.length - 1) return null;
  return { at: first.col, length: filled.length };
}

/**
 * The head of a table that lost its spans (a page copied as text, bars, a website that drops them): its labels no
 * longer stand over their numbers, but come in the form's order. Rows with a number for each label show where rows of
 * the same shape hold numbers. null where the labels are not in order, or too many rows have more numbers than labels.
 */
export function orderedHead(
  labels: readonly HeadLabel[],
  rows: readonly TableRow[],
  columnId: (index: number) => string,
): FoundHead | null {
  const inOrder = labels.every(({ index }, at) => at === 0 || (labels[at - 1]?.index ?? 0) < index);
  if (labels.length < 2 || !inOrder) return null;
  const count = labels.length;
  // A row without labels that is as wide as the head is long has one box for each.
  const shapes = new Map<string, number | null>([[`-1/${count}`, 0]]);
  let whole = 0;
  let more = 0;
  for (const row of rows) {
    const split = splitRow(row);
    if (split.values.filter(({ text }) => !isBlank(text)).length > count) more++;
    const run = runOf(split);
    if (run?.length !== count) continue;
    whole++;
    const shape = shapeOf(split);
    const before = shapes.get(shape);
    shapes.set(shape, before === undefined || before === run.at ? run.at : null);
  }
  // Where a fifth of the rows have more numbers than there are labels, a label is missing, and nobody can say which.
  if (more * 5 >= whole) return null;
  return {
    head: {
      columns: new Map(labels.map(({ index, text, sure }, at) => [index, { at, text, sure, moved: false }])),
      width: count,
      labelsEnd: -1,
      shapes,
    },
    columns: labels.map(({ index, text, sure }) => ({
      label: text,
      column: columnId(index),
      sure,
      moved: false,
    })),
    trouble: '',
  };
}

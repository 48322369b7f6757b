import type { Sureness } from '../../../report/receipt';

/** A column label where it stands in a table: `index` is its place in the form's order. */
export interface HeadLabel {
  index: number;
  at: number;
  text: string;
  sure: Sureness;
}

/** Which column of the source belongs to which column of the form, and how that is known. */
export interface ColumnMap {
  /** By the form's index. Those not here are not in the table, or cannot be told. */
  columns: ReadonlyMap<number, { at: number; text: string; sure: Sureness; moved: boolean }>;
  /** Why nothing could be told; empty where something was. */
  trouble: string;
}

const none = (trouble: string): ColumnMap => ({ columns: new Map(), trouble });

function isAscending(labels: readonly HeadLabel[]): boolean {
  return labels.every((label, place) => place === 0 || (labels[place - 1]?.index ?? 0) < label.index);
}

/** Adds the columns between two known ones, where as many lie between in the file as in the form. */
function withBetween(labels: readonly HeadLabel[]): HeadLabel[] {
  return labels.flatMap((label, place) => {
    const next = labels[place + 1];
    const found = [label];
    if (next && next.index - label.index === next.at - label.at)
      for (let step = 1; step < next.index - label.index; step++)
        found.push({ index: label.index + step, at: label.at + step, text: '', sure: 'order' });
    return found;
  });
}

/**
 * Finds the columns of a table from the labels in its head. Labels decide; a column without one is taken by
 * its place only where the columns on both sides leave room for it and nothing else. `numberAt` says in which
 * source columns numbers stand, `count` how many columns the form has, `labelsEnd` where the row labels end.
 */
export function solveColumns(
  found: readonly HeadLabel[],
  count: number,
  numberAt: ReadonlySet<number>,
  labelsEnd: number,
): ColumnMap {
  const labels = [...found].sort((one, other) => one.at - other.at);
  if (labels.length === 0) return none('表头认不出');
  const indexes = new Set(labels.map(({ index }) => index));
  const places = new Set(labels.map(({ at }) => at));
  if (indexes.size < labels.length || places.size < labels.length) return none('表头有重复的栏');
  const [first] = labels;
  const last = labels[labels.length - 1];
  if (!first || !last) return none('表头认不出');

  const ascending = isAscending(labels);
  let known = labels;
  if (ascending) {
    const unexplained = labels.some((label, place) => {
      const next = labels[place + 1];
      if (!next || next.at - label.at <= next.index - label.index) return false;
      return Array.from({ length: next.at - label.at - 1 }, (_, step) => label.at + 1 + step).some((at) =>
        numberAt.has(at),
      );
    });
    // In a head that lost a box and moved together, only the two ends can still be in place.
    if (unexplained && last.index - first.index !== last.at - first.at)
      return none('表头的栏和下面的数对不上');
    known = withBetween(unexplained ? [first, last] : labels);
    if (unexplained)
      known = known.map((column) => ({
        ...column,
        text: labels.find(({ index }) => index === column.index)?.text ?? '',
        sure: column === first || column === last ? column.sure : 'order',
      }));
    const start = known[0];
    const before = start ? start.at - 1 : -1;
    if (start && start.index === 1 && before > labelsEnd && numberAt.has(before) && !numberAt.has(before - 1))
      known = [{ index: 0, at: before, text: '', sure: 'order' }, ...known];
    const end = known[known.length - 1];
    if (end && end.index === count - 2 && numberAt.has(end.at + 1) && !numberAt.has(end.at + 2))
      known = [...known, { index: count - 1, at: end.at + 1, text: '', sure: 'order' }];
  }
  // In a head that moved together at one end, numbers at the other end have no label above them.
  const mapped = new Set(known.map(({ at }) => at));
  if ([...numberAt].some((at) => !mapped.has(at))) return none('表头的栏和下面的数对不上');
  const columns = known.map(
    ({ index, at, text, sure }) =>
      [
        index,
        {
          at,
          text,
          sure,
          moved: labels.some(
            (other) => (other.index < index && other.at > at) || (other.index > index && other.at < at),
          ),
        },
      ] as const,
  );
  return { columns: new Map(columns), trouble: '' };
}

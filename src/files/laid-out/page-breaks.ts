import { perForm, type Form } from '../../format/form';
import { TABLE_IDS } from '../../format/table';
import { quickPlainLabel } from '../../blocks/recognise/label-match';
import { places } from './nets';
import { cellWords, type DrawnTable, type TableCell } from './table';

/** Points: edges and columns on two pages that differ by no more are the same. */
const SAME_EDGE = 6;

const near = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= SAME_EDGE;

/** Whether two tables are one across a page break: edges agree, and all columns of the one with fewer, except one. */
function areOne(above: DrawnTable, below: DrawnTable): boolean {
  const [one, other] = [above.xs, below.xs];
  if (below.page !== above.lastPage + 1) return false;
  if (!near(one[0], other[0]) || !near(one[one.length - 1], other[other.length - 1])) return false;
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return fewer.filter((x) => !more.some((place) => near(x, place))).length <= 1;
}

/** What the labels of the form begin with. */
const labelsOf = perForm(({ tables }: Form) =>
  TABLE_IDS.flatMap((id) =>
    tables[id].grid.filter(({ cell }) => cell === undefined).map(({ text }) => quickPlainLabel(text)),
  ).filter((label) => label !== ''),
);
/** The number that begins a row or a group of rows: 一、 （三） 1. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.．、](?!\d))/;

/** Whether a text begins a row or head, rather than continuing the one before the page break. */
function begins(form: Form, words: string, above: string): boolean {
  const [text, whole] = [quickPlainLabel(words), quickPlainLabel(above + words)];
  if (above !== '' && text !== '' && labelsOf(form).some((label) => label.startsWith(whole))) return false;
  if (NUMBERED.test(words)) return true;
  return text.length > 1 && labelsOf(form).some((label) => label.startsWith(text) || text.startsWith(label));
}

const isNumber = (words: string): boolean => /^[\p{Nd}.,，]+$/u.test(words);
const hasWords = (words: string): boolean => /\p{Script=Han}/u.test(words);

/** A table in other columns, more of them: its boxes keep their places on the page. */
function inColumns({ xs: own, cells }: DrawnTable, xs: readonly number[]): TableCell[] {
  const column = own.map((x) =>
    xs.reduce(
      (best, place, at) => (Math.abs(place - x) < Math.abs((xs[best] ?? Infinity) - x) ? at : best),
      0,
    ),
  );
  return cells.map((cell) => {
    const col = column[cell.col] ?? 0;
    return { ...cell, col, cols: Math.max(1, (column[cell.col + cell.cols] ?? col + 1) - col) };
  });
}

/** Whether the first row of a page continues the last one of the page before: no label begins in it. */
function goesOn(form: Form, last: readonly TableCell[], first: readonly TableCell[]): boolean {
  const pairs = first.map((cell) => {
    const over = last.find(({ col, cols }) => col === cell.col && cols === cell.cols);
    return { words: cellWords(cell), above: over ? cellWords(over) : '' };
  });
  if (pairs.every(({ words }) => words === '')) return false;
  // Numbers below the words of a head are a new row.
  return pairs.every(
    ({ words, above }) => !begins(form, words, above) && !(isNumber(words) && hasWords(above)),
  );
}

/** Whether a group label that spans several rows was cut by the page break. */
function areOneLabel(form: Form, above: TableCell, below: TableCell): boolean {
  if (above.rows < 2 && below.rows < 2) return false;
  const [label, words] = [cellWords(above), cellWords(below)];
  return hasWords(label) && !isNumber(words) && (words === '' || !begins(form, words, label));
}

/** Rows of a head, at most. */
const MOST_HEAD = 5;

/** The table without the rows of the head repeated from the page before. */
function withoutHead(above: DrawnTable, below: DrawnTable): DrawnTable {
  /** Whether a box repeats the one at the same place above, or, where it is cut, its beginning. */
  const repeats = (cell: TableCell): boolean => {
    const words = cellWords(cell);
    const same = above.cells.find(
      (other) =>
        other.row === cell.row &&
        near(above.xs[other.col], below.xs[cell.col]) &&
        near(above.xs[other.col + other.cols], below.xs[cell.col + cell.cols]),
    );
    return same !== undefined && !isNumber(words) && cellWords(same).startsWith(words);
  };
  for (let rows = Math.min(MOST_HEAD, above.rows - 1, below.rows - 1); rows > 0; rows--) {
    const head = below.cells.filter(({ row }) => row < rows);
    if (!head.some((cell) => hasWords(cellWords(cell)))) continue;
    if (!head.every((cell) => cell.row + cell.rows <= rows && repeats(cell))) continue;
    const cells = below.cells.flatMap((cell) => (cell.row < rows ? [] : [{ ...cell, row: cell.row - rows }]));
    return { ...below, rows: below.rows - rows, cells };
  }
  return below;
}

function put(form: Form, above: DrawnTable, below: DrawnTable): DrawnTable {
  const xs = places([...above.xs, ...below.xs], SAME_EDGE);
  const [cells, added] = [inColumns(above, xs), inColumns(below, xs)];
  const last = cells.filter(({ row, rows }) => row + rows === above.rows);
  const first = added.filter(({ row }) => row === 0);
  const isCut = goesOn(form, last, first);
  const shift = isCut ? above.rows - 1 : above.rows;
  const joined = new Map<TableCell, TableCell>();
  const rest: TableCell[] = [];
  for (const cell of added) {
    const over =
      cell.row === 0 ? last.find(({ col, cols }) => col === cell.col && cols === cell.cols) : undefined;
    const holder = over && (isCut || areOneLabel(form, over, cell)) ? over : undefined;
    if (holder)
      joined.set(holder, {
        ...holder,
        rows: holder.rows + cell.rows - (isCut ? 1 : 0),
        parts: [...holder.parts, ...cell.parts],
        isTorn: holder.isTorn || cell.isTorn,
      });
    // A box of a cut row that continues none above: it is not known what its number counts.
    else rest.push({ ...cell, row: cell.row + shift, isTorn: cell.isTorn || (isCut && cell.row === 0) });
  }
  return {
    ...above,
    lastPage: below.lastPage,
    xs,
    rows: shift + below.rows,
    cells: [...cells.map((cell) => joined.get(cell) ?? cell), ...rest].sort(
      (one, other) => one.row - other.row || one.col - other.col,
    ),
  };
}

/** Two tables joined across a page break; null where the second does not continue the first. */
export const joinedOver = (form: Form, above: DrawnTable, below: DrawnTable): DrawnTable | null =>
  areOne(above, below) ? put(form, above, withoutHead(above, below)) : null;

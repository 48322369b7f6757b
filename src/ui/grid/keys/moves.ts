import { perForm, type Form } from '../../../format/form';
import { byTable, type CellId, type GridCell, type TableSpec } from '../../../format/table';

/** Where a person wants to go from a cell. `first`, `last` are within the row; `start`, `finish` within the table. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last'
  | 'start'
  | 'finish'
  | 'enter'
  | 'enterBack';

/** What a key press says, without the event it came from. */
export interface KeyPress {
  key: string;
  shift: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  ctrl: boolean;
  alt: boolean;
}

/** The text of the focused cell, and what of it is selected. */
export interface Caret {
  length: number;
  start: number;
  end: number;
}

/**
 * The move a key stands for, as in Excel; null where the key is the text's own. A cell entered by key or
 * click has all its text selected: then arrows, Home and End go to other cells. With the caret in the text
 * they stay in it until they reach its edge.
 */
export function moveFor({ key, shift, ctrl, alt }: KeyPress, caret: Caret): Move | null {
  if (alt) return null;
  if (key === 'Enter') return ctrl ? null : shift ? 'enterBack' : 'enter';
  // Shift with an arrow selects, in the text or a block of cells.
  if (shift) return null;
  const whole = caret.start === 0 && caret.end === caret.length;
  const atStart = whole || (caret.start === 0 && caret.end === 0);
  const atEnd = whole || (caret.start === caret.length && caret.end === caret.length);
  switch (key) {
    case 'ArrowUp':
      return ctrl ? 'top' : 'up';
    case 'ArrowDown':
      return ctrl ? 'bottom' : 'down';
    case 'ArrowLeft':
      return atStart ? (ctrl ? 'first' : 'left') : null;
    case 'ArrowRight':
      return atEnd ? (ctrl ? 'last' : 'right') : null;
    case 'Home':
      return ctrl ? 'start' : atStart ? 'first' : null;
    case 'End':
      return ctrl ? 'finish' : atEnd ? 'last' : null;
    default:
      return null;
  }
}

interface Place {
  id: CellId;
  box: GridCell;
}

/** Which cells one goes through: those that are typed, or totals too. */
type Among = 'typed' | 'all';

const placesIn = ({ grid }: TableSpec, among: Among) =>
  grid.flatMap((box): Place[] =>
    box.cell && (among === 'all' || !box.total) ? [{ id: box.cell, box }] : [],
  );

/** The cells of each table, where they stand in its grid. */
const places = perForm(({ tables }) => ({
  typed: byTable((id) => placesIn(tables[id], 'typed')),
  all: byTable((id) => placesIn(tables[id], 'all')),
}));

const meets = (left: GridCell, right: GridCell) =>
  left.col < right.col + right.cols && right.col < left.col + left.cols;

/**
 * The cell a move leads to; labels are passed over, and totals where only typed cells are gone through. At an edge it
 * is the cell itself.
 * Enter goes down; in a table with a single row of numbers it goes right. It stops at the foot of a column.
 */
export function moveFrom(form: Form, from: CellId, move: Move, among: Among = 'typed'): CellId {
  const table = places(form)[among][form.cell(from).table];
  const here = form.boxOf(from);
  const row = table.filter(({ box }) => box.row === here.row);
  const column = table.filter(({ box }) => meets(box, here));
  const oneRow = table.every(({ box }) => box.row === here.row);
  const nextIn = (line: Place[], step: 1 | -1, at: (place: Place) => number, origin: number) => {
    const ahead = line.filter((place) => (at(place) - origin) * step > 0);
    return ahead.reduce<Place | undefined>(
      (best, place) => (best === undefined || (at(place) - at(best)) * step < 0 ? place : best),
      undefined,
    );
  };
  const byRow = (place: Place) => place.box.row;
  const byColumn = (place: Place) => place.box.col;
  const vertical = (step: 1 | -1) => nextIn(column, step, byRow, here.row);
  const horizontal = (step: 1 | -1) => nextIn(row, step, byColumn, here.col);
  const to: Record<Move, Place | undefined> = {
    up: vertical(-1),
    down: vertical(1),
    left: horizontal(-1),
    right: horizontal(1),
    enter: oneRow ? horizontal(1) : vertical(1),
    enterBack: oneRow ? horizontal(-1) : vertical(-1),
    top: column[0],
    bottom: column[column.length - 1],
    first: row[0],
    last: row[row.length - 1],
    start: table[0],
    finish: table[table.length - 1],
  };
  return to[move]?.id ?? from;
}

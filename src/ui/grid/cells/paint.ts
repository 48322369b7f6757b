import type { CellId } from '../../../format/table';
import styles from './cells.module.css';
import type { CellMark, SideName } from './marks';

/** Puts marks on a table's cells; only what changed since the last time touches the page. */
export interface Painter {
  paint(
    marks: ReadonlyMap<CellId, CellMark>,
    tags: { rows: ReadonlyMap<string, SideName>; column: string | null },
  ): void;
}

/** A painter of a table drawn by OfficialTable. Boxes carry `data-cell`, row labels `data-line`, the balance `data-balance`. */
export function createPainter(table: HTMLTableElement): Painter {
  const boxes = new Map<string, HTMLElement>();
  for (const box of table.querySelectorAll<HTMLElement>('td[data-cell]'))
    boxes.set(box.dataset['cell'] ?? '', box);
  const labels = [...table.querySelectorAll<HTMLElement>('th[data-line]')];
  const balances = [...table.querySelectorAll<HTMLElement>('td[data-of=left], td[data-of=right]')];
  const painted = new Map<CellId, CellMark>();
  let tagged = '';

  return {
    paint(marks, tags) {
      // Not for…of, which would create a pair for each cell at every keystroke.
      // oxlint-disable-next-line unicorn/no-array-for-each
      marks.forEach((mark, id) => {
        const box = boxes.get(id);
        const before = painted.get(id);
        if (!box || (before && looksSame(before, mark))) return;
        painted.set(id, mark);
        paintCell(box, id, mark, before);
      });
      const key = JSON.stringify([[...tags.rows], tags.column]);
      if (key === tagged) return;
      tagged = key;
      for (const label of labels) set(label, 'data-side', tags.rows.get(label.dataset['line'] ?? '') ?? null);
      for (const box of balances)
        set(box, 'data-side', box.dataset['balance'] === tags.column ? (box.dataset['of'] ?? null) : null);
    },
  };
}

function looksSame(one: CellMark, other: CellMark): boolean {
  return (
    one.state === other.state &&
    one.inferred === other.inferred &&
    one.flagged === other.flagged &&
    one.side === other.side &&
    one.joins.above === other.joins.above &&
    one.joins.below === other.joins.below &&
    one.lastYear === other.lastYear &&
    one.lastYearName === other.lastYearName &&
    one.note === other.note &&
    one.problem === other.problem
  );
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Paints one cell; `before` is its mark painted last, so that only changes touch the page. */
function paintCell(box: HTMLElement, id: CellId, mark: CellMark, before: CellMark | undefined): void {
  const { state, joins } = mark;
  set(box, 'data-state', state);
  set(box, 'data-inferred', mark.inferred ? '' : null);
  set(box, 'data-flagged', mark.flagged ? '' : null);
  set(box, 'data-side', mark.side);
  set(box, 'data-joins', joins.above ? (joins.below ? 'both' : 'above') : joins.below ? 'below' : null);
  if (mark.lastYear !== before?.lastYear || mark.lastYearName !== before.lastYearName)
    attach(box, styles['was'], mark.lastYear)?.setAttribute('title', `${mark.lastYearName} ${mark.lastYear}`);
  if (mark.note !== before?.note) attach(box, styles['note'], mark.note);
  if (mark.problem === before?.problem) return;
  const reason = attach(box, styles['reason'], mark.problem);
  const input = box.querySelector('input');
  if (!input) return;
  set(input, 'aria-invalid', mark.problem === '' ? null : 'true');
  set(input, 'aria-describedby', reason ? (reason.id = `reason-${id}`) : null);
}

/** The text of that class in a cell: made, changed or taken away. It stands after what React drew there. */
function attach(box: HTMLElement, className: string | undefined, text: string): HTMLElement | null {
  let note = [...box.children].find((child) => child.className === className);
  if (text === '') {
    note?.remove();
    return null;
  }
  if (!note) {
    note = document.createElement('span');
    note.className = className ?? '';
    box.append(note);
  }
  note.textContent = text;
  return note as HTMLElement;
}

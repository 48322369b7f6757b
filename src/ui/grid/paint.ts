import type { CellId } from '../../format/table';
import styles from './grid.module.css';
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
  const painted = new Map<CellId, string>();
  let tagged = '';

  return {
    paint(marks, tags) {
      for (const [id, mark] of marks) {
        const box = boxes.get(id);
        const key = keyOf(mark);
        if (!box || painted.get(id) === key) continue;
        painted.set(id, key);
        paintCell(box, id, mark);
      }
      const key = JSON.stringify([[...tags.rows], tags.column]);
      if (key === tagged) return;
      tagged = key;
      for (const label of labels) set(label, 'data-side', tags.rows.get(label.dataset['line'] ?? '') ?? null);
      for (const box of balances)
        set(box, 'data-side', box.dataset['balance'] === tags.column ? (box.dataset['of'] ?? null) : null);
    },
  };
}

/** Two marks with the same key look the same. Made for every cell at every key: JSON would take longer. */
function keyOf({ state, inferred, flagged, side, joins, lastYear, note, problem }: CellMark): string {
  return `${state} ${inferred} ${flagged} ${side} ${joins.above} ${joins.below} ${lastYear} ${note} ${problem}`;
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function paintCell(box: HTMLElement, id: CellId, mark: CellMark): void {
  const { state, joins } = mark;
  set(box, 'data-state', state);
  set(box, 'data-inferred', mark.inferred ? '' : null);
  set(box, 'data-flagged', mark.flagged ? '' : null);
  set(box, 'data-side', mark.side);
  set(box, 'data-joins', joins.above ? (joins.below ? 'both' : 'above') : joins.below ? 'below' : null);
  attach(box, styles['was'], mark.lastYear)?.setAttribute('title', `上年 ${mark.lastYear}`);
  attach(box, styles['note'], mark.note);
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

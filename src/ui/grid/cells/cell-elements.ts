import type { CellId } from '../../../format/table';
import { cellPath } from '../../../report/draft';

/** The input of a cell, where an event came from one. */
export function cellInput(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && idOf(target) ? target : null;
}

/** The cell an input stands for, by its name. */
export function idOf(input: HTMLInputElement): CellId | null {
  return input.name.startsWith('cells.') ? (input.name.slice('cells.'.length) as CellId) : null;
}

/** The input of a cell in a table on the page; sums have none. */
export function inputOf(table: HTMLElement, id: CellId): HTMLInputElement | null {
  return table.querySelector<HTMLInputElement>(`input[name="${CSS.escape(cellPath(id))}"]`);
}

/** The cell, typed or summed, an event came from. */
export function cellUnder(target: EventTarget | null): CellId | null {
  const box = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
  return (box?.dataset['cell'] as CellId | undefined) ?? null;
}

/** Puts a text into an input as if typed. Uses the prototype's setter, because React has replaced the element's own. */
export function retype(input: HTMLInputElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, input);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

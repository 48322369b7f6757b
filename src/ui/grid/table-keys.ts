import { REVEAL } from '../parts/go-to';
import { cellInput, idOf, inputOf } from './cell-elements';
import { moveFor, moveFrom } from './moves';

/**
 * Makes a table's inputs move as in Excel and lights up the row and column one is in, by listeners on the
 * table itself: 144 cells need none of their own and nothing is drawn by React. Returns the way to stop.
 */
export function attachKeys(table: HTMLTableElement, onReveal: (column: number) => void): () => void {
  /** The text of the cell as it was entered: what Escape gives back. */
  let entered: { input: HTMLInputElement; text: string } | null = null;
  let lit: Element[] = [];

  function light(box: HTMLElement | null): void {
    for (const label of lit) label.removeAttribute('data-here');
    const ids = box?.getAttribute('headers')?.split(' ') ?? [];
    lit = ids.flatMap((id) => {
      const label = document.getElementById(id);
      return label && /^(row|col)$/.test(label.getAttribute('scope') ?? '') ? [label] : [];
    });
    for (const label of lit) label.setAttribute('data-here', '');
  }

  function onFocusIn(event: FocusEvent): void {
    const input = cellInput(event.target);
    if (!input) return;
    if (entered?.input !== input) entered = { input, text: input.value };
    light(input.closest('td'));
  }

  function onFocusOut(event: FocusEvent): void {
    entered = null;
    if (!(event.relatedTarget instanceof Node) || !table.contains(event.relatedTarget)) light(null);
  }

  function onMouseDown(event: MouseEvent): void {
    const input = cellInput(event.target);
    // A click enters a cell with its text selected, as Excel does; the next one puts the caret.
    if (!input || event.button !== 0 || document.activeElement === input) return;
    event.preventDefault();
    enter(input);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // An input method is choosing a character: its Enter and arrows are not ours.
    if (event.isComposing || event.keyCode === 229) return;
    const input = cellInput(event.target);
    const id = input && idOf(input);
    if (!input || !id) return;
    if (event.key === 'Escape') {
      if (!entered || entered.text === input.value) return;
      event.preventDefault();
      retype(input, entered.text);
      return;
    }
    if (event.key === 'F2') {
      event.preventDefault();
      input.setSelectionRange(input.value.length, input.value.length);
      return;
    }
    const { key, shiftKey: shift, altKey: alt } = event;
    const move = moveFor(
      { key, shift, alt, ctrl: event.ctrlKey || event.metaKey },
      { length: input.value.length, start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 },
    );
    if (!move) return;
    event.preventDefault();
    const next = inputOf(table, moveFrom(id, move));
    if (next && next !== input) enter(next);
    else input.select();
  }

  function onRevealAsked(event: Event): void {
    const box = event.target instanceof HTMLElement ? event.target.closest('td') : null;
    if (box?.dataset['at'] !== undefined) onReveal(Number(box.dataset['at']));
  }

  table.addEventListener('focusin', onFocusIn);
  table.addEventListener('focusout', onFocusOut);
  table.addEventListener('mousedown', onMouseDown);
  table.addEventListener('keydown', onKeyDown);
  table.addEventListener(REVEAL, onRevealAsked);
  return () => {
    light(null);
    table.removeEventListener('focusin', onFocusIn);
    table.removeEventListener('focusout', onFocusOut);
    table.removeEventListener('mousedown', onMouseDown);
    table.removeEventListener('keydown', onKeyDown);
    table.removeEventListener(REVEAL, onRevealAsked);
  };
}

function enter(input: HTMLInputElement): void {
  input.dispatchEvent(new Event(REVEAL, { bubbles: true }));
  input.focus();
  input.select();
}

/** Puts a text into an input as if it were typed. React watches the element's own `value`; the prototype's it does not. */
function retype(input: HTMLInputElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, input);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.select();
}

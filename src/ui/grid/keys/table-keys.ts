import type { Form } from '../../../format/form';
import { REVEAL } from '../../places/go-to';
import { cellInput, idOf, inputOf, retype } from '../cells/cell-elements';
import type { CellMode } from './cell-mode';
import { moveFor, moveFrom } from './moves';
import { listen } from '../../browser/listen';

/**
 * Makes a table's inputs move as in Excel and lights up the row and column one is in, by listeners on the
 * table itself: 144 cells need none of their own and nothing is drawn by React. Returns the way to stop.
 */
export function attachKeys(
  table: HTMLTableElement,
  mode: CellMode,
  form: Form,
  onReveal: (column: number) => void,
): () => void {
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
    if (input) light(input.closest('td'));
  }

  function onFocusOut(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node) || !table.contains(event.relatedTarget)) light(null);
  }

  /**
   * A click chooses a cell, however often; a double click goes into its text. By itself the browser would put the
   * caret there at the second click, and drag the selected digits about.
   */
  function onMouseDown(event: MouseEvent): void {
    const input = cellInput(event.target);
    if (!input || event.button === MIDDLE) return;
    const here = document.activeElement === input;
    if (here && mode.isWriting()) {
      mode.edit(input);
      return;
    }
    event.preventDefault();
    if (!here) enter(input);
    else if (event.button === 0 && event.detail > 1) mode.edit(input, caretAt(input, event));
  }

  function onKeyDown(event: KeyboardEvent): void {
    // An input method is choosing a character: its Enter and arrows are not ours.
    if (event.isComposing || event.keyCode === 229) return;
    const input = cellInput(event.target);
    const id = input && idOf(input);
    if (!input || !id) return;
    if (event.key === 'Escape') {
      if (!mode.isWriting()) return;
      event.preventDefault();
      if (mode.held(input) !== input.value) retype(input, mode.held(input));
      mode.choose(input);
      return;
    }
    if (event.key === 'F2') {
      event.preventDefault();
      mode.edit(input, input.value.length);
      return;
    }
    if (mode.isEditing() && /^(Arrow|Home|End)/.test(event.key)) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const move = moveFor(
      { key, shift, alt, ctrl: event.ctrlKey || event.metaKey },
      { length: input.value.length, start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 },
    );
    if (!move) return;
    event.preventDefault();
    const next = inputOf(table, moveFrom(form, id, move));
    if (next && next !== input) enter(next);
    else mode.choose(input);
  }

  function onRevealAsked(event: Event): void {
    const box = event.target instanceof HTMLElement ? event.target.closest('td') : null;
    if (box?.dataset['at'] !== undefined) onReveal(Number(box.dataset['at']));
  }

  const stop = listen(table, {
    focusin: onFocusIn,
    focusout: onFocusOut,
    mousedown: onMouseDown,
    keydown: onKeyDown,
    [REVEAL]: onRevealAsked,
  });
  return () => {
    light(null);
    stop();
  };
}

const MIDDLE = 1;

function enter(input: HTMLInputElement): void {
  input.dispatchEvent(new Event(REVEAL, { bubbles: true }));
  // The table's own listener chooses it as a whole.
  input.focus();
}

/** Where in a cell's text one points; its end where the browser cannot tell (Chrome before 128). */
function caretAt(input: HTMLInputElement, { clientX, clientY }: MouseEvent): number {
  const place =
    'caretPositionFromPoint' in document ? document.caretPositionFromPoint(clientX, clientY) : null;
  return place?.offsetNode === input ? place.offset : input.value.length;
}

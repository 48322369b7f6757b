import type { Form } from '../../../format/form';
import { REVEAL } from '../../places/go-to';
import { cellInput, idOf, inputOf, retype } from '../cells/cell-elements';
import type { CellMode } from './cell-mode';
import { moveFor, moveFrom } from './moves';
import { listen } from '../../browser/listen';

/**
 * Gives a table the keys of Excel and lights up the row and column of the focused cell. Listens on the table itself, so
 * that 144 cells need no listeners and React draws nothing. Returns the way to stop.
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
   * A click chooses a cell, also the second one; only a double click edits its text. The browser's default would place
   * the caret at the second click, and let the selected digits be dragged.
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
    // Enter and arrows belong to the input method while it is choosing a character.
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
  // The focus listener of cell-mode.ts then chooses it as a whole.
  input.focus();
}

/** The place in a cell's text under the pointer; its end where the browser cannot tell (Chrome before 128). */
function caretAt(input: HTMLInputElement, { clientX, clientY }: MouseEvent): number {
  const place =
    'caretPositionFromPoint' in document ? document.caretPositionFromPoint(clientX, clientY) : null;
  return place?.offsetNode === input ? place.offset : input.value.length;
}

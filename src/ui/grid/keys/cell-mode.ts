import { cellInput } from '../cells/cell-elements';
import { listen } from '../../browser/listen';

/**
 * How one is in a cell, as in Excel: the cell is chosen as a whole, so that what is typed, composed or pasted takes
 * its place, or one writes in its text.
 */
export interface CellMode {
  isWriting(): boolean;
  /** One went into the text with F2 or the mouse: arrows, Home and End belong to it, as in Excel. */
  isEditing(): boolean;
  /** Chooses a cell as a whole. */
  choose(input: HTMLInputElement): void;
  /** Goes into the text of the cell one is in; without a place for the caret, it is the browser that puts it. */
  edit(input: HTMLInputElement, caret?: number): void;
  /** What stood in the cell when it was entered, or was last put there by something else than typing. */
  held(input: HTMLInputElement): string;
  /** To be called when a value may have been put into a cell by the program: then nobody writes in it any more. */
  settle(): void;
  detach(): void;
}

/** Watches in which cell of a table one is, and how. */
export function attachMode(table: HTMLTableElement): CellMode {
  let entered: { input: HTMLInputElement; text: string } | null = null;
  /** The text as it was last typed; null where the cell is chosen as a whole. */
  let written: string | null = null;
  let editing = false;

  function setWritten(input: HTMLInputElement, text: string | null): void {
    if ((written === null) !== (text === null)) input.toggleAttribute('data-writing', text !== null);
    written = text;
    editing &&= text !== null;
  }

  function choose(input: HTMLInputElement): void {
    if (document.activeElement !== input) input.focus();
    setWritten(input, null);
    if (!isWhole(input)) input.select();
  }

  function onFocusIn(event: FocusEvent): void {
    const input = cellInput(event.target);
    // Back from another window one goes on where one was.
    if (!input || entered?.input === input) return;
    entered = { input, text: input.value };
    choose(input);
  }

  function onFocusOut(event: FocusEvent): void {
    // The window was left, not the cell.
    if (document.activeElement === event.target) return;
    if (entered) setWritten(entered.input, null);
    entered = null;
  }

  function onInput(event: Event): void {
    const input = cellInput(event.target);
    if (input) setWritten(input, input.value);
  }

  /** A right or middle click puts the caret into the text all the same. */
  function onMouseUp(event: MouseEvent): void {
    if (entered && written === null && event.target === entered.input) choose(entered.input);
  }

  const stop = listen(table, {
    focusin: onFocusIn,
    focusout: onFocusOut,
    input: onInput,
    mouseup: onMouseUp,
  });
  return {
    isWriting: () => written !== null,
    isEditing: () => editing,
    choose,
    edit(input, caret) {
      setWritten(input, input.value);
      editing = true;
      if (caret !== undefined) input.setSelectionRange(caret, caret);
    },
    held: (input) => (entered?.input === input ? entered.text : input.value),
    settle() {
      if (!entered || document.activeElement !== entered.input) return;
      const { input } = entered;
      if (written === input.value || (written === null && entered.text === input.value)) return;
      entered.text = input.value;
      choose(input);
    },
    detach: stop,
  };
}

/** Whether all the text of a cell is selected; of a blank one it always is. */
export function isWhole(input: HTMLInputElement): boolean {
  return input.selectionStart === 0 && input.selectionEnd === input.value.length;
}

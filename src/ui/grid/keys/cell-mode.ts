import { cellInput } from '../cells/cell-elements';
import { listen } from '../../browser/listen';

/**
 * The two modes of a focused cell, as in Excel: chosen as a whole, so that what is typed, composed or pasted replaces
 * its text, or with its text being edited.
 */
export interface CellMode {
  isWriting(): boolean;
  /** Whether the text was entered with F2 or the mouse: then arrows, Home and End move in the text, as in Excel. */
  isEditing(): boolean;
  /** Chooses a cell as a whole. */
  choose(input: HTMLInputElement): void;
  /** Starts editing the text of the focused cell; without `caret` the browser places the caret. */
  edit(input: HTMLInputElement, caret?: number): void;
  /** The cell's text when it was entered, or last set by something other than typing. */
  held(input: HTMLInputElement): string;
  /** To be called when the program may have changed a cell's value: ends editing in that cell. */
  settle(): void;
  detach(): void;
}

/** Watches which cell of a table has the focus, and in which mode. */
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
    // After coming back from another window, editing goes on in the same cell.
    if (!input || entered?.input === input) return;
    entered = { input, text: input.value };
    choose(input);
  }

  function onFocusOut(event: FocusEvent): void {
    // The window lost the focus, not the cell.
    if (document.activeElement === event.target) return;
    if (entered) setWritten(entered.input, null);
    entered = null;
  }

  function onInput(event: Event): void {
    const input = cellInput(event.target);
    if (input) setWritten(input, input.value);
  }

  /** A right or middle click also puts the caret into the text. */
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

import { useLayoutEffect } from 'react';
import type { Session } from '../../editor/session';
import { cellInput } from '../grid/cells/cell-elements';
import { REVEAL } from '../places/go-to';
import { listen } from '../browser/listen';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Inputs without text, for which the browser has no undo. */
const TEXTLESS = ['checkbox', 'radio', 'button', 'submit', 'file', 'range', 'color'];

function textControl(target: EventTarget | null): TextControl | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && !TEXTLESS.includes(target.type) ? target : null;
}

/** After undo or redo in a table, the focus goes to the first cell that changed, as in Excel. */
function goToChangedCell(from: TextControl, fields: readonly string[]): void {
  if (fields.includes(from.name)) return;
  for (const name of fields) {
    const cell = from.closest('table')?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
    if (!cell) continue;
    cell.dispatchEvent(new Event(REVEAL, { bubbles: true }));
    cell.focus();
    return;
  }
}

/**
 * Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z and Ctrl+S of the report. Undoing typing in the focused field is left to the browser:
 * as long as the field differs from what it held on entering, Ctrl+Z takes back typing; then it takes back steps.
 * What the program put into the field is a step, and so is all typing in a cell of a table, as in Excel.
 */
export function useKeys({ editor, file }: Session): void {
  // A layout effect, so that it listens before the page is painted and misses no key.
  useLayoutEffect(() => {
    let field: TextControl | null = null;
    let onEntering = '';
    /** The field's text as it was last typed. */
    let typed = '';
    /** How many of the browser's own undos can be redone. */
    let undone = 0;

    const enter = (control: TextControl | null) => {
      field = control;
      onEntering = control?.value ?? '';
      typed = onEntering;
      undone = 0;
    };
    const onFocus = (event: FocusEvent) => enter(textControl(event.target));
    const onInput = (event: Event) => {
      if (event.target === field) typed = field?.value ?? '';
      const kind = event instanceof InputEvent ? event.inputType : '';
      undone = kind === 'historyUndo' ? undone + 1 : kind === 'historyRedo' ? Math.max(0, undone - 1) : 0;
    };

    const act = (event: KeyboardEvent, step: () => void) => {
      event.preventDefault();
      const { revision } = editor.view();
      step();
      if (field && cellInput(field) && editor.view().revision !== revision)
        goToChangedCell(field, editor.view().stepped?.fields ?? []);
      // The step may have changed this field: its present text is now the starting point of typing.
      if (field?.isConnected) enter(field);
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) {
        event.preventDefault();
        void file.save();
      }
      const isText = field !== null && cellInput(field) === null;
      // The browser's undo is empty where the program has written into the field since.
      const hasTyping = isText && field?.value === typed && typed !== onEntering;
      if (key === 'z' && !event.shiftKey && !hasTyping) act(event, () => editor.undo());
      const wantsRedo = (key === 'y' && !event.shiftKey) || (key === 'z' && event.shiftKey);
      if (wantsRedo && (undone === 0 || !isText)) act(event, () => editor.redo());
    };

    enter(textControl(document.activeElement));
    return listen(document, { focusin: onFocus, input: onInput, keydown: onKeyDown });
  }, [editor, file]);
}

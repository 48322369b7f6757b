/**
 * Characters and lines. Above these the browser's own insertion, which keeps Ctrl+Z in the field, blocks the page:
 * Chromium needs 50 ms for 20 paragraphs, a second for 250 and a minute for 2,500.
 */
const MOST_INSERTED = 50_000;
const MOST_LINES = 100;

/** Characters, far beyond any report: at the end of so long a text Chromium takes seconds for each keystroke. */
const ENDLESS = 200_000;

function canBeTyped(text: string): boolean {
  return text.length <= MOST_INSERTED && text.split('\n', MOST_LINES + 1).length <= MOST_LINES;
}

/**
 * Puts text where the caret is, in place of what is selected, as if it had been typed: the form hears of it.
 * Ctrl+Z takes it back: the browser's own undo, or for very long texts the program's.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, and still the only way that keeps the browser's own undo. False in Firefox before 89.
  if (canBeTyped(text) && document.execCommand('insertText', false, text)) return;
  const { selectionStart, selectionEnd } = field;
  field.setRangeText(text, selectionStart, selectionEnd, text.length > ENDLESS ? 'start' : 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // The browser's undo no longer works here, so the field counts as just entered: Ctrl+Z is then the program's.
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

/** Adds a line break where a whole paragraph was copied and text follows the caret on its line, to keep them apart. */
export function asInserted(field: HTMLTextAreaElement, cleaned: string, copied: string): string {
  const next = field.value.charAt(field.selectionEnd);
  return /[\r\n]/.test(copied.slice(copied.trimEnd().length)) && next !== '' && next !== '\n'
    ? `${cleaned}\n`
    : cleaned;
}

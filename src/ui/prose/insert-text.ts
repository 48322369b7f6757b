/** Above this the browser's own insertion, which can be undone inside the field, holds the page up too long. */
const MOST_INSERTED = 100_000;

/**
 * Puts text where the caret is, in place of what is selected, as if it had been typed: the form hears of it.
 * Ctrl+Z inside the field takes it back, except for very long texts (then 撤销 of the program does).
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, and still the only way that keeps the browser's own undo. False in Firefox before 89.
  if (text.length <= MOST_INSERTED && document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A paragraph copied whole stays one: where text follows the caret on its line, a line break parts them. */
export function asInserted(field: HTMLTextAreaElement, cleaned: string, copied: string): string {
  const next = field.value.charAt(field.selectionEnd);
  return /[\r\n]\s*$/.test(copied) && next !== '' && next !== '\n' ? `${cleaned}\n` : cleaned;
}

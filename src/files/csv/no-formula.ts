/** How a text begins that a spreadsheet takes for a formula, in half or full width (Chinese Excel takes both). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A text that is safe in a spreadsheet: one that would run as a formula is marked as text. Numbers stay as they are. */
export function noFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

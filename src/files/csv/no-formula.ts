/** Begins what a table program takes for a formula, in half or full width (Chinese Excel takes both). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A text as a table program may take it: what would run as a formula is marked as text. A number stays one. */
export function noFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

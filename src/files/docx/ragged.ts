/** A long run without a place to break: a web or e-mail address, a code. */
const UNBROKEN = /[!-~]{16}/;

/**
 * Whether a paragraph is set with a ragged right edge: where a long address does not fit at a line's end it begins
 * the next, and a justified line before it would be stretched over the gap.
 */
export function isRagged(text: string): boolean {
  return UNBROKEN.test(text);
}

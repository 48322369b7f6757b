import { remembered } from './remembered';

/**
 * The paragraphs of a text field: split at line breaks, trimmed (ideographic spaces too), empty ones dropped.
 * Characters Word cannot hold (control characters, lone surrogates) are left out.
 */
export const paragraphsOf = remembered((text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => printable(line).trim())
    .filter((line) => line !== ''),
);

/** Hardly any line has one of these, and looking once is much quicker than replacing each kind. */
// oxlint-disable-next-line no-control-regex -- the characters that are left out below, and both halves of rare ones
const MAY_BE_UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** One line of text without what cannot be printed; tabs become spaces. */
export function printable(text: string): string {
  if (!MAY_BE_UNPRINTABLE.test(text)) return text;
  return (
    text
      .replace(/[\t\n\r]/g, ' ')
      // oxlint-disable-next-line no-control-regex -- these are exactly the characters XML 1.0 forbids
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/\p{Cs}/gu, '')
  );
}

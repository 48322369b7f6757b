import fc from 'fast-check';

/**
 * Any code point, lone surrogates too. Not fast-check's own `binary`: to know its characters again it keeps a list of
 * all 1.1 million, which takes a second and 100 MB.
 */
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Texts of any characters whatever. */
export const anyText = ({ maxLength }: { maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: character, ...(maxLength === undefined ? {} : { maxLength }) });

/** Declarations of a style that say whether and how a text is seen, by property. */
export type Look = Readonly<Record<string, string>>;

export interface Declared {
  usual: Record<string, string>;
  important: Record<string, string>;
}

const SEEN = new Set(
  (
    'display visibility opacity font-size font-family vertical-align position top bottom left right float ' +
    'text-decoration text-decoration-line mso-hide mso-text-raise text-indent clip clip-path overflow ' +
    'width height max-width max-height content-visibility filter transform color background background-color ' +
    '-webkit-text-fill-color -webkit-text-security unicode-bidi font-variant-position letter-spacing content'
  ).split(' '),
);

/** Browsers pass over a value they do not know, and keep the one before it. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|contents|(?:inline[ -])?(?:block|flex|grid|table)|inline|list-item|flow-root|run-in|ruby(?:-\w+)*|table(?:-\w+)*|-webkit-(?:inline-)?(?:box|flex)|initial|inherit|unset|revert)$/,
  visibility: /^(?:visible|hidden|collapse|initial|inherit|unset|revert)$/,
};

/** What a variable holds is not known here, so that a value with one may be any. */
const isKnown = (name: string, value: string): boolean =>
  value.includes('var(') || KNOWN[name]?.test(value) !== false;

/** A text without escapes: `d\\69splay` is display. */
export const plainEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:([\da-f]{1,6})\s?|([^\n]))/gi,
        (_, hex: string | undefined, sign: string | undefined) => {
          const code = hex === undefined ? 0 : Number.parseInt(hex, 16);
          return hex === undefined ? (sign ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : text;

/** What a style declares of how a text is seen; null where it says nothing of it. */
export function declaredIn(style: string): Declared | null {
  let found: Declared | null = null;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = plainEscapes(declaration.slice(0, Math.max(0, colon)).trim()).toLowerCase();
    if (!SEEN.has(name)) continue;
    const [value = '', ...marks] = plainEscapes(declaration.slice(colon + 1))
      .toLowerCase()
      .split('!');
    const said = value.trim();
    if (said === '' || !isKnown(name, said)) continue;
    found ??= { usual: {}, important: {} };
    const important = marks.some((mark) => mark.trim() === 'important');
    (important ? found.important : found.usual)[name] = said;
  }
  return found;
}

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
    '-webkit-text-fill-color -webkit-text-security unicode-bidi font-variant-position letter-spacing content ' +
    'zoom scale rotate translate order flex-direction flex-flow flex-wrap -webkit-box-direction inset ' +
    'inset-inline inset-inline-start inset-inline-end margin margin-left margin-right margin-inline-start ' +
    'margin-inline-end grid-area grid-row grid-row-start grid-column grid-column-start grid-template-columns ' +
    'grid-auto-flow offset-path'
  ).split(' '),
);

/** Vendor-prefixed names for standard properties. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  font: 'font-size',
  '-webkit-transform': 'transform',
  '-webkit-order': 'order',
  '-webkit-flex-direction': 'flex-direction',
  '-webkit-flex-flow': 'flex-flow',
  '-webkit-filter': 'filter',
  '-webkit-clip-path': 'clip-path',
};

/** Valid values of some properties: browsers ignore an invalid value and keep the previous one. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|contents|(?:inline[ -])?(?:block|flex|grid|table)|inline|list-item|flow-root|run-in|ruby(?:-\w+)*|table(?:-\w+)*|-webkit-(?:inline-)?(?:box|flex)|initial|inherit|unset|revert)$/,
  visibility: /^(?:visible|hidden|collapse|initial|inherit|unset|revert)$/,
  // Only negative margins matter, because they can move a text over another; pages have hundreds of others.
  margin: /-/,
  'margin-left': /-/,
  'margin-right': /-/,
  'margin-inline-start': /-/,
  'margin-inline-end': /-/,
};

/** Whether a value is valid, or has a variable, whose content is not known here. */
const isKnown = (name: string, value: string): boolean =>
  value.includes('var(') || KNOWN[name]?.test(value) !== false;

/** The size in the shorthand property `font`: `bold 0/0 a`. */
const sizeIn = (font: string): string =>
  font.split(/[\s/]+/).find((part) => /^(?:0|\d{0,4}\.?\d{1,4}(?:px|pt|em|rem|%))$/.test(part)) ?? '';

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

/** Removes everything between two marks, in one pass; an unclosed one reaches to the end. */
export function without(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
    kept.push(text.slice(at, from));
    const end = text.indexOf(close, from + open.length);
    at = end < 0 ? text.length : end + close.length;
  }
  return kept.join(' ') + text.slice(at);
}

/** The declarations of a style that affect how text is seen; null where there are none. */
export function declaredIn(style: string): Declared | null {
  let found: Declared | null = null;
  for (const declaration of without(style, '/*', '*/').split(';')) {
    const colon = declaration.indexOf(':');
    const said = plainEscapes(declaration.slice(0, Math.max(0, colon)).trim()).toLowerCase();
    const name = OLD_NAMES[said] ?? said;
    if (!SEEN.has(name)) continue;
    const [value = '', ...marks] = plainEscapes(declaration.slice(colon + 1))
      .toLowerCase()
      .split('!');
    const shown = said === 'font' ? sizeIn(value) : value.trim();
    if (shown === '' || !isKnown(name, shown)) continue;
    found ??= { usual: {}, important: {} };
    const important = marks.some((mark) => mark.trim() === 'important');
    (important ? found.important : found.usual)[name] = shown;
  }
  return found;
}

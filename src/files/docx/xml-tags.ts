import { declaredPrefix, type Namespaces } from './xml-names';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function characterOf(reference: string): string | null {
  const named = ENTITIES.get(reference);
  if (named !== undefined) return named;
  const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (!match) return null;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

/** Text with its references resolved: the five of XML itself and those by number. null where one is neither. */
export function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let sound = true;
  const plain = text.replace(/&([^;&]*);?/g, (whole, reference: string) => {
    const character = whole.endsWith(';') ? characterOf(reference) : null;
    if (character === null) sound = false;
    return character ?? '';
  });
  return sound ? plain : null;
}

export interface StartTag {
  /** As written, for its end tag to match. */
  raw: string;
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The prefixes it declares, to be removed where it ends. */
  declares: readonly string[];
  /** Whether it closes itself. */
  empty: boolean;
  /** In UTF-16 units, from `<` to behind `>`. */
  length: number;
}

/** More attributes than any element has. */
const MOST_ATTRIBUTES = 200;

// Sticky: each is set to its place before use.
const NAME = /[^\s/>=<"'&]+/y;
const ATTRIBUTE = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Most elements have no attributes. */
const NONE: Record<string, string> = Object.freeze(Object.create(null) as Record<string, string>);

/** The attributes by resolved name, declarations of namespaces left out. null where a name is bad or twice there. */
function attributesOf(
  pairs: readonly [string, string][],
  namespaces: Namespaces,
): Record<string, string> | null {
  if (pairs.length === 0) return NONE;
  // Without a prototype: an attribute may be called `constructor`.
  const attributes = Object.create(null) as Record<string, string>;
  for (const [raw, value] of pairs) {
    if (declaredPrefix(raw) !== null) continue;
    const name = namespaces.nameOf(raw, 'attribute');
    if (name === null || name in attributes) return null;
    attributes[name] = value;
  }
  return attributes;
}

/** The namespaces for a list of prefixes (as in `mc:Choice`); `?`, which is no namespace, for an undeclared one. */
const namespacesOf = (prefixes: string, namespaces: Namespaces): string =>
  prefixes
    .trim()
    .split(/\s+/)
    .map((prefix) => namespaces.uriOf(prefix) ?? '?')
    .join(' ');

/**
 * Reads the start tag whose `<` is at `at`; null where it is malformed. What it declares stands in `namespaces`
 * from then on; the caller takes it back.
 */
function startTag(text: string, at: number, namespaces: Namespaces): StartTag | null {
  const raw = matchAt(NAME, text, at + 1)?.[0];
  if (raw === undefined) return null;
  const pairs: [string, string][] = [];
  const declares: string[] = [];
  let end = at + 1 + raw.length;
  for (let match = matchAt(ATTRIBUTE, text, end); match; match = matchAt(ATTRIBUTE, text, end)) {
    const value = decoded(match[2] ?? match[3] ?? '');
    if (value === null) return null;
    const [, name = ''] = match;
    const prefix = declaredPrefix(name);
    if (prefix !== null) {
      namespaces.declare(prefix, value);
      declares.push(prefix);
    }
    pairs.push([name, value]);
    if (pairs.length > MOST_ATTRIBUTES) return null;
    end = ATTRIBUTE.lastIndex;
  }
  const closing = matchAt(END, text, end);
  if (!closing) return null;
  const name = namespaces.nameOf(raw, 'element');
  const attributes = attributesOf(pairs, namespaces);
  if (name === null || attributes === null) return null;
  if (name === 'mc:Choice' && attributes['Requires'] !== undefined)
    attributes['Requires'] = namespacesOf(attributes['Requires'], namespaces);
  return { raw, name, attributes, declares, empty: closing[1] === '/', length: END.lastIndex - at };
}

/**
 * Reads the start tags of a text. Of the thousands in a Word file a few hundred differ: the same characters are the
 * same tag as long as no prefix changes its meaning.
 */
export class StartTags {
  private readonly known = new Map<string, StartTag>();
  private version = -1;

  constructor(
    private readonly text: string,
    private readonly namespaces: Namespaces,
  ) {}

  /** As `startTag`. */
  tagAt(place: number): StartTag | null {
    const { text, namespaces, known } = this;
    if (this.version !== namespaces.version) {
      known.clear();
      this.version = namespaces.version;
    }
    const written = text.slice(place, text.indexOf('>', place) + 1);
    const before = known.get(written);
    if (before) return before;
    const tag = startTag(text, place, namespaces);
    // One that is longer has a `>` in a value.
    if (tag && tag.declares.length === 0 && tag.length === written.length) known.set(written, tag);
    return tag;
  }
}

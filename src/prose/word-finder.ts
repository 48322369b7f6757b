/** A word found: which pattern fitted, and where. */
export interface Found<Id extends string> {
  id: Id;
  start: number;
  end: number;
}

/**
 * Makes a reader for a long list of patterns. One regular expression of all of them would try each at every
 * character, some 100 µs a line; here the first character decides which few are tried. So each alternative of a
 * pattern must begin with a plain character, a class of them, an optional one, or `\d`; order decides
 * between those that fit. Patterns must be bounded: then reading is linear.
 */
export function wordFinder<Id extends string>(
  patterns: readonly (readonly [Id, string])[],
): (text: string) => Found<Id>[] {
  const alternatives = new Map<string, { ids: Id[]; sources: string[] }>();
  for (const [id, pattern] of patterns)
    for (const source of topLevel(pattern))
      for (const first of firstCharacters(source)) {
        const known = alternatives.get(first) ?? { ids: [], sources: [] };
        alternatives.set(first, known);
        known.ids.push(id);
        known.sources.push(source);
      }
  const readers = new Map(
    [...alternatives].map(([first, { ids, sources }]) => [
      first,
      { ids, pattern: new RegExp(sources.map((source) => `(${source})`).join('|'), 'y') },
    ]),
  );
  return (text) => {
    const found: Found<Id>[] = [];
    for (let start = 0; start < text.length; start++) {
      const reader = readers.get(text.charAt(start));
      if (!reader) continue;
      reader.pattern.lastIndex = start;
      const match = reader.pattern.exec(text);
      if (!match) continue;
      const id = reader.ids[match.findIndex((part, index) => index > 0 && part !== undefined) - 1];
      if (id === undefined) continue;
      const end = start + match[0].length;
      found.push({ id, start, end });
      start = end - 1;
    }
    return found;
  };
}

/** The alternatives of a pattern that stand outside all brackets. */
function topLevel(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of pattern) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (character === '|' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

/** The characters a text that fits the pattern can begin with. */
function firstCharacters(source: string): string[] {
  if (source.startsWith('\\d')) return '0123456789'.split('');
  const [, group, single = '', optional, rest = ''] =
    /^(?:\[([^\]\\^]+)\]|([^\\([.^$*+?{|]))(\?)?(.*)$/.exec(source) ?? [];
  const own = group === undefined ? [single] : group.split('');
  if (own.includes('')) throw new Error(`A pattern must begin with a plain character: ${source}`);
  return optional ? [...own, ...firstCharacters(rest)] : own;
}

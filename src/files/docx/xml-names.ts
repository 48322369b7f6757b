/** What names mean at some depth of a file. */
export interface Scope {
  /** Which namespace each prefix stands for; '' is the default namespace. */
  namespaces: ReadonlyMap<string, string>;
  /** Names resolved so far: a document repeats a few dozen of them by the thousand. */
  resolved: Map<string, string | null>;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** The scope a file begins with. */
export function outerScope(): Scope {
  return {
    namespaces: new Map([
      ['', ''],
      ['xml', XML_NAMESPACE],
    ]),
    resolved: new Map(),
  };
}

/** A scope with one prefix more. */
export function withPrefix(scope: Scope, prefix: string, uri: string): Scope {
  return { namespaces: new Map([...scope.namespaces, [prefix, uri]]), resolved: new Map() };
}

const ECMA = 'http://schemas.openxmlformats.org';
const ISO = 'http://purl.oclc.org/ooxml';

/**
 * The prefixes our code goes by, whatever prefix a file declares.
 * The ISO (strict) names of a namespace mean the same as the usual ones.
 */
const KNOWN: ReadonlyMap<string, string> = new Map([
  [`${ECMA}/wordprocessingml/2006/main`, 'w'],
  [`${ISO}/wordprocessingml/main`, 'w'],
  [`${ECMA}/officeDocument/2006/relationships`, 'r'],
  [`${ISO}/officeDocument/relationships`, 'r'],
  [`${ECMA}/markup-compatibility/2006`, 'mc'],
  [`${ECMA}/package/2006/relationships`, 'rel'],
  [`${ECMA}/package/2006/content-types`, 'ct'],
  [XML_NAMESPACE, 'xml'],
]);

/** The prefix an attribute declares ('' for the default namespace), or null where it declares none. */
export function declaredPrefix(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : null;
}

function resolve(raw: string, { namespaces }: Scope): string | null {
  const colon = raw.indexOf(':');
  const uri = namespaces.get(colon < 0 ? '' : raw.slice(0, colon));
  if (uri === undefined) return null;
  const local = raw.slice(colon + 1);
  if (uri === '') return local;
  const prefix = KNOWN.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
}

/**
 * A name as our code writes it: `w:tbl` for a known namespace, `{uri}tbl` for another, the bare name
 * without one. null where the prefix was never declared.
 */
export function resolvedName(raw: string, scope: Scope, kind: 'element' | 'attribute'): string | null {
  // An attribute without a prefix is in no namespace, whatever the default is.
  if (kind === 'attribute' && !raw.includes(':')) return raw;
  const seen = scope.resolved.get(raw);
  if (seen !== undefined) return seen;
  const name = resolve(raw, scope);
  scope.resolved.set(raw, name);
  return name;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

const ECMA = 'http://schemas.openxmlformats.org';
const ISO = 'http://purl.oclc.org/ooxml';

/**
 * The prefixes our code goes by, whatever prefix a file declares.
 * The ISO (strict) names of a namespace mean the same as the usual ones.
 */
const KNOWN: ReadonlyMap<string, string> = new Map([
  [`${ECMA}/wordprocessingml/2006/main`, 'w'],
  [`${ISO}/wordprocessingml/main`, 'w'],
  [`${ECMA}/spreadsheetml/2006/main`, 'x'],
  [`${ISO}/spreadsheetml/main`, 'x'],
  [`${ECMA}/drawingml/2006/main`, 'a'],
  [`${ISO}/drawingml/main`, 'a'],
  [`${ECMA}/officeDocument/2006/relationships`, 'r'],
  [`${ISO}/officeDocument/relationships`, 'r'],
  [`${ECMA}/officeDocument/2006/math`, 'm'],
  [`${ISO}/officeDocument/math`, 'm'],
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

/**
 * The meaning of prefixes at the reader's place: each element adds its declarations and removes them where it ends, so
 * that looking up a name takes the same time however many prefixes the elements around it declare.
 */
export class Namespaces {
  private readonly bound = new Map<string, string[]>([
    ['', ['']],
    ['xml', [XML_NAMESPACE]],
  ]);
  /** Cache of names by namespace: a document repeats a few dozen names thousands of times. */
  private readonly made = new Map<string, Map<string, string>>();
  /** Raised whenever a prefix may have come to mean something else. */
  version = 0;

  declare(prefix: string, uri: string): void {
    this.version++;
    const uris = this.bound.get(prefix);
    if (uris) uris.push(uri);
    else this.bound.set(prefix, [uri]);
  }

  takeBack(prefixes: readonly string[]): void {
    if (prefixes.length > 0) this.version++;
    for (const prefix of prefixes) this.bound.get(prefix)?.pop();
  }

  /** The namespace a prefix stands for; undefined where it was never declared. */
  uriOf(prefix: string): string | undefined {
    const uris = this.bound.get(prefix);
    return uris?.[uris.length - 1];
  }

  /**
   * A name as our code writes it: `w:tbl` for a known namespace, `{uri}tbl` for another, the bare name
   * without one. null where the prefix was never declared.
   */
  nameOf(raw: string, kind: 'element' | 'attribute'): string | null {
    const colon = raw.indexOf(':');
    // An attribute without a prefix is in no namespace, whatever the default is.
    if (kind === 'attribute' && colon < 0) return raw;
    const uri = this.uriOf(colon < 0 ? '' : raw.slice(0, colon));
    if (uri === undefined) return null;
    const local = raw.slice(colon + 1);
    if (uri === '') return local;
    let names = this.made.get(uri);
    if (!names) this.made.set(uri, (names = new Map<string, string>()));
    let name = names.get(local);
    if (name === undefined) {
      const prefix = KNOWN.get(uri);
      name = prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
      names.set(local, name);
    }
    return name;
  }
}

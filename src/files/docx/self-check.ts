import type { Parts } from './package';
import { tableFaults } from './table-check';
import { readXml, type XmlElement } from './xml';
import { childrenOf, descendantsOf } from './xml-tree';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';

const NAMES_STYLE = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']);

/** All elements of each part that is sound XML, its root first. */
type Elements = ReadonlyMap<string, readonly XmlElement[]>;

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function attributesIn(elements: Elements, path: string, name: string, attribute: string): string[] {
  return (elements.get(path) ?? [])
    .filter((element) => element.name === name)
    .map((element) => element.attributes[attribute] ?? '');
}

function styleFaults(elements: Elements): string[] {
  const ids = attributesIn(elements, STYLES, 'w:style', 'w:styleId');
  const known = new Set(ids);
  const faults = repeated(ids).map((id) => `style ${id} is defined twice`);
  for (const [path, all] of elements)
    for (const { name, attributes } of all)
      if (NAMES_STYLE.has(name) && !known.has(attributes['w:val'] ?? ''))
        faults.push(`${path}: style ${attributes['w:val']} is not defined`);
  return [...new Set(faults)];
}

/** Where a relationship leads, from the folder of its source: ../customXml/item1.xml from word/. */
function targetPath(folder: string, target: string): string {
  const path = folder.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else path.push(step);
  return path.join('/');
}

function relationshipFaults(elements: Elements, parts: Parts): string[] {
  const ids = attributesIn(elements, RELATIONSHIPS, 'rel:Relationship', 'Id');
  const faults = repeated(ids).map((id) => `relationship ${id} is defined twice`);
  for (const path of elements.keys()) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    for (const target of attributesIn(elements, path, 'rel:Relationship', 'Target'))
      if (!(targetPath(folder, target) in parts)) faults.push(`${path}: part ${target} is missing`);
  }
  for (const { attributes } of elements.get(DOCUMENT) ?? []) {
    const id = attributes['r:id'];
    if (id !== undefined && !ids.includes(id)) faults.push(`relationship ${id} is not defined`);
  }
  return faults;
}

function contentTypeFaults(elements: Elements, parts: Parts): string[] {
  const typed = attributesIn(elements, CONTENT_TYPES, 'ct:Override', 'PartName');
  return [
    ...repeated(typed).map((name) => `${name} has two content types`),
    ...typed.filter((name) => !(name.slice(1) in parts)).map((name) => `part ${name} is missing`),
    ...Object.keys(parts)
      .filter((path) => path !== CONTENT_TYPES && !path.endsWith('.rels') && !typed.includes(`/${path}`))
      .map((path) => `${path} has no content type`),
  ];
}

function footerFaults(section: XmlElement): string[] {
  return ['w:footerReference', 'w:headerReference'].flatMap((name) =>
    repeated(childrenOf(section, name).map(({ attributes }) => attributes['w:type'] ?? '')).map(
      (type) => `two ${name} of type ${type}`,
    ),
  );
}

/**
 * What is wrong with a Word file of ours, one English sentence each; nothing where it is sound. These are the
 * mistakes a schema does not see: grids that do not add up, names without a definition, missing parts.
 */
export function packageFaults(parts: Parts): string[] {
  const elements = new Map<string, XmlElement[]>();
  const faults = [DOCUMENT, STYLES, RELATIONSHIPS, CONTENT_TYPES]
    .filter((path) => !(path in parts))
    .map((path) => `part ${path} is missing`);
  for (const [path, text] of Object.entries(parts)) {
    const result = readXml(text, Infinity);
    if (result.ok) elements.set(path, [result.root, ...descendantsOf(result.root)]);
    else faults.push(`${path} is not sound XML: ${result.problem} at ${result.at}`);
  }
  const document = elements.get(DOCUMENT) ?? [];
  const named = (name: string) => document.filter((element) => element.name === name);
  return [
    ...faults,
    ...styleFaults(elements),
    ...relationshipFaults(elements, parts),
    ...contentTypeFaults(elements, parts),
    ...named('w:sectPr').flatMap(footerFaults),
    ...named('w:tbl').flatMap((table, index) => tableFaults(table, `table ${index}`)),
  ];
}

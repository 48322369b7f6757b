import type { Parts } from './package';
import { readXml, type XmlElement } from './xml';
import { childOf, childrenOf, descendantsOf } from './xml-tree';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';

/** The folder that relationships of a `.rels` part start from. */
const baseOf = (rels: string) => rels.replace(/_rels\/[^/]*$/, '');

type Trees = ReadonlyMap<string, XmlElement>;

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

const valueOf = (element: XmlElement | undefined) => element?.attributes['w:val'];

function styleFaults(trees: Trees): string[] {
  const styles = trees.get(STYLES);
  const ids = styles ? childrenOf(styles, 'w:style').map((style) => style.attributes['w:styleId'] ?? '') : [];
  const known = new Set(ids);
  const faults = repeated(ids).map((id) => `style ${id} is defined twice`);
  for (const [path, tree] of trees)
    for (const use of descendantsOf(
      tree,
      'w:pStyle',
      'w:rStyle',
      'w:tblStyle',
      'w:basedOn',
      'w:next',
      'w:link',
    ))
      if (!known.has(valueOf(use) ?? '')) faults.push(`${path}: style ${valueOf(use)} is not defined`);
  return [...new Set(faults)];
}

function relationshipFaults(trees: Trees, parts: Parts): string[] {
  const faults: string[] = [];
  for (const [path, tree] of trees)
    if (path.endsWith('.rels'))
      for (const { attributes } of childrenOf(tree, 'rel:Relationship'))
        if (attributes['TargetMode'] !== 'External' && !(`${baseOf(path)}${attributes['Target']}` in parts))
          faults.push(`${path}: part ${attributes['Target']} is missing`);
  const rels = trees.get(RELATIONSHIPS);
  const ids = rels ? childrenOf(rels).map((entry) => entry.attributes['Id'] ?? '') : [];
  faults.push(...repeated(ids).map((id) => `relationship ${id} is defined twice`));
  const document = trees.get(DOCUMENT);
  const used = document ? [document, ...descendantsOf(document)] : [];
  for (const { attributes } of used) {
    const id = attributes['r:id'];
    if (id !== undefined && !ids.includes(id)) faults.push(`relationship ${id} is not defined`);
  }
  return faults;
}

function contentTypeFaults(trees: Trees, parts: Parts): string[] {
  const types = trees.get(CONTENT_TYPES);
  if (!types) return [];
  const overrides = childrenOf(types, 'ct:Override').map((entry) => entry.attributes['PartName'] ?? '');
  return [
    ...repeated(overrides).map((name) => `${name} has two content types`),
    ...overrides.filter((name) => !(name.slice(1) in parts)).map((name) => `part ${name} is missing`),
    ...Object.keys(parts)
      .filter((path) => path !== CONTENT_TYPES && !path.endsWith('.rels') && !overrides.includes(`/${path}`))
      .map((path) => `${path} has no content type`),
  ];
}

function footerFaults(document: XmlElement): string[] {
  return descendantsOf(document, 'w:sectPr').flatMap((section) =>
    ['w:footerReference', 'w:headerReference'].flatMap((name) =>
      repeated(childrenOf(section, name).map((entry) => entry.attributes['w:type'] ?? '')).map(
        (type) => `two ${name} of type ${type}`,
      ),
    ),
  );
}

/** Follows a table row by row: which grid columns carry a vertical merge, and how wide its box is. */
function tableFaults(table: XmlElement, place: string): string[] {
  const faults: string[] = [];
  const grid = childOf(table, 'w:tblGrid');
  const width = grid ? childrenOf(grid, 'w:gridCol').length : 0;
  let merges = new Map<number, number>();
  childrenOf(table, 'w:tr').forEach((row, rowIndex) => {
    const at = `${place} row ${rowIndex}`;
    const here = new Map<number, number>();
    let column = 0;
    for (const cell of childrenOf(row, 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr');
      const span = Number(valueOf(properties && childOf(properties, 'w:gridSpan')) ?? 1);
      const merge = properties && childOf(properties, 'w:vMerge');
      const continues = merge !== undefined && valueOf(merge) !== 'restart';
      if (continues && merges.get(column) !== span)
        faults.push(`${at} column ${column}: vMerge without a restart`);
      if (merge) here.set(column, span);
      const contents = childrenOf(cell);
      if (contents[contents.length - 1]?.name !== 'w:p')
        faults.push(`${at} column ${column}: the cell does not end in a paragraph`);
      column += span;
    }
    if (column !== width) faults.push(`${at} fills ${column} of ${width} columns`);
    merges = here;
  });
  return faults;
}

/**
 * What is wrong with a Word file of ours, one English sentence each; nothing where it is sound. These are the
 * mistakes schema validation does not see: grids that do not add up, names without a definition, missing parts.
 */
export function packageFaults(parts: Parts): string[] {
  const trees = new Map<string, XmlElement>();
  const faults: string[] = [];
  for (const [path, text] of Object.entries(parts)) {
    const result = readXml(text);
    if (result.ok) trees.set(path, result.root);
    else faults.push(`${path} is not sound XML: ${result.problem} at ${result.at}`);
  }
  for (const path of [DOCUMENT, STYLES, RELATIONSHIPS, CONTENT_TYPES])
    if (!(path in parts)) faults.push(`part ${path} is missing`);
  const document = trees.get(DOCUMENT);
  return [
    ...faults,
    ...styleFaults(trees),
    ...relationshipFaults(trees, parts),
    ...contentTypeFaults(trees, parts),
    ...(document ? footerFaults(document) : []),
    ...(document
      ? descendantsOf(document, 'w:tbl').flatMap((table, index) => tableFaults(table, `table ${index}`))
      : []),
  ];
}

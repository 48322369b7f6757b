import type { Piece } from '../../blocks/shown';
import { Counters, MOST_LEVELS, type Level, type List } from '../word/list-counters';
import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml-tree';

/** What Word prints before a paragraph: its number, or a bullet like a number. To be called in document order. */
export type Numbering = (paragraph: XmlElement) => Piece | null;

/** What a paragraph is numbered by. */
interface Place {
  list: string;
  level: number | null;
}

/** Length of a chain of base styles: a damaged file may have a ring of them. */
const MOST_BASES = 20;

const valueIn = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent && childOf(parent, name)?.attributes['w:val'];

function levelOf(element: XmlElement): Level {
  const format = valueIn(element, 'w:numFmt') ?? 'decimal';
  const suffix = valueIn(element, 'w:suff') ?? 'tab';
  const runs = childOf(element, 'w:rPr');
  const text = runs && childOf(runs, 'w:vanish') ? '' : (valueIn(element, 'w:lvlText') ?? '');
  const isBullet = format === 'bullet' || format === 'none';
  return {
    start: Number(valueIn(element, 'w:start') ?? 1) || 0,
    format,
    text: isBullet ? '' : text,
    bullet: isBullet ? text : '',
    gap: suffix === 'nothing' ? '' : ' ',
    plain: childOf(element, 'w:isLgl') !== undefined,
    style: valueIn(element, 'w:pStyle') ?? '',
  };
}

const levelsIn = (parent: XmlElement): [number, Level][] =>
  childrenOf(parent, 'w:lvl').map((element) => [
    Number(element.attributes['w:ilvl'] ?? 0) || 0,
    levelOf(element),
  ]);

/** The definitions by id; one that only refers to a style is replaced by that style's definition. */
function definitionsIn(root: XmlElement): Map<string, XmlElement> {
  const all = childrenOf(root, 'w:abstractNum');
  return new Map(
    all.map((element) => {
      const link = valueIn(element, 'w:numStyleLink');
      const linked =
        link === undefined ? undefined : all.find((other) => valueIn(other, 'w:styleLink') === link);
      return [element.attributes['w:abstractNumId'] ?? '', linked ?? element];
    }),
  );
}

function listsIn(root: XmlElement): Map<string, List> {
  const definitions = definitionsIn(root);
  return new Map(
    childrenOf(root, 'w:num').flatMap((element): [string, List][] => {
      const definition = definitions.get(valueIn(element, 'w:abstractNumId') ?? '');
      if (!definition) return [];
      const overrides = childrenOf(element, 'w:lvlOverride');
      const restarts = overrides.flatMap((override): [number, number][] => {
        const start = valueIn(override, 'w:startOverride');
        return start === undefined
          ? []
          : [[Number(override.attributes['w:ilvl'] ?? 0) || 0, Number(start) || 0]];
      });
      const list: List = {
        definition: definition.attributes['w:abstractNumId'] ?? '',
        levels: new Map([...levelsIn(definition), ...overrides.flatMap(levelsIn)]),
        restarts: new Map(restarts),
      };
      return [[element.attributes['w:numId'] ?? '', list]];
    }),
  );
}

function placeIn(properties: XmlElement | undefined): Place | null {
  const numbering = properties && childOf(properties, 'w:numPr');
  const list = valueIn(numbering, 'w:numId');
  const level = valueIn(numbering, 'w:ilvl');
  return list === undefined ? null : { list, level: level === undefined ? null : Number(level) || 0 };
}

interface Styles {
  byId: ReadonlyMap<string, XmlElement>;
  /** The style of paragraphs that name none. */
  usual: string;
}

function stylesIn(root: XmlElement | null): Styles {
  const all = root
    ? childrenOf(root, 'w:style').filter((style) => style.attributes['w:type'] === 'paragraph')
    : [];
  const idOf = (style: XmlElement | undefined) => style?.attributes['w:styleId'] ?? '';
  const usual = all.find((style) => /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? ''));
  return { byId: new Map(all.map((style) => [idOf(style), style])), usual: idOf(usual) };
}

/** The numbering a style gives its paragraphs, its own or that of the style it is based on. */
function placeByStyle(id: string, styles: Styles, lists: ReadonlyMap<string, List>): Place | null {
  let style = styles.byId.get(id);
  for (let step = 0; style && step < MOST_BASES; step++) {
    const place = placeIn(childOf(style, 'w:pPr'));
    const own = style.attributes['w:styleId'] ?? '';
    if (place) {
      const levels = [...(lists.get(place.list)?.levels ?? [])];
      return { ...place, level: place.level ?? levels.find(([, level]) => level.style === own)?.[0] ?? 0 };
    }
    style = styles.byId.get(valueIn(style, 'w:basedOn') ?? '');
  }
  return null;
}

/** Prepares the numbering of a document from its numbering part and its styles. */
export function numberingOf(numbering: XmlElement, stylesRoot: XmlElement | null): Numbering {
  const lists = listsIn(numbering);
  const styles = stylesIn(stylesRoot);
  const byStyle = new Map<string, Place | null>();
  const counters = new Counters();
  return (paragraph) => {
    const properties = childOf(paragraph, 'w:pPr');
    const style = valueIn(properties, 'w:pStyle') ?? styles.usual;
    if (!byStyle.has(style)) byStyle.set(style, placeByStyle(style, styles, lists));
    const inherited = byStyle.get(style) ?? null;
    const place = placeIn(properties) ?? inherited;
    const list = place && lists.get(place.list);
    if (!list) return null;
    const level = place.level ?? inherited?.level ?? 0;
    if (level < 0 || level >= MOST_LEVELS) return null;
    return counters.next(place.list, list, level);
  };
}

/** Numbers nothing: for a document without a numbering part. */
export const unnumbered: Numbering = () => null;

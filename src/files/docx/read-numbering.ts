import { listNumber } from './number-format';
import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml-tree';

/** Gives each paragraph, asked in the order of the document, the number Word puts before it; '' where it has none. */
export type Numbering = (paragraph: XmlElement) => string;

interface Level {
  start: number;
  format: string;
  /** `%1、`: the number of each level by its place. */
  text: string;
  gap: string;
  /** Numbers of levels above are shown in digits (isLgl). */
  plain: boolean;
  /** The style whose paragraphs stand at this level; empty without one. */
  style: string;
}

/** What a paragraph is numbered by. */
interface Place {
  list: string;
  level: number | null;
}

interface List {
  /** Lists of one definition count on from each other. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins anew. */
  restarts: ReadonlyMap<number, number>;
}

const MOST_LEVELS = 9;
/** Styles based on one another in a ring would be followed for ever. */
const MOST_BASES = 20;

const valueIn = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent && childOf(parent, name)?.attributes['w:val'];

function levelOf(element: XmlElement): Level {
  const format = valueIn(element, 'w:numFmt') ?? 'decimal';
  const suffix = valueIn(element, 'w:suff') ?? 'tab';
  const runs = childOf(element, 'w:rPr');
  // Bullets are signs of symbol fonts, and say nothing.
  const shown = format !== 'bullet' && format !== 'none' && !(runs && childOf(runs, 'w:vanish'));
  return {
    start: Number(valueIn(element, 'w:start') ?? 1) || 0,
    format,
    text: shown ? (valueIn(element, 'w:lvlText') ?? '') : '',
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

/** The definitions by their ids; one that only names a style is the one that belongs to the style. */
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

/** What Word counts while it numbers a document. */
class Counters {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** Counts a paragraph of a list; the text Word puts before it. */
  next(id: string, list: List, at: number): string {
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const restart = list.restarts.get(at);
    const key = `${id} ${at}`;
    const start = (level: number) => list.restarts.get(level) ?? list.levels.get(level)?.start ?? 1;
    if (restart !== undefined && !this.begun.has(key)) counts[at] = restart;
    else counts[at] = (counts[at] ?? start(at) - 1) + 1;
    this.begun.add(key);
    counts.length = at + 1;
    const level = list.levels.get(at);
    if (!level || level.text === '') return '';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const value = counts[place] ?? start(place);
      return listNumber(value, level.plain ? 'decimal' : (list.levels.get(place)?.format ?? 'decimal'));
    });
    // 一、 and （一） have room enough of their own; 1 0 must not become 10.
    return /[、．。）】：]$/.test(text) ? text : text + level.gap;
  }
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
    if (!list) return '';
    const level = place.level ?? inherited?.level ?? 0;
    return level >= 0 && level < MOST_LEVELS ? counters.next(place.list, list, level) : '';
  };
}

/** Numbers nothing: for a document without a numbering part. */
export const unnumbered: Numbering = () => '';

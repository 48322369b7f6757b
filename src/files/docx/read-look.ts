import { isSignFont } from '../sign-font';
import { isGround, over, showingOf, type CharacterLook, type RunLook } from '../word/character-look';
import { LEAST_HEIGHT } from '../word/flat';
import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml-tree';

/** A property that is on: present, and not said to be off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  return (parent && switched(parent, name)) ?? false;
}

function switched(parent: XmlElement, name: string): boolean | undefined {
  const property = childOf(parent, name);
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

/** What fills the ground behind a text: a colour's name or number, none where it is not said. */
function shadeIn(properties: XmlElement): string | undefined {
  const shade = childOf(properties, 'w:shd')?.attributes;
  if (!shade) return childOf(properties, 'w:highlight')?.attributes['w:val'];
  return shade['w:themeFill'] === undefined ? shade['w:fill'] : (shade['w:fill'] ?? 'theme');
}

/** What properties of a cell or a paragraph put behind its text. */
export const groundOf = (properties: XmlElement | undefined): string | undefined =>
  properties && shadeIn(properties);

/** Whether the ground is coloured, so that white text on it is visible. */
export function isShaded(properties: XmlElement | undefined): boolean {
  return properties !== undefined && isGround(shadeIn(properties));
}

/** The colour of a text; white for the theme's background colour, which is that of the paper. */
function colourIn(properties: XmlElement): string | undefined {
  const { 'w:val': value, 'w:themeColor': theme } = childOf(properties, 'w:color')?.attributes ?? {};
  return /^(?:background1|light1)$/.test(theme ?? '') ? 'FFFFFF' : value;
}

function combinedIn(properties: XmlElement): boolean | undefined {
  const combine = childOf(properties, 'w:eastAsianLayout')?.attributes['w:combine'];
  return combine === undefined ? undefined : !/^(?:0|false|off)$/.test(combine);
}

function lookIn(properties: XmlElement | undefined): CharacterLook {
  if (!properties || properties.children.length === 0) return {};
  const value = (name: string) => childOf(properties, name)?.attributes['w:val'];
  const number = (name: string) => {
    const text = value(name);
    return text === undefined ? undefined : Number(text) || 0;
  };
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    vanish: switched(properties, 'w:vanish') ?? switched(properties, 'w:specVanish'),
    strike: switched(properties, 'w:strike'),
    doubleStrike: switched(properties, 'w:dstrike'),
    webHidden: switched(properties, 'w:webHidden'),
    align: value('w:vertAlign'),
    position: number('w:position'),
    size: number('w:sz'),
    colour: colourIn(properties),
    shade: shadeIn(properties),
    breadth: number('w:w'),
    apart: number('w:spacing'),
    combined: combinedIn(properties),
    font: fonts && (fonts['w:ascii'] ?? fonts['w:hAnsi']),
  };
}

/** The character properties of a table style for one of its parts (`firstRow`), or for all but the whole table (null). */
const partsOf = (style: XmlElement, type: string | null): XmlElement[] =>
  childrenOf(style, 'w:tblStylePr')
    .filter(({ attributes: { 'w:type': part } }) => (type === null ? part !== 'wholeTable' : part === type))
    .flatMap((part) => childOf(part, 'w:rPr') ?? []);

/** Length of a chain of base styles: a damaged file may have a ring of them. */
const MOST_BASES = 20;

type Attributes = XmlElement['attributes'];
const spacingIn = (properties: XmlElement | undefined): Attributes =>
  (properties && childOf(properties, 'w:spacing')?.attributes) ?? {};
const isFlatLine = (spacing: Attributes): boolean =>
  spacing['w:lineRule'] === 'exact' && Number(spacing['w:line']) <= LEAST_HEIGHT;

/** What the styles of a run say of it together. */
interface StyledLook {
  look: CharacterLook;
  /** Toggle properties: set by two styles, they cancel each other out (ECMA-376 part 1, 17.7.3). */
  vanish: boolean;
  strike: boolean;
}

/**
 * How styles make text look, by their ids, base styles included. Worked out once for each style, because a file has few
 * styles and many runs.
 */
export class StyleLooks {
  private readonly styles = new Map<string, XmlElement>();
  private readonly known = new Map<string, CharacterLook>();
  private readonly styled = new Map<string, StyledLook>();
  private readonly spacings = new Map<string, Attributes>();
  private readonly partlyKnown = new Map<string, boolean>();
  private readonly usual = new Map<string, string>();
  private readonly defaults: CharacterLook;

  constructor(root: XmlElement | null) {
    for (const style of root ? childrenOf(root, 'w:style') : []) {
      const { 'w:styleId': id = '', 'w:type': type = '', 'w:default': isUsual = '' } = style.attributes;
      this.styles.set(id, style);
      if (/^(?:1|true|on)$/.test(isUsual)) this.usual.set(type, id);
    }
    const defaults = root && childOf(root, 'w:docDefaults');
    const runs = defaults && childOf(defaults, 'w:rPrDefault');
    this.defaults = lookIn(runs ? childOf(runs, 'w:rPr') : undefined);
  }

  private lookOf(type: string, id: string | undefined): CharacterLook {
    const named = id ?? this.usual.get(type) ?? '';
    const known = this.known.get(named);
    if (known) return known;
    const chain: CharacterLook[] = [];
    let style = this.styles.get(named);
    for (let step = 0; style && step < MOST_BASES; step++) {
      // A table style's properties of the whole table come before those of its text.
      chain.unshift(lookIn(childOf(style, 'w:rPr')), ...partsOf(style, 'wholeTable').map(lookIn));
      style = this.styles.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    const look = chain.reduce(over, {});
    this.known.set(named, look);
    return look;
  }

  /** Whether its lines have so small an exact height, of its own or from its style, that nothing is visible. */
  isFlat(properties: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const own = spacingIn(properties);
    if (own['w:line'] !== undefined && own['w:lineRule'] !== undefined) return isFlatLine(own);
    return isFlatLine({ ...this.spacingOf(paragraphStyle ?? this.usual.get('paragraph') ?? ''), ...own });
  }

  private spacingOf(id: string): Attributes {
    const known = this.spacings.get(id);
    if (known) return known;
    let spacing: Attributes = {};
    let style = this.styles.get(id);
    for (let step = 0; style && step < MOST_BASES; step++) {
      spacing = { ...spacingIn(childOf(style, 'w:pPr')), ...spacing };
      style = this.styles.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    this.spacings.set(id, spacing);
    return spacing;
  }

  private partly(tableStyle: string | undefined): boolean {
    const id = tableStyle ?? '';
    const known = this.partlyKnown.get(id) ?? this.isPartly(tableStyle);
    this.partlyKnown.set(id, known);
    return known;
  }

  /**
   * Whether a table style strikes out, hides or raises text in some rows or columns only. It is not known here which of
   * them a run is in.
   */
  private isPartly(tableStyle: string | undefined): boolean {
    let style = this.styles.get(tableStyle ?? this.usual.get('table') ?? '');
    for (let step = 0; style && step < MOST_BASES; step++) {
      const looks = partsOf(style, null).map(lookIn);
      if (
        looks.some(
          (look) =>
            !['plain', 'unsure'].includes(showingOf(look, look.vanish === true, look.strike === true).as),
        )
      )
        return true;
      style = this.styles.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    return false;
  }

  private styledBy(table: string | undefined, paragraph: string | undefined, character: string | undefined) {
    const key = JSON.stringify([table, paragraph, character]);
    const known = this.styled.get(key);
    if (known) return known;
    const styles = [
      this.lookOf('table', table),
      this.lookOf('paragraph', paragraph),
      this.lookOf('character', character),
    ];
    const toggled = (name: 'vanish' | 'strike') =>
      this.defaults[name] === true || styles.filter((style) => style[name] === true).length % 2 === 1;
    const look = styles.reduce(over, this.defaults);
    const styled: StyledLook = { look, vanish: toggled('vanish'), strike: toggled('strike') };
    this.styled.set(key, styled);
    return styled;
  }

  /** How a run is seen: by its own properties, its style, and those of its paragraph and table. */
  of(run: XmlElement, paragraphStyle: string | undefined, tableStyle: string | undefined): RunLook {
    const properties = childOf(run, 'w:rPr');
    const own = lookIn(properties);
    const character = properties && childOf(properties, 'w:rStyle')?.attributes['w:val'];
    const styled = this.styledBy(tableStyle, paragraphStyle, character);
    const all = over(styled.look, own);
    const showing = showingOf(all, own.vanish ?? styled.vanish, own.strike ?? styled.strike);
    const isSign = isSignFont(all.font);
    return showing.as === 'plain' && this.partly(tableStyle)
      ? { as: 'unsure', what: '表格样式可能划掉、隐藏或抬高的文字', isSign }
      : { ...showing, isSign, ...(all.shade === undefined ? { colour: all.colour } : {}) };
  }
}

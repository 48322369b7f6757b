import type { Showing } from '../../blocks/shown';

/** The character properties that affect how text is seen; undefined where a property is not set. */
export interface CharacterLook {
  vanish?: boolean | undefined;
  strike?: boolean | undefined;
  doubleStrike?: boolean | undefined;
  webHidden?: boolean | undefined;
  align?: string | undefined;
  /** How far it is raised or, below 0, lowered, in half points. */
  position?: number | undefined;
  /** In half points. */
  size?: number | undefined;
  font?: string | undefined;
  /** RRGGBB, or auto. */
  colour?: string | undefined;
  shade?: string | undefined;
  /** The width of characters in per cent of the usual. */
  breadth?: number | undefined;
  /** Character spacing in twips; negative values move characters over one another. */
  apart?: number | undefined;
  /** Two lines within one (双行合一): 1234 stands as 12 over 34. */
  combined?: boolean | undefined;
}

/** How the characters of a run are seen. */
export interface RunLook {
  as: Showing;
  what?: string;
  /** RRGGBB, where a colour is set and the run has no background of its own. */
  colour?: string | undefined;
  /** Whether its letters and digits are signs of a symbol font. */
  isSign: boolean;
}

/** What text in the colour of its ground is called where it is left out. */
export const UNSEEN_TEXT = '与底色相同、看不见的文字';
/** Whether a text has the colour of the ground behind it. */
export const isSame = (colour: string | undefined, ground: string | undefined): boolean =>
  colour !== undefined &&
  /^[\da-f]{6}$/i.test(colour) &&
  (ground === undefined ? '' : (HIGHLIGHTS[ground] ?? ground)).toLowerCase() === colour.toLowerCase() &&
  !WHITE.test(colour);
/** Highlight colours by name as RRGGBB: those in which text is written too, so that it may be the same. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  red: 'ff0000',
  yellow: 'ffff00',
  blue: '0000ff',
  green: '00ff00',
};

const WHITE = /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i;
/** What white text is called where it is left out; on a coloured ground it is visible. */
export const WHITE_TEXT = '白色的文字';

/** Whether a shade is coloured, so that white text on it is visible. */
export const isGround = (shade: string | undefined): boolean =>
  shade !== undefined && !/^(?:auto|none|white)$/.test(shade) && !WHITE.test(shade);

/** Two looks combined; where both set a property, the later one counts. */
export function over(earlier: CharacterLook, later: CharacterLook): CharacterLook {
  const names = Object.keys(later) as (keyof CharacterLook)[];
  const said = names.filter((name) => later[name] !== undefined);
  if (said.length === 0) return earlier;
  const look: Record<string, unknown> = { ...earlier };
  for (const name of said) look[name] = later[name];
  return look;
}

/** Twips: digits are some 100 wide, and with less spacing than this they lie over one another. */
const MOST_TOGETHER = -60;
/** Half points: a smaller shift only adjusts the look of a line and is not noticed. */
const LEAST_SHIFT = 5;
/** Per cent: narrower characters are mere strokes. */
const NARROW = 10;
/** Half points: smaller text is meant to be overlooked. */
const TINY = 2;

/** How characters of a look are seen; hidden and struck are told by toggles, which cancel out. */
export function showingOf(
  look: CharacterLook,
  vanishes: boolean,
  isStruck: boolean,
): { as: Showing; what?: string } {
  if (vanishes || (look.size !== undefined && look.size <= TINY)) return { as: 'hidden' };
  if (isStruck || look.doubleStrike === true) return { as: 'struck' };
  // Hidden on screen but printed, so it is not certain what a reader sees.
  if (look.webHidden === true) return { as: 'drawn', what: '只在打印时显示的文字' };
  if (look.align === 'superscript') return { as: 'raised' };
  if (look.align === 'subscript') return { as: 'lowered' };
  if (look.colour !== undefined && WHITE.test(look.colour) && !isGround(look.shade))
    return { as: 'unsure', what: WHITE_TEXT };
  if (isSame(look.colour, look.shade)) return { as: 'unsure', what: UNSEEN_TEXT };
  if (look.combined === true) return { as: 'unsure', what: '双行合一的文字' };
  if (look.apart !== undefined && look.apart <= MOST_TOGETHER)
    return { as: 'unsure', what: '挤在一起的文字' };
  if (look.breadth !== undefined && look.breadth > 0 && look.breadth <= NARROW)
    return { as: 'unsure', what: '压扁的文字' };
  return { as: Math.abs(look.position ?? 0) >= LEAST_SHIFT ? 'shifted' : 'plain' };
}

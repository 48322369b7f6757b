import type { Showing } from '../../blocks/shown';

/** What properties of characters say of how they are seen; what is undefined is not said. */
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
  /** Of the usual breadth of characters, in per cent. */
  breadth?: number | undefined;
  /** How far characters are moved apart or, below 0, over one another, in twips. */
  apart?: number | undefined;
  /** Two lines within one (双行合一): 1234 stands as 12 over 34. */
  combined?: boolean | undefined;
}

/** How the characters of a run are seen. */
export interface RunLook {
  as: Showing;
  what?: string;
  /** RRGGBB, where a colour is said and nothing fills the ground of the run itself. */
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
/** The highlights one writes black or red on, by name. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  red: 'ff0000',
  yellow: 'ffff00',
  blue: '0000ff',
  green: '00ff00',
};

const WHITE = /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i;
/** What white text is called where it is left out: on a coloured ground one sees it. */
export const WHITE_TEXT = '白色的文字';

/** Whether that is a ground on which one sees white. */
export const isGround = (shade: string | undefined): boolean =>
  shade !== undefined && !/^(?:auto|none|white)$/.test(shade) && !WHITE.test(shade);

/** What the later of two says goes before what the earlier says. */
export function over(earlier: CharacterLook, later: CharacterLook): CharacterLook {
  const names = Object.keys(later) as (keyof CharacterLook)[];
  const said = names.filter((name) => later[name] !== undefined);
  if (said.length === 0) return earlier;
  const look: Record<string, unknown> = { ...earlier };
  for (const name of said) look[name] = later[name];
  return look;
}

/** Digits are some 100 twips wide: moved together so far, they stand on one another. */
const MOST_TOGETHER = -60;
/** A shift of less is set for the look of a line, and nobody sees it; in half points. */
const LEAST_SHIFT = 5;
/** Characters so narrow are strokes; in per cent. */
const NARROW = 10;
/** Text of one point is there to be overlooked; in half points. */
const TINY = 2;

/** How characters of a look are seen; hidden and struck are told by toggles, which cancel out. */
export function showingOf(
  look: CharacterLook,
  vanishes: boolean,
  isStruck: boolean,
): { as: Showing; what?: string } {
  if (vanishes || (look.size !== undefined && look.size <= TINY)) return { as: 'hidden' };
  if (isStruck || look.doubleStrike === true) return { as: 'struck' };
  // Hidden on screens, shown in print: what one sees depends on where one looks.
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

import type { Showing } from '../../blocks/shown';
import { isSignFont } from '../sign-font';
import { colourIn, isFaint, isSameColour } from './colour';
import type { Look } from './declarations';
import { movedOf } from './layout';
import { doubtOf } from './unseen';

/** How an element's text is seen, as far as its ancestors and its own style say. */
export interface Seen {
  /** Whether everything in it is invisible, whatever inner elements set. */
  gone: boolean;
  /** The CSS visibility, which an inner element may change. */
  visible: boolean;
  /** Whether its font size is 0, which an inner element may change. */
  tiny: boolean;
  as: Showing;
  /** What is drawn. */
  what?: string;
  /** The colour of the text and what lies behind it, as far as they are said. */
  colour: string;
  behind: string;
  /** Why the text may not be seen, or not as it is written; empty where nothing says so. */
  doubt: string;
  /** How the text is drawn in another place than it is written in; empty where nothing says so. */
  moved: string;
  /** Whether all but its heading is folded away (details that are not open). */
  folds: boolean;
}

const RAISED_ALWAYS: Readonly<Record<string, Showing>> = {
  sup: 'raised',
  sub: 'lowered',
  rt: 'reading',
  rtc: 'reading',
};
const STRUCK = new Set(['s', 'strike', 'del']);
/** Elements that no browser shows. */
const UNSEEN = new Set(['rp', 'datalist', 'dialog']);
/** Where vertical-align means something else. */
const BOXES = new Set('table thead tbody tfoot tr td th img'.split(' '));
/** Later ones win: text that is both hidden and raised is hidden. */
const ORDER: readonly Showing[] = [
  'plain',
  'shifted',
  'lowered',
  'raised',
  'reading',
  'drawn',
  'struck',
  'hidden',
];
const stronger = (one: Showing, other: Showing): Showing =>
  ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one;

const isNought = (value: string | undefined): boolean =>
  value !== undefined && /^[+-]?(?:0+(?:\.0*)?|\.0+)(?:px|pt|em|rem|%)?$/.test(value);
/** Whether a font size is so small (up to 1 px or pt) that the text is meant to be overlooked. */
const isSpeck = (size: string): boolean => isNought(size) || /^(?:1|0?\.\d{1,6})(?:px|pt)$/.test(size);
/** 3pt, −0.5em: a length that moves text so far that one sees it. */
const isFar = (value: string | undefined): boolean => {
  const match = /^[+-]?(\d{0,4}(?:\.\d{1,6})?)(px|pt|em|rem|ex|%)$/.exec(value ?? '');
  const length = Number(match?.[1] ?? 0);
  const unit = match?.[2] ?? '';
  return unit === '%' ? length >= 15 : unit === 'px' || unit === 'pt' ? length >= 2.5 : length >= 0.2;
};

function moved(name: string, look: Look): Showing {
  const align = BOXES.has(name) ? undefined : look['vertical-align'];
  const variant = look['font-variant-position'];
  if (align === 'super' || variant === 'super') return 'raised';
  if (align === 'sub' || variant === 'sub') return 'lowered';
  if (align !== undefined && (/^(?:text-)?(?:top|bottom)$/.test(align) || isFar(align))) return 'shifted';
  const relative = look['position'] === 'relative' && !BOXES.has(name);
  if (isFar(look['mso-text-raise']) || (relative && (isFar(look['top']) || isFar(look['bottom']))))
    return 'shifted';
  return 'plain';
}

function isStruck(name: string, look: Look): boolean {
  const line = `${look['text-decoration'] ?? ''} ${look['text-decoration-line'] ?? ''}`;
  return /line-through/.test(line) || (STRUCK.has(name) && !(name !== 'del' && /\bnone\b/.test(line)));
}

/** Whether an element is not shown at all. A table that only a script would show is not seen either: it is named. */
function isGone(name: string, look: Look, attributes: Readonly<Record<string, string>>): boolean {
  if (look['mso-hide'] === 'all' || isNought(look['opacity']) || UNSEEN.has(name)) return true;
  const display = look['display'];
  const isHidden = attributes['hidden'] !== undefined || attributes['popover'] !== undefined;
  return display === 'none' || (display === undefined && isHidden);
}

/** How the text of an element is seen, from how that of its parent is. */
export function seenWithin(
  parent: Seen,
  name: string,
  look: Look,
  attributes: Readonly<Record<string, string>>,
  isBlock = false,
): Seen {
  const visibility = look['visibility'];
  const size = look['font-size'];
  const colour = look['color'] ?? (name === 'font' ? attributes['color']?.toLowerCase() : undefined);
  const behind =
    look['background-color'] ??
    (look['background'] === undefined ? attributes['bgcolor']?.toLowerCase() : colourIn(look['background']));
  const doubt = doubtOf(name, look, BOXES.has(name), attributes['dir'] === 'rtl');
  const family = look['font-family'] ?? (name === 'font' ? attributes['face'] : undefined);
  const isSign = family === undefined ? parent.what === SIGN : isSignFont(family);
  const inherited = parent.what === SIGN && !isSign ? 'plain' : parent.as;
  let as = stronger(inherited, RAISED_ALWAYS[name] ?? moved(name, look));
  if (isSign) as = stronger(as, 'drawn');
  if (isStruck(name, look)) as = stronger(as, 'struck');
  return {
    gone: parent.gone || (parent.folds && name !== 'summary') || isGone(name, look, attributes),
    visible: visibility === undefined ? parent.visible : !/^(?:hidden|collapse)$/.test(visibility),
    tiny: size === undefined ? parent.tiny : (/%$|(?:^|[^r])em$/.test(size) && parent.tiny) || isSpeck(size),
    as,
    colour: colour === undefined || /^(?:inherit|currentcolor)$/.test(colour) ? parent.colour : colour,
    behind: behind === undefined || /^(?:|none|transparent|inherit)$/.test(behind) ? parent.behind : behind,
    doubt: doubt === '' ? parent.doubt : doubt,
    // A moved block moves as a whole, so the text in it keeps its order.
    moved: movedOf(name, look) || (isBlock ? '' : parent.moved),
    folds: name === 'details' && attributes['open'] === undefined,
    ...(isSign ? { what: SIGN } : {}),
  };
}

const SIGN = '特殊字体的符号';

const FAINT = '白色或透明的文字';
const ON_ITSELF = '与底色相同、看不见的文字';

/** Why an otherwise plain text may be invisible; empty where nothing suggests it. */
export const doubtIn = ({ doubt, colour, behind }: Seen): string => {
  if (doubt !== '') return doubt;
  if (isFaint(colour, behind)) return FAINT;
  return isSameColour(colour, behind) ? ON_ITSELF : '';
};

/** How a text is shown: hidden where anything around it hides it. */
export const showingOf = ({ visible, tiny, gone, folds, as }: Seen): Showing =>
  gone || folds || !visible || tiny ? 'hidden' : as;

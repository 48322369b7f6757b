import { declaredIn, plainEscapes, without, type Declared, type Look } from './declarations';
import { mediaHold } from './media';
import { drawsNumber, isHiding, UNDECIDED } from './unseen';

/** An element as selectors see it. */
export interface Styled {
  name: string;
  id: string;
  classes: readonly string[];
  attributes: Readonly<Record<string, string>>;
}

/** How the rules of a page's own style sheets make an element look; `ancestors` from the outermost to its parent. */
export type StyleRules = (element: Styled, ancestors: readonly Styled[], inline: string) => Look;

const NO_LOOK: Look = {};

/** One step of a selector: `td.old`, `#menu`, `*`. */
interface Step {
  name: string;
  id: string;
  classes: readonly string[];
  /** The name of an attribute the element must have; empty where none is asked. */
  attribute: string;
  /** Whether the step before it must be its parent. */
  child: boolean;
}

interface Rule extends Declared {
  steps: readonly Step[];
  weight: number;
}

/** Rules that affect what is seen: pages have some hundred, and a page made to block us has more. */
const MOST_RULES = 1_000;
/** Steps of a selector; longer ones count as not understood. */
const MOST_STEPS = 6;
const STEP = /^([a-z][\w-]*|\*)?((?:[.#][^\s.#>+~:[\]*,]+)*)$/i;

/** Offset into the private use area: escaped signs in a name (`.md\\:wide`) are moved there while a selector is split. */
const APART = 0xe000;
const guarded = (selector: string): string =>
  selector.includes('\\')
    ? selector.replace(/\\(?:[\da-f]{1,6}\s?|.)/gi, (escape) => {
        const code = plainEscapes(escape).charCodeAt(0);
        return code < 0x80 ? String.fromCharCode(APART + code) : plainEscapes(escape);
      })
    : selector;
const freed = (name: string): string =>
  name.replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - APART));

/** Pseudo-classes for a pointer, and those of other browsers: they do not affect plain reading. */
const PASSING =
  /:(?:hover|active|focus|visited|target|checked|disabled|empty|link|after|before|first-line|first-letter|selection|placeholder|:)|::?-/;
const PUT_BESIDE = /::?(?:before|after)$/;
/** Whether a rule may draw a number before or behind an element's text, also where it has none. */
export const isDrawnBeside = (look: Look): boolean => PUT_BESIDE.test(look[UNDECIDED] ?? '');

/** The name of the attribute that the last step of a selector asks for; empty where it asks for none. */
function lastAttribute(selector: string): string {
  const open = selector.lastIndexOf('[');
  const close = selector.indexOf(']', Math.max(0, open));
  if (open < 0 || close < 0 || /[\s>]/.test(selector.slice(close))) return '';
  return (/^\[\s*([\w-]+)/.exec(selector.slice(open))?.[1] ?? '').toLowerCase();
}

/**
 * The steps of a simpler selector that matches at least the same elements; null where it would match all. Drops
 * attribute values, `:not()` and the like, and what stands before a `+` or `~`.
 */
function widened(selector: string): Step[] | null {
  const plain = selector
    .slice(Math.max(selector.lastIndexOf('+'), selector.lastIndexOf('~'), -1) + 1)
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/::?[a-z-]+(?:\([^()]*\))?/gi, '')
    .split(/\s+/)
    .filter((part) => part !== '' && part !== '>');
  const attribute = lastAttribute(selector);
  const hasLast = /(?:^|[\s>+~])\*?(?:\[[^\]]*\]|::?[a-z-]+(?:\([^()]*\))?)+$/i.test(selector);
  const steps = stepsOf([...plain, ...(hasLast && !selector.endsWith('*') ? ['*'] : [])].join(' ') || '*');
  const last = steps?.[steps.length - 1];
  if (!steps || !last) return null;
  const isAny = [last.name, last.id, attribute, ...last.classes].every((asked) => asked === '');
  return isAny && steps.length === 1 ? null : [...steps.slice(0, -1), { ...last, attribute }];
}

function stepOf(text: string, child: boolean): Step | null {
  const match = STEP.exec(text);
  if (!match || text === '') return null;
  const names = (match[2] ?? '').match(/[.#][^.#]+/g) ?? [];
  return {
    name: match[1] === '*' ? '' : (match[1] ?? '').toLowerCase(),
    id: names.find((name) => name.startsWith('#'))?.slice(1) ?? '',
    classes: names.filter((name) => name.startsWith('.')).map((name) => freed(name.slice(1))),
    attribute: '',
    child,
  };
}

/** The steps of a selector of names, ids and classes; null for one that asks for more. */
function stepsOf(selector: string): Step[] | null {
  const steps: Step[] = [];
  let child = false;
  for (const part of selector.replace(/>/g, ' > ').trim().split(/\s+/)) {
    if (part === '>') {
      child = true;
      continue;
    }
    const step = stepOf(part, child);
    if (!step || steps.length >= MOST_STEPS) return null;
    steps.push(step);
    child = false;
  }
  return steps;
}

const weightOf = (steps: readonly Step[]): number =>
  steps.reduce(
    (sum, { name, id, classes }) => sum + (id === '' ? 0 : 10_000) + classes.length * 100 + (name ? 1 : 0),
    0,
  );

/** Where the block that opens at `at` ends. */
function blockEnd(css: string, at: number): number {
  let depth = 0;
  for (let end = at; end < css.length; end++) {
    if (css[end] === '{') depth++;
    else if (css[end] === '}' && --depth === 0) return end + 1;
  }
  return css.length;
}

/** Conditional blocks of which it is not known here whether their rules apply. */
const ASKING = /^@(?:supports|layer|container|scope)\b/i;

/** The rule of a selector; where it is not known what that matches, one that marks text it could hide as doubtful. */
function ruleOf(selector: string, declared: Declared, isUnsure: boolean): Rule | null {
  const look = { ...declared.usual, ...declared.important };
  const steps = stepsOf(selector);
  if (steps && !isUnsure) return { ...declared, steps, weight: weightOf(steps) };
  const beside = PUT_BESIDE.test(selector);
  if (beside ? !drawsNumber(look) : PASSING.test(selector) || !isHiding(look)) return null;
  const wider = widened(selector);
  return wider && { usual: {}, important: { [UNDECIDED]: selector }, steps: wider, weight: 0 };
}

function rulesIn(sheet: string): Rule[] {
  const css = without(sheet, '/*', '*/').replace(/<!--|-->/g, ' ');
  const rules: Rule[] = [];
  // Rules up to this place apply in some browsers only.
  let unsureTo = 0;
  for (let at = 0; at < css.length && rules.length < MOST_RULES;) {
    const brace = css.indexOf('{', at);
    if (brace < 0) break;
    const head = css.slice(at, brace).replace(/^[\s}]+/, '');
    const prelude = head.slice(head.lastIndexOf(';') + 1).trim();
    if (prelude.startsWith('@')) {
      const media = /^@media\b/i.test(prelude) ? mediaHold(prelude.slice('@media'.length)) : false;
      const isAsking = media === null || ASKING.test(prelude);
      if (isAsking) unsureTo = Math.max(unsureTo, blockEnd(css, brace));
      at = media === true || isAsking ? brace + 1 : blockEnd(css, brace);
      continue;
    }
    const close = css.indexOf('}', brace);
    const end = close < 0 ? css.length : close;
    at = end + 1;
    const declared = declaredIn(css.slice(brace + 1, end));
    if (!declared) continue;
    for (const selector of prelude.split(',')) {
      const rule = ruleOf(guarded(selector.trim()), declared, unsureTo > brace);
      if (rule && rules.length < MOST_RULES) rules.push(rule);
    }
  }
  return rules;
}

function fits(step: Step, { name, id, classes, attributes }: Styled): boolean {
  return (
    (step.name === '' || step.name === name) &&
    (step.id === '' || step.id === id) &&
    (step.attribute === '' || attributes[step.attribute] !== undefined) &&
    step.classes.every((wanted) => classes.includes(wanted))
  );
}

/** Ancestors of an element that a selector is matched with, at most. */
const MOST_ANCESTORS = 60;

function matches(steps: readonly Step[], element: Styled, ancestors: readonly Styled[]): boolean {
  const last = steps[steps.length - 1];
  if (!last || !fits(last, element)) return false;
  let at = ancestors.length - 1;
  const furthest = Math.max(0, ancestors.length - MOST_ANCESTORS);
  for (let index = steps.length - 1; index > 0; index--) {
    const wanted = steps[index - 1] as Step;
    const isChild = steps[index]?.child === true;
    if (!isChild) while (at >= furthest && !fits(wanted, ancestors[at] as Styled)) at--;
    if (at < furthest || !fits(wanted, ancestors[at] as Styled)) return false;
    at--;
  }
  return true;
}

/** The texts of the style sheets in a page, found in one pass. */
function sheetsIn(html: string): string[] {
  const small = html.toLowerCase();
  const sheets: string[] = [];
  // Some characters become two in lower case, and places would no longer agree.
  if (small.length !== html.length) return sheets;
  for (let from = small.indexOf('<style'); from >= 0;) {
    const open = small.indexOf('>', from);
    const close = open < 0 ? -1 : small.indexOf('</style', open);
    if (close < 0) break;
    const media = /\smedia\s*=\s*["']?([^"'>]{0,60})/.exec(
      small.slice(from, Math.min(open, from + 300)),
    )?.[1];
    if (mediaHold(media ?? '') !== false) sheets.push(html.slice(open + 1, close));
    from = small.indexOf('<style', close);
  }
  return sheets;
}

/** Cached inline styles: most pages repeat a few thousands of times; more different ones are not cached. */
const MOST_KEPT = 2_000;

/** Reads the style sheets that stand in a page. Only what says whether and how a text is seen is kept. */
export function styleRules(html: string): StyleRules {
  const rules = sheetsIn(html)
    .flatMap(rulesIn)
    .slice(0, MOST_RULES)
    .sort((one, other) => one.weight - other.weight);
  const keyOf = ({ id, classes, name }: Step) =>
    id !== '' ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : name;
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = keyOf(rule.steps[rule.steps.length - 1] as Step);
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  const seen = new Map<string, Declared | null>();
  const inlineOf = (style: string): Declared | null => {
    const known = seen.get(style);
    if (known !== undefined) return known;
    const declared = declaredIn(style);
    if (seen.size < MOST_KEPT) seen.set(style, declared);
    return declared;
  };
  return (element, ancestors, style) => {
    const inline = style === '' ? null : inlineOf(style);
    if (rules.length === 0) return inline ? { ...inline.usual, ...inline.important } : NO_LOOK;
    const keys = ['', element.name, ...element.classes.map((name) => `.${name}`), `#${element.id}`];
    const found = [...new Set(keys)]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ steps }) => matches(steps, element, ancestors))
      .sort((one, other) => one.weight - other.weight);
    const all: Declared[] = inline ? [...found, inline] : found;
    if (all.length === 0) return NO_LOOK;
    return Object.assign(
      {},
      ...all.map(({ usual }) => usual),
      ...all.map(({ important }) => important),
    ) as Look;
  };
}

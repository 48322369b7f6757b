/** Declarations of a style that say whether and how a text is seen, by property. */
export type Look = Readonly<Record<string, string>>;

/** An element as selectors see it. */
export interface Styled {
  name: string;
  id: string;
  classes: readonly string[];
}

/** How the rules of a page's own style sheets make an element look; `ancestors` from the outermost to its parent. */
export type StyleRules = (element: Styled, ancestors: readonly Styled[], inline: string) => Look;

const SEEN = new Set(
  (
    'display visibility opacity font-size font-family vertical-align position top bottom ' +
    'text-decoration text-decoration-line mso-hide mso-text-raise'
  ).split(' '),
);
const NO_LOOK: Look = {};

interface Declared {
  usual: Record<string, string>;
  important: Record<string, string>;
}

function declaredIn(style: string): Declared | null {
  let found: Declared | null = null;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!SEEN.has(name)) continue;
    found ??= { usual: {}, important: {} };
    const [value = '', ...marks] = declaration
      .slice(colon + 1)
      .toLowerCase()
      .split('!');
    const important = marks.some((mark) => mark.trim() === 'important');
    (important ? found.important : found.usual)[name] = value.trim();
  }
  return found;
}

/** One step of a selector: `td.old`, `#menu`, `*`. */
interface Step {
  name: string;
  id: string;
  classes: readonly string[];
  /** Whether the step before it must be its parent. */
  child: boolean;
}

interface Rule extends Declared {
  steps: readonly Step[];
  weight: number;
}

/** Pages have some hundred that say what is seen; a page made to keep us busy has more. */
const MOST_RULES = 1_000;
const MOST_STEPS = 6;
const STEP = /^([a-z][\w-]*|\*)?((?:[.#][^\s.#>+~:[\]*,]+)*)$/i;

function stepOf(text: string, child: boolean): Step | null {
  const match = STEP.exec(text);
  if (!match || text === '') return null;
  const names = (match[2] ?? '').match(/[.#][^.#]+/g) ?? [];
  return {
    name: match[1] === '*' ? '' : (match[1] ?? '').toLowerCase(),
    id: names.find((name) => name.startsWith('#'))?.slice(1) ?? '',
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
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

const EVERY_SCREEN = /^@media\s*(?:only\s+)?(?:all|screen)\s*$/i;

/** Where the block that opens at `at` ends. */
function blockEnd(css: string, at: number): number {
  let depth = 0;
  for (let end = at; end < css.length; end++) {
    if (css[end] === '{') depth++;
    else if (css[end] === '}' && --depth === 0) return end + 1;
  }
  return css.length;
}

/** Takes out what stands between two marks, in one pass; what is never closed goes to the end. */
function without(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
    kept.push(text.slice(at, from));
    const end = text.indexOf(close, from + open.length);
    at = end < 0 ? text.length : end + close.length;
  }
  return kept.join(' ') + text.slice(at);
}

function rulesIn(sheet: string): Rule[] {
  const css = without(sheet, '/*', '*/').replace(/<!--|-->/g, ' ');
  const rules: Rule[] = [];
  for (let at = 0; at < css.length && rules.length < MOST_RULES;) {
    const brace = css.indexOf('{', at);
    if (brace < 0) break;
    const head = css.slice(at, brace).replace(/^[\s}]+/, '');
    const prelude = head.slice(head.lastIndexOf(';') + 1).trim();
    if (prelude.startsWith('@')) {
      at = EVERY_SCREEN.test(prelude) ? brace + 1 : blockEnd(css, brace);
      continue;
    }
    const close = css.indexOf('}', brace);
    const end = close < 0 ? css.length : close;
    at = end + 1;
    const declared = declaredIn(css.slice(brace + 1, end));
    if (!declared) continue;
    for (const selector of prelude.split(',')) {
      const steps = stepsOf(selector);
      if (steps && rules.length < MOST_RULES) rules.push({ ...declared, steps, weight: weightOf(steps) });
    }
  }
  return rules;
}

function fits(step: Step, { name, id, classes }: Styled): boolean {
  return (
    (step.name === '' || step.name === name) &&
    (step.id === '' || step.id === id) &&
    step.classes.every((wanted) => classes.includes(wanted))
  );
}

/** Ancestors further away than this are not asked. */
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
  // A character whose small letter is two would move what stands behind it.
  if (small.length !== html.length) return sheets;
  for (let from = small.indexOf('<style'); from >= 0;) {
    const open = small.indexOf('>', from);
    const close = open < 0 ? -1 : small.indexOf('</style', open);
    if (close < 0) break;
    const media = /\smedia\s*=\s*["']?([^"'>]{0,60})/.exec(
      small.slice(from, Math.min(open, from + 300)),
    )?.[1];
    if (['', 'all', 'screen'].includes((media ?? '').trim())) sheets.push(html.slice(open + 1, close));
    from = small.indexOf('<style', close);
  }
  return sheets;
}

/** Inline styles repeat by the thousand; those of a page with ever new ones are not kept. */
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

import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** Matches the rest of the pattern from a place of the text; false where that fails. */
type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

/** Every other element is one character of the text. */
const COMPOSED = new Set<AST.Element['type']>([
  'Group',
  'CapturingGroup',
  'Quantifier',
  'Assertion',
  'Backreference',
]);

class TooManySteps extends Error {}

/**
 * Whether one character, by its code, fits a class, an escape or a plain character: asked of the engine itself, once.
 * The answers stand in a list, because they are looked up a hundred million times.
 */
function fits(source: string, flags: string): (code: number) => boolean {
  const pattern = new RegExp(`^(?:${source})$`, flags.replace(/[gymd]/g, ''));
  const known: boolean[] = [];
  return (code) => (known[code] ??= pattern.test(String.fromCodePoint(code)));
}

/**
 * Counts the steps a backtracking engine takes to look for a pattern everywhere in a text: one for each character,
 * assertion and alternative it tries. Real engines take fewer, but the number grows with the text in the same way.
 * Stops counting at `most`.
 */
export function stepCounter(source: string, flags: string): (text: string, most: number) => number {
  const pattern = new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  let text = '';
  let steps = 0;
  let limit = 0;
  const groups = new Map<AST.CapturingGroup, string>();
  const step = () => {
    if (++steps > limit) throw new TooManySteps();
  };

  function alternatives(parts: readonly AST.Alternative[]): Matcher {
    const all = parts.map(({ elements }) => sequence(elements));
    return (at, next) => all.some((one) => one(at, next));
  }

  function sequence(elements: readonly AST.Element[]): Matcher {
    return elements.reduceRight<Matcher>(before, (at, next) => next(at));
  }

  /** An element and then the rest. Most tries end at a first character: for one, nothing is put by. */
  function before(rest: Matcher, element: AST.Element): Matcher {
    if (!COMPOSED.has(element.type)) {
      const isIn = fits(element.raw, flags);
      return (at, next) => {
        step();
        return at < text.length && isIn(text.charCodeAt(at)) && rest(at + 1, next);
      };
    }
    const first = matcher(element);
    return (at, next) => first(at, (end) => rest(end, next));
  }

  function matcher(element: AST.Element): Matcher {
    if (element.type === 'Group') return alternatives(element.alternatives);
    if (element.type === 'CapturingGroup') return captured(element);
    if (element.type === 'Quantifier') return repeated(element);
    if (element.type === 'Assertion') return assertion(element);
    if (element.type === 'Backreference') return again(element);
    return before((at, next) => next(at), element);
  }

  function captured(group: AST.CapturingGroup): Matcher {
    const inner = alternatives(group.alternatives);
    return (at, next) =>
      inner(at, (end) => {
        groups.set(group, text.slice(at, end));
        return next(end);
      });
  }

  function again({ resolved }: AST.Backreference): Matcher {
    return (at, next) => {
      const said = Array.isArray(resolved) ? '' : (groups.get(resolved) ?? '');
      for (let index = 0; index <= said.length; index++) step();
      return text.startsWith(said, at) && next(at + said.length);
    };
  }

  function repeated({ element, min, max, greedy }: AST.Quantifier): Matcher {
    const one = matcher(element);
    const from = (at: number, times: number, next: Next): boolean => {
      step();
      // A further round that matches nothing would go on for ever.
      const onceMore = () =>
        times < max && one(at, (end) => (end > at || times < min) && from(end, times + 1, next));
      if (times < min) return onceMore();
      return greedy ? onceMore() || next(at) : next(at) || onceMore();
    };
    return (at, next) => from(at, 0, next);
  }

  function assertion(element: AST.Assertion): Matcher {
    if (element.kind === 'lookahead') {
      const inner = alternatives(element.alternatives);
      return (at, next) => inner(at, () => true) !== element.negate && next(at);
    }
    return (at, next) => {
      step();
      const isWord = (place: number) => /\w/.test(text.charAt(place));
      const holds =
        element.kind === 'start'
          ? at === 0 || (flags.includes('m') && text.charAt(at - 1) === '\n')
          : element.kind === 'end'
            ? at === text.length || (flags.includes('m') && text.charAt(at) === '\n')
            : element.kind === 'word' && (isWord(at - 1) !== isWord(at)) !== element.negate;
      return holds && next(at);
    };
  }

  const whole = alternatives(pattern.alternatives);
  return (searched, most) => {
    text = searched;
    steps = 0;
    limit = most;
    try {
      for (let at = 0; at <= text.length;) {
        let end = -1;
        step();
        const found = whole(at, (place) => {
          end = place;
          return true;
        });
        if (found && !flags.includes('g')) break;
        at = found ? Math.max(end, at + 1) : at + 1;
        // A sticky pattern is tried at one place only; the caller moves on.
        if (flags.includes('y')) break;
      }
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
    }
    return steps;
  };
}

/** Characters to repeat, besides those the pattern names: typical of Chinese text and office files. */
const ALPHABET = ' \t\n\u3000\u00a01a中一，。（《<"=;|-';

/**
 * Texts that could make a pattern slow: long runs of every character it may repeat, alone and after a text that leads
 * up to each of its repetitions, and that lead-up repeated. Each is a part said once and a part to repeat.
 */
export function slowTexts(source: string, flags: string): { once: string; again: string }[] {
  const pattern = new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const characters = new Set(ALPHABET);
  const leads = new Set(['']);
  const units = new Set<string>();

  function sampleOf(element: AST.Element): string {
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      return sequence(element.alternatives[0]?.elements ?? []);
    if (element.type === 'Quantifier') return sampleOf(element.element).repeat(element.min);
    if (element.type === 'Character') {
      const character = String.fromCodePoint(element.value);
      characters.add(character);
      return character;
    }
    if (element.type !== 'CharacterClass' && element.type !== 'CharacterSet') return '';
    const likely = `1中a ${Array.from(characters).join('')}${element.raw}`;
    const isIn = fits(element.raw, flags);
    return Array.from(likely).find((character) => isIn(character.codePointAt(0) ?? 0)) ?? '';
  }
  const sequence = (elements: readonly AST.Element[]): string => elements.map(sampleOf).join('');

  function walk(alternativesOf: readonly AST.Alternative[], before: string): void {
    for (const { elements } of alternativesOf) {
      let lead = before;
      for (const element of elements) {
        visit(element, lead);
        lead += sampleOf(element);
      }
      if (lead !== '') units.add(lead);
    }
  }

  function visit(element: AST.Element, lead: string): void {
    if (element.type === 'Group' || element.type === 'CapturingGroup') walk(element.alternatives, lead);
    if (element.type === 'Assertion' && element.kind === 'lookahead') walk(element.alternatives, lead);
    if (element.type === 'CharacterClass') {
      for (const part of Array.from(element.raw.slice(1, -1)))
        if (part !== '\\' && part !== '^') characters.add(part);
    }
    if (element.type !== 'Quantifier') return;
    visit(element.element, lead);
    if (element.max < 8) return;
    leads.add(lead);
    if (lead !== '') units.add(lead);
    const inner = sampleOf(element.element);
    if (inner !== '') units.add(inner);
  }

  walk(pattern.alternatives, '');
  if (leads.size === 1 && !/[*+]|,\d*\}/.test(source)) return [];
  const texts: { once: string; again: string }[] = [];
  for (const once of leads) for (const again of characters) texts.push({ once, again });
  for (const again of units) for (const once of leads) texts.push({ once, again });
  return texts;
}

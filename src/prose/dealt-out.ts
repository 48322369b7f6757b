import { disputeGroups } from './meanings';
import type { Phrase } from './phrase';
import type { NumberMention } from './numbers';
import type { Token } from './tokens';
import type { WordId } from './words';

type WordToken = Extract<Token, { kind: 'word' }>;

/** Words for what is counted, said once for a list of which the other words only say which: 行政规范性文件制发、废止. */
const OBJECTS: ReadonlySet<WordId> = new Set<WordId>([
  'application',
  'plainApplication',
  'regulations',
  'normativeDocuments',
]);
const isObject = (id: WordId): boolean => OBJECTS.has(id) || disputeGroups(id) !== null;

/** Words between the parts of a list that tell nothing. */
const IDLE: ReadonlySet<WordId> = new Set<WordId>([
  'light',
  'all',
  'total',
  'thisYear',
  'kinds',
  'among',
  'happen',
]);

/**
 * 「甲、乙、丙分别为18件、5件和3件」: the words of each number, where as many numbers follow as names stand before.
 * The key is the number. A name that is not understood leaves its number alone.
 */
export function dealtOut(tokens: readonly Token[]): Map<NumberMention, Phrase> {
  const found = new Map<NumberMention, Phrase>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || token.id !== 'each') return;
    const numbers = numbersAfter(tokens, at);
    const names = namesBefore(tokens, at);
    if (numbers.length < 2 || numbers.length !== names.length) return;
    names.forEach((name, index) => {
      const number = numbers[index];
      const phrase = number && phraseOf(names, name, number);
      if (number && phrase) found.set(number, phrase);
    });
  });
  return found;
}

const ACTS: ReadonlySet<WordId> = new Set<WordId>(['dealt', 'handled', 'received', 'made']);

/** The numbers right behind 分别为, joined by nothing but marks and 和. */
function numbersAfter(tokens: readonly Token[], at: number): NumberMention[] {
  const numbers: NumberMention[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'number' && (numbers[0]?.kind ?? token.number.kind) === token.number.kind)
      numbers.push(token.number);
    else if (token.kind === 'word' && (token.id === 'light' || token.id === 'and' || token.id === 'share'))
      continue;
    // 「行政处罚、行政强制分别办理164件、27件」
    else if (token.kind === 'word' && numbers.length === 0 && ACTS.has(token.id)) continue;
    else if (token.kind !== 'mark' || token.mark === 'semicolon') break;
    else if (token.mark === 'comma' && numbers.length === 0) break;
  }
  return numbers;
}

/** The names before 分别为, each as its tokens; a comma may part the last from it. */
function namesBefore(tokens: readonly Token[], at: number): Token[][] {
  const names: Token[][] = [[]];
  const before = tokens[at - 1];
  for (
    let place = before?.kind === 'mark' && before.mark === 'comma' ? at - 2 : at - 1;
    place >= 0;
    place--
  ) {
    const token = tokens[place];
    if (isKindCount(token)) {
      // In 「行政许可、行政处罚两类决定分别为」 the summing words (两类决定) are not a name.
      names[0] = [];
      continue;
    }
    if (!token || token.kind === 'number' || (token.kind === 'mark' && token.mark !== 'list')) break;
    if (token.kind === 'mark' || (token.kind === 'word' && token.id === 'and')) names.unshift([]);
    else names[0]?.unshift(token);
  }
  return names;
}

const isKindCount = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.number.kind === 'count' && /^[类项种者个]$/.test(token.number.counter);

function phraseOf(names: readonly Token[][], name: readonly Token[], number: NumberMention): Phrase | null {
  const own = wordsOf(name);
  const [head] = own.slice(0, 1);
  // The subject of the sentence comes before the first name: 「云溪县城管局收到申请、办结……」.
  if (!head || (name !== names[0] && name.some(({ kind }) => kind === 'other'))) return null;
  const ids = own.map(({ id }) => id);
  const left = ids.some(isObject) ? ids : [...sharedObjects(names), ...ids];
  return {
    left,
    right: [],
    heads: own.slice(-1).map(({ id }) => id),
    rightUnknown: false,
    strange: false,
    sumsUp: false,
    // 「县本级、乡镇收到申请」 are parts, each of its own
    narrowed: ids.includes('tier') || ids.includes('scope'),
    counted: false,
    scoped: false,
    lastYear: name.some((token) => token.kind === 'word' && token.id === 'lastYear'),
    ofLastYear: false,
    dealtOut: false,
    counter: number.kind === 'count' ? number.counter : '',
    start: head.start,
    end: number.end,
  };
}

/** What all names have in common stands at the first or at the last of them. */
function sharedObjects(names: readonly Token[][]): WordId[] {
  for (const name of [names[0], names[names.length - 1]]) {
    const objects = wordsOf(name ?? [])
      .map(({ id }) => id)
      .filter(isObject);
    if (objects.length > 0) return objects;
  }
  return [];
}

const wordsOf = (tokens: readonly Token[]): WordToken[] =>
  tokens.filter((token): token is WordToken => token.kind === 'word' && !IDLE.has(token.id));

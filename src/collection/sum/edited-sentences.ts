import type { InsertedSentence } from '../../report/draft';

/** A data sentence its writer put in other words, while its numbers are others by now. */
interface EditedSentence {
  /** As it stands in the text. */
  was: string;
  /** As it is made of the numbers now; empty while one lacks. */
  now: string;
}

/** An inserted sentence with what is made of the numbers before and now; null while one lacks or nothing is to be told. */
interface Remade {
  sentence: InsertedSentence;
  before: string | null;
  now: string | null;
}

/** So much of the shorter of two sentences is in the other: then one is the other in changed words. */
const LIKE = 0.5;
/** The same where a number that is out of date stands in it too. */
const LIKE_WITH_NUMBER = 0.3;

/** A year is no number that follows the sum. */
const numbersIn = (text: string) => new Set(text.replace(/\d{4}年/g, '').match(/\d+(?:\.\d+)?/g));

function pairsOf(text: string): Set<string> {
  const plain = text.replace(/\d+(?:\.\d+)?/g, '0').replace(/[\s，、；。：（）]/g, '');
  return new Set(Array.from(plain.slice(1), (character, at) => `${plain.charAt(at)}${character}`));
}

/** How much two sentences have in common (0 to 1): of the shorter one, and of both. */
function likeness(one: Set<string>, other: Set<string>): { ofShorter: number; ofBoth: number } {
  const shared = Array.from(one).filter((pair) => other.has(pair)).length;
  const shorter = Math.min(one.size, other.size);
  return { ofShorter: shorter === 0 ? 0 : shared / shorter, ofBoth: shared / (one.size + other.size || 1) };
}

/** Numbers of the sentence as it was made that are not in it any more. */
function outOfDate({ sentence, before, now }: Remade): string[] {
  const current = numbersIn(now ?? '');
  return Array.from(numbersIn(`${sentence.text}${before ?? ''}`)).filter((number) => !current.has(number));
}

/** Whether a sentence does not tell what is so by now. */
function isStale(held: string, remade: Remade): boolean {
  const told = numbersIn(held);
  return (
    Array.from(numbersIn(remade.now ?? '')).some((number) => !told.has(number)) ||
    outOfDate(remade).some((number) => told.has(number))
  );
}

/** The sentences of texts without those that stand in them as they were put in. */
function otherSentences(texts: readonly string[], inserted: readonly string[]): string[] {
  const longest = Array.from(new Set(inserted)).sort((one, other) => other.length - one.length);
  const left = texts.map((text) => longest.reduce((rest, one) => rest.split(one).join('\n'), text));
  return left.flatMap((text) => text.match(/[^。！？\n]+[。！？]?/g) ?? []).map((text) => text.trim());
}

/** How often a text stands in others. */
const timesIn = (texts: readonly string[], words: string) =>
  texts.reduce((times, text) => times + text.split(words).length - 1, 0);

/** Those of which fewer stand in the texts than were put in. */
function missing(texts: readonly string[], inserted: readonly Remade[]): Remade[] {
  const left = new Map<string, number>();
  return inserted.filter(({ sentence: { text } }) => {
    const times = left.get(text) ?? timesIn(texts, text);
    left.set(text, times - 1);
    return text !== '' && times <= 0;
  });
}

/**
 * Inserted sentences that are no longer found as they were put in and of which the numbers have changed, each with the
 * sentence of the texts that is most like it. One that has nothing like it was taken out, and is not told of.
 */
export function editedSentences(texts: readonly string[], inserted: readonly Remade[]): EditedSentence[] {
  const others = otherSentences(
    texts,
    inserted.flatMap(({ sentence: { text } }) => (text === '' ? [] : [text])),
  ).map((held) => ({ held, pairs: pairsOf(held) }));
  const matches = missing(texts, inserted).flatMap((remade) => {
    const pairs = pairsOf(remade.sentence.text);
    return others.flatMap((other) => {
      const { ofShorter, ofBoth } = likeness(pairs, other.pairs);
      const hasOld = outOfDate(remade).some((number) => numbersIn(other.held).has(number));
      return ofShorter >= (hasOld ? LIKE_WITH_NUMBER : LIKE) ? [{ remade, other, ofBoth }] : [];
    });
  });
  const found: EditedSentence[] = [];
  const known = new Set<unknown>();
  for (const { remade, other } of matches.sort((one, two) => two.ofBoth - one.ofBoth)) {
    if (known.has(remade) || known.has(other)) continue;
    known.add(remade).add(other);
    if (remade.before !== remade.now && isStale(other.held, remade))
      found.push({ was: other.held, now: remade.now ?? '' });
  }
  return found;
}

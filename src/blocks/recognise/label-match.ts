import type { Form } from '../../format/form';
import { clearlyNearest, editDistance } from '../../format/likeness';
import { plainLabel } from '../../format/plain-label';
import type { Sureness } from '../../report/receipt';
import { detached, remembered } from '../../report/text/remembered';

/** In characters: a longer text is no label and will not be looked up again, so it is not cached. */
const LONGEST_KEPT = 80;
const kept = remembered(plainLabel);

/** `plainLabel` with a cache: while a file is read, the same labels are looked up again and again. */
export function quickPlainLabel(label: string): string {
  return label.length > LONGEST_KEPT ? plainLabel(label) : kept(label);
}

/** A row or column of the form, ready to be compared with. */
export interface KnownLabel {
  id: string;
  official: string;
  /** Other spellings that mean it. */
  variants: readonly string[];
}

/** Prepares a row or column: its own words, those without its number, and the variants known. */
export function knownLabel(form: Form, id: string, label: string): KnownLabel {
  const official = quickPlainLabel(label);
  const unnumbered = quickPlainLabel(label.replace(/^(?:\d+\.|[一二三四]、|（[一二三四五六七]）)/, ''));
  const variants = [unnumbered, ...(form.labelVariants[id] ?? []).map(quickPlainLabel)];
  return { id, official, variants: variants.filter((text) => text !== official && text !== '') };
}

export interface LabelMatch {
  id: string;
  sure: Extract<Sureness, 'exact' | 'variant' | 'similar'>;
  /** Share of characters that differ, 0 to 1. */
  unlike: number;
}

/** Share of differing characters, 0 to 1: a label with more than a third of them wrong is not recognised. */
const MOST_UNLIKE = 0.34;
/** Same share: by how much the best match must beat the next one. */
const LEAST_LEAD = 0.12;
/** In characters. Official labels have fewer than 40; longer texts are paragraphs and are not compared. */
const LONGEST_LABEL = 160;

/** Share of its characters by which a plain label differs from a known one, 0 to 1. */
export function unlikeness(text: string, known: KnownLabel): number {
  return Math.min(
    ...[known.official, ...known.variants].map((spelling) => {
      const longest = Math.max(text.length, spelling.length);
      // Two characters are too few to allow for a typing error: 其他 would match 其中.
      if (spelling.length < 3 || text.length < 3) return 1;
      // The difference in length never exceeds the edit distance and is much cheaper to work out.
      if (Math.abs(text.length - spelling.length) / longest > 0.6) return 1;
      return editDistance(text, spelling) / longest;
    }),
  );
}

/** Cache: the same few labels are looked up again and again while a table is read. */
const asked = new WeakMap<readonly KnownLabel[], Map<string, LabelMatch | null>>();
/** Labels cached for one table's labels; a file made of other texts must not fill the memory. */
const MOST_ASKED = 2_000;

/**
 * The row or column a label means: word for word, a known variant, or by likeness where one of them is
 * clearly the nearest. null where it is none of them or could be two.
 */
export function matchLabel(label: string, known: readonly KnownLabel[]): LabelMatch | null {
  // Most boxes hold numbers and are no labels.
  if (/^[\d\s]*$/.test(label)) return null;
  const text = quickPlainLabel(label);
  if (text.length > LONGEST_LABEL || !/\p{Script=Han}/u.test(text)) return null;
  const answers = asked.get(known) ?? new Map<string, LabelMatch | null>();
  asked.set(known, answers);
  const before = answers.get(text);
  if (before !== undefined) return before;
  const answer = nearest(text, known);
  if (answers.size < MOST_ASKED) answers.set(detached(text), answer);
  return answer;
}

function nearest(text: string, known: readonly KnownLabel[]): LabelMatch | null {
  const exact = known.find(({ official }) => official === text);
  if (exact) return { id: exact.id, sure: 'exact', unlike: 0 };
  const variant = known.filter(({ variants }) => variants.includes(text));
  if (variant.length === 1 && variant[0]) return { id: variant[0].id, sure: 'variant', unlike: 0 };
  const best = clearlyNearest(
    known.map((item) => ({ item, unlike: unlikeness(text, item) })),
    LEAST_LEAD,
    ({ id }) => id,
  );
  if (!best || best.unlike > MOST_UNLIKE) return null;
  return { id: best.item.id, sure: 'similar', unlike: best.unlike };
}

const rank = { exact: 0, variant: 1, similar: 2 };

/** The best match among several readings of a label (one box, or boxes joined), exact ones first; null for none. */
export function matchAny(labels: readonly string[], known: readonly KnownLabel[]): LabelMatch | null {
  const matches: LabelMatch[] = [];
  for (const label of labels) {
    const match = matchLabel(label, known);
    if (match?.sure === 'exact') return match;
    if (match) matches.push(match);
  }
  matches.sort((one, other) => rank[one.sure] - rank[other.sure] || one.unlike - other.unlike);
  const [best] = matches;
  // Two readings that are equally good and mean different rows mean neither.
  const rival = matches.find(({ id, sure }) => best && id !== best.id && sure === best.sure);
  const unsure = best && rival && (best.sure === 'variant' || rival.unlike - best.unlike < LEAST_LEAD);
  return best && !unsure ? best : null;
}

import { dataSentence } from '../../prose/data-sentences';
import { changedSentences } from '../../prose/inserted-sentences';
import type { Draft } from '../../report/draft';
import type { DraftChange, DraftPath } from '../../report/path';
import { reportOf } from '../../report/report';
import { proseFields } from '../../report/text/prose-fields';
import { editedSentences } from './edited-sentences';

/** A sentence of a text as it stands, and as it will. */
export interface SentenceChange {
  was: string;
  now: string;
}

/** What becomes of the sentences of a county's draft when its numbers change. */
export interface FollowedSentences {
  /** Data sentences as they were put in, and the sentence on 口径: made anew. */
  sentences: readonly SentenceChange[];
  /** Data sentences that can no longer be made, because a number lacks or there is nothing to tell: they stay. */
  stuck: readonly string[];
  /** Data sentences their writer put in other words, whose numbers are others now: they stay as they are written. */
  edited: readonly SentenceChange[];
  /** The sentence on 口径 where its writer changed the old one, so that it is not found: it stays as it is written. */
  lost: SentenceChange | null;
}

/** Puts sentences in the place of others, the longest first: none is looked for in one just put in. */
function replaced(text: string, pieces: readonly SentenceChange[]): string {
  const [first, ...others] = Array.from(pieces).sort((one, other) => other.was.length - one.was.length);
  if (!first) return text;
  return text
    .split(first.was)
    .map((part) => replaced(part, others))
    .join(first.now);
}

/** The texts that hold sentences, each with its path. */
function textsOf(draft: Draft): [path: DraftPath, text: string][] {
  const prose = [...proseFields(draft, 'overview'), ...proseFields(draft, 'problems')];
  return [...prose.filter(([path]) => !path.endsWith('.heading')), ['others.text', draft.others.text]];
}

/**
 * The sentences of a draft once its numbers are those of `after`, and the changes that put them in. `scope` is the
 * sentence on 口径 as it was taken and as it is now; one that was never there goes to the end of the lead.
 */
export function followSentences(
  draft: Draft,
  after: Draft,
  scope: SentenceChange,
): FollowedSentences & { changes: readonly DraftChange[] } {
  const [old, now] = [reportOf(draft), reportOf(after)];
  const { insertedSentences } = draft;
  const texts = textsOf(draft);
  const isAnywhere = (words: string) => words !== '' && texts.some(([, text]) => text.includes(words));
  const isOther = scope.was !== scope.now;
  const sentences: SentenceChange[] = [];
  const inserted = [...insertedSentences];
  const changes: DraftChange[] = [];
  for (const [path, text] of texts) {
    const renewed = changedSentences(now, insertedSentences, text);
    for (const one of renewed) {
      const known = inserted[one.index];
      if (known) inserted[one.index] = { ...known, text: one.now };
    }
    const own = isOther && scope.was !== '' && text.includes(scope.was) ? [scope] : [];
    const pieces = [...own, ...renewed.map(({ was, now: words }) => ({ was, now: words }))];
    sentences.push(...pieces);
    const isPlace =
      path === 'overview.lead' && scope.was === '' && scope.now !== '' && !isAnywhere(scope.now);
    if (isPlace) sentences.push(scope);
    const next = `${replaced(text, pieces)}${isPlace ? scope.now : ''}`;
    if (next !== text) changes.push({ path, after: next });
  }
  if (sentences.length > 0) changes.push({ path: 'insertedSentences', after: inserted });
  const stuck = insertedSentences.flatMap(({ id, short, text }) =>
    isAnywhere(text) && dataSentence(old, id, short) === text && dataSentence(now, id, short) === null
      ? [text]
      : [],
  );
  const edited = editedSentences(
    texts.map(([, text]) => text),
    insertedSentences.map((sentence) => ({
      sentence,
      before: dataSentence(old, sentence.id, sentence.short),
      now: dataSentence(now, sentence.id, sentence.short),
    })),
  );
  const isLost = isOther && scope.was !== '' && !isAnywhere(scope.was) && !isAnywhere(scope.now);
  return { sentences, stuck: [...new Set(stuck)], edited, lost: isLost ? scope : null, changes };
}

/** A figure of units in a sentence on whose numbers these are. */
const UNITS = /(\d{1,5})\s{0,2}个单位/;

/**
 * The sentence on 口径 as it was taken, where its writer put it in words of his own and these tell of another number of
 * units by now; empty otherwise. What says no number of units is left alone.
 */
export function scopeToldOtherwise(draft: Draft): string {
  const scope = draft.countySum?.scope ?? '';
  const [, taken] = UNITS.exec(scope.replace(/^.*共/, '')) ?? [];
  const texts = textsOf(draft).map(([, text]) => text);
  if (taken === undefined || texts.some((text) => text.includes(scope))) return '';
  const told = texts
    .flatMap((text) => text.split('。'))
    .filter((sentence) => /汇总|口径|数据/.test(sentence))
    .flatMap((sentence) => UNITS.exec(sentence)?.[1] ?? []);
  return told.length > 0 && !told.includes(taken) ? scope : '';
}

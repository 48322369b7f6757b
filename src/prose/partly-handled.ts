import type { Form } from '../format/form';
import type { Context } from './context';
import { applicationsMeaning, carriedMeaning, partOf, type Meaning } from './meanings';
import type { Phrase } from './phrase';
import { TOTAL } from './readings';
import type { WordId } from './words';

const has = (words: readonly WordId[], ...ids: WordId[]) => ids.some((id) => words.includes(id));

/** 「办结上年结转申请3件，办结本年新收申请44件」: handled ones of those carried in, or of new ones; null for neither. */
export function partlyHandled(form: Form, words: readonly WordId[]): Meaning | null {
  if (!has(words, 'handled', 'allHandled', 'dealt') || has(words, 'and', 'received')) return null;
  if (has(words, 'carriedIn'))
    return partOf(carriedMeaning(form, 'carriedIn'), 'carriedIn.handled', 'outcome');
  return has(words, 'newly')
    ? partOf(applicationsMeaning(form, 'newly', TOTAL), 'newly.handled', 'outcome')
    : null;
}

/** 「办结47件，其中上年结转3件，本年新收44件」: what is listed behind those carried in is a part too. */
export function partOfHandled(
  { left, scoped }: Phrase,
  { form, frame, frameIsOld, previous }: Context,
): Meaning | null {
  const listed = previous?.id === 'carriedIn.handled';
  const handled = frame?.kind === 'applications' && frame.base === 'handled' && !frameIsOld;
  const isPart = listed || (handled && (scoped || previous?.id === 'carriedIn'));
  const counts = has(left, 'newly') || (listed && has(left, 'dealt', 'handled'));
  return isPart && counts
    ? partOf(applicationsMeaning(form, 'newly', TOTAL), 'newly.handled', 'outcome')
    : null;
}

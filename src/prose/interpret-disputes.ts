import type { Context, Frame, Interpretation } from './context';
import { disputeGroups, disputesMeaning, isOutcome, outcomeOf, partOf, resultRows } from './meanings';
import type { Phrase } from './phrase';
import type { WordId } from './words';

const has = (words: readonly WordId[], ...ids: WordId[]) => ids.some((id) => words.includes(id));

/** What a number counts of 复议 and 诉讼; null where it counts none of them. */
export function disputes(phrase: Phrase, context: Context): Interpretation | null {
  const { left, right } = phrase;
  const { form } = context;
  const place = lastIndex(left, (word) => disputeGroups(word) !== null);
  const nouns = (place >= 0 ? left : right).filter((word) => disputeGroups(word));
  const named = [...new Set(nouns.flatMap((word) => disputeGroups(word) ?? []))];
  const inherited = context.frame?.kind === 'disputes' ? context.frame.groups : [];
  const groups = named.length > 0 ? named : inherited;
  if (groups.length === 0) return null;
  // 「经复议后予以公开」 and 「收到申请 3 件」 speak of applications again.
  if (left.some((word) => resultRows(form, word))) return null;
  if (place < 0 && has(left, 'application', 'plainApplication', 'received', 'newly')) return null;
  const settles = named.length > 0 || !context.frameIsOld;
  // 「街道作为被申请人的其他行政复议案件」: others, or some only.
  if (phrase.narrowed) return { meaning: null, frame: null };
  const before = nouns.length === 1 && place > 0 ? outcomeIn(left.slice(0, place), settles) : null;
  // 「均已审结，其中3件被纠正」: a name of an outcome goes before a verb that may tell of one.
  const outcome =
    outcomeIn(left.slice(place).filter(isOutcome), settles) ??
    outcomeIn(right.filter(isOutcome), settles) ??
    outcomeIn(left.slice(place), settles) ??
    outcomeIn(right, settles) ??
    before;
  if (named.length === 0 && outcome === null) return null;
  const inheritedTogether = context.frame?.kind === 'disputes' ? (context.frame.together ?? []) : [];
  // Said apart from any group, it may be of the one spoken of last or of all.
  const all = inheritedTogether.length > 0 || context.inBrackets ? inheritedTogether : context.spoken;
  if (named.length === 0 && all.length > groups.length) {
    const [own, both] = [disputesMeaning(form, groups, outcome), disputesMeaning(form, all, outcome)];
    return { meaning: { ...both, readings: [...own.readings, ...both.readings] }, frame: context.frame };
  }
  const joined = context.previous?.dimension === 'whole' && outcome === null ? inherited : [];
  const together = [...new Set([...joined, ...inheritedTogether, ...groups])];
  const frame: Frame = {
    kind: 'disputes',
    groups,
    ...(joined.length > 0 && together.length > groups.length ? { together } : {}),
  };
  return has([...left, ...right], 'withdrawn')
    ? { meaning: partOf(disputesMeaning(form, groups, 'otherResult'), 'withdrawnDispute', 'outcome'), frame }
    : { meaning: disputesMeaning(form, groups, outcome), frame };
}

function lastIndex(words: readonly WordId[], is: (word: WordId) => boolean): number {
  for (let index = words.length - 1; index >= 0; index--) if (is(words[index] ?? 'light')) return index;
  return -1;
}

/** The outcome named last; 办结 and 办理中 tell one only of disputes just spoken of. */
function outcomeIn(words: readonly WordId[], settles: boolean): string | null {
  const found = words.filter(
    (word) => outcomeOf(word) && (settles || (word !== 'handled' && word !== 'unfinished')),
  );
  const last = found[found.length - 1];
  return last ? outcomeOf(last) : null;
}

import type { Difference } from '../report/compare-reports';
import { changedRuns, withRuns, type Run } from '../report/text/changed-runs';
import { bestFits, type ScopedRemark } from './remark-owners';

/** A change, or a part of one, with the remarks it may belong to; none where nobody asked for it. */
export interface Piece {
  difference: Difference;
  owners: readonly string[];
}

const isNumber = (text: string): boolean => /^[\d.,]+$/.test(text);

/** A run of numbers only: the words stay as they were. */
const onlyNumbers = ({ before, after }: Run): boolean =>
  [before, after].every((text) => text === '' || isNumber(text)) && before + after !== '';

/** Whether a run touches words of the earlier text that a remark speaks of. */
function touches({ start, before: gone }: Run, text: string, quote: string): boolean {
  const end = start + gone.length;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const quoteEnd = at + quote.length;
    const isInside = gone === '' ? start > at && start < quoteEnd : start < quoteEnd && end > at;
    if (isInside) return true;
  }
  return false;
}

/** A remark that speaks of this share of a paragraph's characters or more speaks of the paragraph. */
const MOST_OF_IT = 2 / 3;

/** Whether words put into a paragraph are part of writing it anew: a remark quotes most of what stood there. */
function isWrittenAnew({ before: gone }: Run, text: string, quotes: readonly string[]): boolean {
  if (gone !== '') return false;
  const rest = quotes.reduce((left, quote) => left.split(quote).join(''), text);
  return rest.length <= (1 - MOST_OF_IT) * text.length;
}

/** What decides which remark asked for a change. */
interface Judge {
  remarks: readonly ScopedRemark[];
  /** The changes of numbers in the tables, with the remarks they went to. */
  numbers: readonly Piece[];
  /** Remarks that ask for other words and not for other numbers of the tables: text like last year's or another's. */
  wantsWords: (remark: string) => boolean;
}

function ownersOfRun(
  run: Run,
  difference: Difference,
  { remarks, numbers, wantsWords }: Judge,
): readonly string[] {
  const isNumbers = onlyNumbers(run);
  const quoting = remarks
    .filter(
      ({ id, scope: { quotes } }) =>
        quotes.some((quote) => touches(run, difference.before, quote)) ||
        (wantsWords(id) && isWrittenAnew(run, difference.before, quotes)),
    )
    .map(({ id }) => id);
  const forNumbers = quoting.filter((id) => !wantsWords(id));
  if (isNumbers && forNumbers.length > 0) return forNumbers;
  if (isNumbers) {
    // A number in the text that changed like one in the tables goes to the same remark.
    const followed = numbers.filter(
      ({ difference: { before, after } }) => before === run.before && after === run.after,
    );
    if (followed.length > 0) return [...new Set(followed.flatMap(({ owners }) => owners))];
  }
  // Other numbers of a sentence that was to be written anew are part of it.
  if (quoting.length > 0) return quoting;
  const others = remarks.filter(
    ({ id, scope }) => scope.quotes.length === 0 && !(isNumbers && scope.ofFinding && !wantsWords(id)),
  );
  return bestFits(others, difference);
}

/**
 * Splits a changed paragraph by the remarks that asked for its changes, as if made one after another: so a change that
 * was asked for does not hide one in the same paragraph that nobody asked for.
 */
export function piecesOf(difference: Difference, judge: Judge): Piece[] {
  const runs = changedRuns(difference.before, difference.after).map((run) => ({
    run,
    owners: ownersOfRun(run, difference, judge),
  }));
  const parts = [...new Set(runs.map(({ owners }) => owners.join()))];
  let done: readonly Run[] = [];
  return parts.map((part, index) => {
    const own = runs.filter(({ owners }) => owners.join() === part);
    const before = withRuns(difference.before, done);
    done = runs
      .filter(({ run }) => done.includes(run) || own.some((each) => each.run === run))
      .map(({ run }) => run);
    const after = withRuns(difference.before, done);
    const id = index === 0 ? difference.id : `${difference.id}#${index}`;
    return { difference: { ...difference, id, before, after }, owners: own[0]?.owners ?? [] };
  });
}

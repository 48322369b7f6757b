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

/** What decides which remark asked for a change. */
interface Judge {
  remarks: readonly ScopedRemark[];
  /** The changes of numbers in the tables, with the remarks they went to. */
  numbers: readonly Piece[];
  /** Remarks that ask for other words and not for other numbers: text like last year's. */
  wantsWords: (remark: string) => boolean;
}

function ownersOfRun(
  run: Run,
  difference: Difference,
  { remarks, numbers, wantsWords }: Judge,
): readonly string[] {
  const asksFor = ({ id, scope }: ScopedRemark) =>
    scope.quotes.some((quote) => touches(run, difference.before, quote)) &&
    !(onlyNumbers(run) && wantsWords(id));
  const quoting = remarks.filter(asksFor).map(({ id }) => id);
  if (quoting.length > 0) return quoting;
  if (onlyNumbers(run)) {
    // A number in the text that changed like one in the tables goes to the same remark.
    const followed = numbers.filter(
      ({ difference: { before, after } }) => before === run.before && after === run.after,
    );
    if (followed.length > 0) return [...new Set(followed.flatMap(({ owners }) => owners))];
  }
  const others = remarks.filter(
    ({ id, scope }) =>
      scope.quotes.length === 0 && !(onlyNumbers(run) && (scope.ofFinding || wantsWords(id))),
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

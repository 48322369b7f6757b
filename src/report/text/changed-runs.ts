/** Words that were put in the place of others. Either may be empty. */
export interface Run {
  /** Where they stand in the earlier text (UTF-16 units). */
  start: number;
  before: string;
  after: string;
}

/** A stretch of two texts put side by side: what both have, what only the earlier, what only the later. */
export interface Stretch {
  kind: 'both' | 'gone' | 'new';
  text: string;
}

/** Beyond this many pairs of tokens, what differs between common beginning and end is one run: comparing takes too long. */
const MOST_PAIRS = 1_000_000;
/** Tokens. No more than this kept between two rewritten stretches are the same by chance: it is one rewriting. */
const BY_CHANCE = 2;

/** A whole number is one token, so that 8 is shown to have become 12; of other text each character is one. */
const tokensOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*|[\s\S]/gu) ?? [];

const isNumber = (text: string): boolean => /^[\d.,]+$/.test(text);

/** The runs in which `after` differs from `before`, in order; putting all of them in turns `before` into `after`. */
export function changedRuns(before: string, after: string): Run[] {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail++;
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  const runs = left.length * right.length > MOST_PAIRS ? [wholeRun(left, right)] : runsBetween(left, right);
  const offset = one.slice(0, head).join('').length;
  return runs.filter((run) => run.before !== run.after).map((run) => ({ ...run, start: run.start + offset }));
}

const wholeRun = (left: readonly string[], right: readonly string[]): Run => ({
  start: 0,
  before: left.join(''),
  after: right.join(''),
});

/** By the longest common subsequence of tokens. */
function runsBetween(left: readonly string[], right: readonly string[]): Run[] {
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      common[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));

  const runs: Run[] = [];
  /** The tokens both texts have since the last run. */
  let kept: string[] = [];
  let place = 0;
  const add = (gone: string, put: string): void => {
    const last = runs[runs.length - 1];
    if (last && kept.length === 0) {
      last.before += gone;
      last.after += put;
    } else if (last && kept.length <= BY_CHANCE && joins(last, kept, gone + put)) {
      last.before += kept.join('') + gone;
      last.after += kept.join('') + put;
    } else runs.push({ start: place, before: gone, after: put });
    kept = [];
    place += gone.length;
  };
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [gone, put] = [left[row], right[column]];
    if (gone !== undefined && gone === put) {
      kept.push(gone);
      place += gone.length;
      row++;
      column++;
    } else if (put === undefined || (gone !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      add(gone ?? '', '');
      row++;
    } else {
      add('', put);
      column++;
    }
  }
  return runs;
}

/** Whether two runs are one rewriting. Not where a number changed or a punctuation mark stands between: those are two. */
function joins(last: Run, kept: readonly string[], next: string): boolean {
  return (
    kept.every((token) => !isNumber(token) && !/[，。；：、]/.test(token)) &&
    ![last.before, last.after, next].some((text) => text !== '' && isNumber(text))
  );
}

/** `before` with some of the runs put in. */
export function withRuns(before: string, runs: readonly Run[]): string {
  let text = '';
  let place = 0;
  for (const run of runs) {
    text += before.slice(place, run.start) + run.after;
    place = run.start + run.before.length;
  }
  return text + before.slice(place);
}

/** Both texts in one, to show what became of which words. */
export function sideBySide(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  let place = 0;
  const add = (kind: Stretch['kind'], text: string): void => {
    if (text !== '') stretches.push({ kind, text });
  };
  for (const run of changedRuns(before, after)) {
    add('both', before.slice(place, run.start));
    add('gone', run.before);
    add('new', run.after);
    place = run.start + run.before.length;
  }
  add('both', before.slice(place));
  return stretches;
}

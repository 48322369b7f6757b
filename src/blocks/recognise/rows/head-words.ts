/** Steps after which the search for a fit is given up: no head of the form needs a hundredth of them. */
const MOST_STEPS = 20_000;
/** Words of a head, more than any head of the form has. */
const MOST_WORDS = 100;

/**
 * Whether the words above a table are its column labels, in their order, each broken over lines as narrow columns
 * are: 商业 in one line, 企业 further down. `lines` are the words of each line from left to right; a word goes on one
 * label, further right than the word before it. All words must be used, and all labels complete.
 */
export function isHeadOf(lines: readonly (readonly string[])[], labels: readonly string[]): boolean {
  const words = lines.flatMap((line) => line.map((text, at) => ({ text, first: at === 0 })));
  if (words.length > MOST_WORDS) return false;
  const done = labels.map(() => 0);
  let steps = 0;
  const fits = (at: number, from: number): boolean => {
    const word = words[at];
    if (!word) return labels.every((label, column) => done[column] === label.length);
    for (let column = word.first ? 0 : from; column < labels.length; column++) {
      if (++steps > MOST_STEPS) return false;
      const before = done[column] ?? 0;
      if (!labels[column]?.startsWith(word.text, before)) continue;
      done[column] = before + word.text.length;
      if (fits(at + 1, column + 1)) return true;
      done[column] = before;
    }
    return false;
  };
  return fits(0, 0);
}

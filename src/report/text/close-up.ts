/** Characters kept on either side of what changed, so that it can be found. */
const AROUND = 12;

/** A difference with only so much of its texts as shows what changed: …各级行政机关… A short text stays whole. */
export function closeUp<Of extends { before: string; after: string }>(difference: Of): Of {
  const [before, after] = [Array.from(difference.before), Array.from(difference.after)];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const from = head > AROUND * 2 ? head - AROUND : 0;
  const past = tail > AROUND * 2 ? tail - AROUND : 0;
  const cut = (text: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - past).join('')}${past > 0 ? '…' : ''}`;
  return { ...difference, before: cut(before), after: cut(after) };
}

/** What a paste leaves out: the words, and why. */
export interface NotBrought {
  text: string;
  reason: string;
}

/** So many are named one by one. */
const MOST_NAMED = 3;
const LONGEST_QUOTE = 20;

/** Says what of a paste was struck, hidden, raised or drawn and is not taken, one phrase each; none where all was. */
export function notBrought(left: readonly NotBrought[]): string[] {
  const more = left.length - MOST_NAMED;
  return [
    ...left
      .slice(0, MOST_NAMED)
      .map(({ text, reason }) => `没有带进来：“${text.slice(0, LONGEST_QUOTE)}”（${reason}）`),
    ...(more > 0 ? [`另有 ${more} 处也没有带进来`] : []),
  ];
}

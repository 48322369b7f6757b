/** Words of a paste that are left out, or may not have been seen where they were copied; and why. */
export interface NotBrought {
  text: string;
  reason: string;
}

/** Words named one by one, and the characters quoted of each. */
const MOST_NAMED = 3;
const LONGEST_QUOTE = 20;

const quoted = ({ text, reason }: NotBrought): string => `“${text.slice(0, LONGEST_QUOTE)}”（${reason}）`;

/** Phrases on what of a paste was not taken because it was struck out, hidden, raised or drawn; none for nothing. */
export function notBrought(left: readonly NotBrought[]): string[] {
  const more = left.length - MOST_NAMED;
  return [
    ...left.slice(0, MOST_NAMED).map((words) => `没有带进来：${quoted(words)}`),
    ...(more > 0 ? [`另有 ${more} 处也没有带进来`] : []),
  ];
}

/** Phrases on words that were taken although they may be invisible in the source; none for nothing. */
export function mayBeUnseen(kept: readonly NotBrought[]): string[] {
  if (kept.length === 0) return [];
  const more = kept.length > MOST_NAMED ? `等 ${kept.length} 处` : '';
  return [`原件里可能看不见：${kept.slice(0, MOST_NAMED).map(quoted).join('、')}${more}，不该公开的请删去`];
}

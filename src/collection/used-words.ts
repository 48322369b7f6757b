import type { Collection } from './collection';

/** The reviewer's own words in this collection, a line each, those used most first. */
export function usedWords({ reviews }: Pick<Collection, 'reviews'>): string[] {
  const counts = new Map<string, number>();
  for (const { remarks } of Object.values(reviews))
    for (const text of Object.values(remarks))
      for (const line of text.split('\n').map((part) => part.trim()))
        if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return Array.from(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([line]) => line);
}

import type { SectionNumber } from '../../format/sections';

/**
 * Places of findings on the text, for one check: what a section says of one kind, numbered from the second on. All
 * that is looked at is counted, found or not, so that a place stays the same while other sentences are put right.
 */
export function placesInText(): (section: SectionNumber, kind: string) => string {
  const counts = new Map<string, number>();
  return (section, kind) => {
    const place = `${section}:${kind}`;
    const nth = (counts.get(place) ?? 0) + 1;
    counts.set(place, nth);
    return nth === 1 ? place : `${place}:${nth}`;
  };
}

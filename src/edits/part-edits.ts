import type { ProseDraft } from '../report/draft';

type Part = ProseDraft['parts'][number];

/** The parts with one of them a place up (−1) or down (+1); the same list where it cannot go further. */
export function movedPart(parts: readonly Part[], index: number, by: -1 | 1): Part[] {
  const next = parts.slice();
  const other = index + by;
  const [part, neighbour] = [next[index], next[other]];
  if (!part || !neighbour) return next;
  next[index] = neighbour;
  next[other] = part;
  return next;
}

/** The parts without one of them. */
export function withoutPart(parts: readonly Part[], index: number): Part[] {
  return parts.filter((_, at) => at !== index);
}

/** The parts with an unwritten one at the end. */
export function withNewPart(parts: readonly Part[]): Part[] {
  return [...parts, { heading: '', text: '' }];
}

/** What a part is called in a button or an undo step: its sub-heading, or its place where it has none. */
export function partName(part: Part, index: number): string {
  return part.heading.trim() === '' ? `第 ${index + 1} 部分` : `“${part.heading.trim()}”`;
}

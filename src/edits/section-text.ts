import type { ProseDraft } from '../report/draft';
import { placeOfHeading } from '../report/text/same-heading';

type Part = ProseDraft['parts'][number];

/** A text section after a whole text was put into it, and what became of that. */
export interface FilledSection {
  prose: ProseDraft;
  /** Whether some of it stands before the first sub-heading now. */
  lead: boolean;
  /** How many parts took text in. */
  parts: number;
  /** How many of them, the lead counted, had text already, so that the new text stands below it. */
  appended: number;
  /** How many parts are new. */
  added: number;
}

const isEmpty = (text: string) => text.trim() === '';

/** A text with another put below it. */
export function withBelow(text: string, added: string): string {
  if (isEmpty(added)) return text;
  return isEmpty(text) ? added : `${text.trimEnd()}\n${added}`;
}

/**
 * Puts a whole text (pasted, or last year's) into a section: each part into the part of the same name, below what is
 * written there, and the others as new parts in their order. Nothing written is lost or moved. Unwritten parts are
 * dropped only from a section that was empty and gets at least as many parts as it had.
 */
export function withSectionText(own: ProseDraft, given: ProseDraft): FilledSection {
  const wasEmpty = isEmpty(own.lead) && own.parts.every(({ text }) => isEmpty(text));
  const placed = placesOf(own.parts, given.parts);
  const parts = wasEmpty && isReordered(placed) ? reordered(own, given, placed) : merged(own, given, placed);
  const isFull = wasEmpty && given.parts.length >= own.parts.length;
  const filled = placed.filter((at) => at >= 0 && !isEmpty(own.parts[at]?.text ?? ''));
  const hasLead = !isEmpty(given.lead);
  const isGiven = (heading: string) => given.parts.some((part) => part.heading === heading);
  return {
    prose: {
      headings: wasEmpty && given.parts.length > 0 ? given.headings : own.headings,
      lead: withBelow(own.lead, given.lead),
      parts: isFull ? parts.filter(({ heading, text }) => !isEmpty(text) || isGiven(heading)) : parts,
    },
    lead: hasLead,
    parts: given.parts.length,
    appended: filled.length + (hasLead && !isEmpty(own.lead) ? 1 : 0),
    added: placed.filter((at) => at < 0).length,
  };
}

/** For each given part the index of the own part with the same sub-heading, each used once; −1 for none. */
function placesOf(own: readonly Part[], given: readonly Part[]): number[] {
  const free = own.map(({ heading }) => heading);
  return given.map(({ heading }) => {
    const at = placeOfHeading(heading, free);
    if (at >= 0) free[at] = '';
    return at;
  });
}

function isReordered(placed: readonly number[]): boolean {
  const known = placed.filter((at) => at >= 0);
  return known.some((at, index) => index > 0 && at < (known[index - 1] ?? 0));
}

/** An unwritten section takes the given parts in their own order; what is not among them follows. */
function reordered(own: ProseDraft, given: ProseDraft, placed: readonly number[]): Part[] {
  return [...given.parts, ...own.parts.filter((_, at) => !placed.includes(at))];
}

/** The own parts in their order; a new part comes after the one it follows in the given text. */
function merged(own: ProseDraft, given: ProseDraft, placed: readonly number[]): Part[] {
  const firstKnown = placed.find((at) => at >= 0);
  // New parts by the index of the own part they come after; −1 is before the first.
  const after = new Map<number, Part[]>();
  const texts = new Map<number, Part>();
  let last = firstKnown === undefined ? own.parts.length - 1 : firstKnown - 1;
  given.parts.forEach((part, index) => {
    const at = placed[index] ?? -1;
    if (at < 0) after.set(last, [...(after.get(last) ?? []), part]);
    else {
      texts.set(at, part);
      last = at;
    }
  });
  const taking = (part: Part, at: number): Part => {
    const added = texts.get(at);
    if (!added) return part;
    // An unwritten part takes the given sub-heading, as the agency's own wording; a written one keeps its own.
    return {
      heading: isEmpty(part.text) ? added.heading : part.heading,
      text: withBelow(part.text, added.text),
    };
  };
  return [
    ...(after.get(-1) ?? []),
    ...own.parts.flatMap((part, at) => [taking(part, at), ...(after.get(at) ?? [])]),
  ];
}

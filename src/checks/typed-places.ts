import type { SectionNumber } from '../format/sections';
import type { Report } from '../report/report';
import { lineText, sectionLines, type TextLine } from '../report/text/section-text';
import type { Evidence } from './finding';

/** Words of a field of the draft, in UTF-16 units of the text as typed. */
export interface TypedPlace {
  field: string;
  start: number;
  end: number;
}

/** A stretch of a printed line that was typed in one field, and where in the line it begins. */
interface Stretch {
  field: string;
  text: string;
  at: number;
}

/** A printed line by the fields it was typed in: its text, and before it the sub-heading without its number. */
function stretchesOf(line: TextLine): Stretch[] {
  const printed = line.role === 'heading' ? line.text : (line.runIn ?? '');
  const at = printed.indexOf('）') + 1;
  const heading: Stretch = { field: line.field.replace(/text$/, 'heading'), text: printed.slice(at), at };
  if (line.role === 'heading') return [heading];
  const body = { field: line.field, text: line.text, at: printed.length };
  return printed === '' ? [body] : [heading, body];
}

/** Where a printed stretch stands in a text as typed; a run-in sub-heading is printed with a full stop of its own. */
function foundIn(typed: string, text: string, from: number): { at: number; length: number } | null {
  const whole = typed.indexOf(text, from);
  if (whole >= 0) return { at: whole, length: text.length };
  const bare = text.replace(/。$/, '');
  const at = bare === '' ? -1 : typed.indexOf(bare, from);
  return at < 0 ? null : { at, length: bare.length };
}

/**
 * Where the words of evidence stand in the fields they were typed in, in the order of print. Evidence counts in the
 * section's printed text; each printed line is found again in what `typedIn` gives for its field (null passes it
 * over), and what stands in none is left out. Evidence over several lines has a place in each.
 */
export function typedPlaces(
  report: Report,
  section: SectionNumber,
  words: readonly Evidence[],
  typedIn: (field: string) => string | null,
): TypedPlace[] {
  const evidence = words.filter((item) => item.section === section && item.end > item.start);
  if (evidence.length === 0) return [];
  const places: TypedPlace[] = [];
  /** By field, the place up to which its text has been matched. */
  const reached = new Map<string, number>();
  let printedAt = 0;
  for (const line of sectionLines(report, section)) {
    for (const { field, text, at } of stretchesOf(line)) {
      const typed = typedIn(field);
      const found = typed === null ? null : foundIn(typed, text, reached.get(field) ?? 0);
      if (!found) continue;
      reached.set(field, found.at + found.length);
      for (const { start, end } of evidence) {
        const from = Math.max(start - printedAt - at, 0);
        const to = Math.min(end - printedAt - at, found.length);
        if (from < to) places.push({ field, start: found.at + from, end: found.at + to });
      }
    }
    printedAt += lineText(line).length + 1;
  }
  return places;
}

import type { Evidence } from '../../../checks/finding';
import { typedPlaces } from '../../../checks/typed-places';
import type { SectionNumber } from '../../../format/sections';
import type { Report } from '../../../report/report';

/** Words of a text field, in UTF-16 units of the text as typed. */
export interface Mark {
  start: number;
  end: number;
}

/** The places of a finding's words in one field, as typed. */
export function marksOf(
  report: Report,
  section: SectionNumber,
  words: readonly Evidence[],
  field: string,
  typed: string,
): Mark[] {
  return merged(typedPlaces(report, section, words, (at) => (at === field ? typed : null)));
}

/** Sorts the marks and merges overlapping ones. */
function merged(marks: Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks.sort((left, right) => left.start - right.start)) {
    const last = out[out.length - 1];
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else out.push({ start: mark.start, end: mark.end });
  }
  return out;
}

/** A stretch of a text: whether a finding speaks of it, and whether it is last year's. */
export interface Piece {
  text: string;
  asked: boolean;
  same: boolean;
}

/** A text cut at its marks, so that it can be drawn piece by piece. */
export function pieces(text: string, asked: readonly Mark[], same: readonly Mark[]): Piece[] {
  const bounds = [...asked, ...same].flatMap(({ start, end }) => [start, end]);
  const cuts = Array.from(new Set([0, ...bounds, text.length])).sort((left, right) => left - right);
  const within = (marks: readonly Mark[], at: number) =>
    marks.some(({ start, end }) => start <= at && at < end);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { text: text.slice(start, end), asked: within(asked, start), same: within(same, start) };
  });
}

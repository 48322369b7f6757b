import type { Rewording } from '../checks/finding';
import { typedPlaces } from '../checks/typed-places';
import type { DraftChange, DraftPath } from '../report/path';
import type { Report } from '../report/report';

/**
 * The changes that put a rewording into the fields its words were typed in, each field once. `typedIn` gives the text
 * of a field as typed, null where the draft holds none. null where the words do not stand there (any more) as they are
 * printed: then nothing is changed.
 */
export function rewordingChanges(
  report: Report,
  { words }: Rewording,
  typedIn: (field: string) => string | null,
): DraftChange[] | null {
  const edits = new Map<string, { start: number; end: number; put: string }[]>();
  for (const word of words) {
    const [place, second] = typedPlaces(report, word.section, [word], typedIn);
    if (!place || second || typedIn(place.field)?.slice(place.start, place.end) !== word.text) return null;
    edits.set(place.field, [...(edits.get(place.field) ?? []), { ...place, put: word.put }]);
  }
  return Array.from(edits, ([path, places]) => {
    let after = typedIn(path) ?? '';
    // From the end, so that earlier places stay valid.
    for (const { start, end, put } of places.sort((one, other) => other.start - one.start))
      after = after.slice(0, start) + put + after.slice(end);
    // A field that holds a typed text is one of the draft's.
    return { path: path as DraftPath, after };
  });
}

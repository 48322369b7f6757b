import type { Draft } from '../../report/draft';
import { findingPlaces } from '../../checks/finding-places';
import type { Finding } from '../../checks/finding';
import type { TypedPlace } from '../../checks/typed-places';
import { valueAt } from '../../report/path';
import type { View } from '../../editor/editor';
import { useActiveFinding, useReachedPlace } from '../context/active-finding';
import { useEditor } from '../context/editor-context';
import { useGoTo } from '../places/go-to';

/** The places of a text a finding speaks of, where they stand now. */
export function placesNow({ report, draft }: View, finding: Finding): TypedPlace[] {
  // A finding whose target is a cell leads to the cell and to no place in a text.
  if ('cell' in finding.target) return [];
  return findingPlaces(report, finding, typedIn(draft));
}

/** The text of a field as typed; null where the draft holds none of its own. */
export const typedIn =
  (draft: Draft) =>
  (field: string): string | null => {
    const value = valueAt(draft, field);
    return typeof value === 'string' ? value : null;
  };

/** Leads to a finding: to the first words it speaks of, selected, or to the cell or field that is its target. */
export function useGoToFinding(): (finding: Finding) => void {
  const editor = useEditor();
  const goTo = useGoTo();
  const [, setActive] = useActiveFinding();
  const [, setReached] = useReachedPlace();
  return (finding) => {
    const [place] = placesNow(editor.view(), finding);
    setActive(finding.id);
    setReached(place ? { finding: finding.id, place } : null);
    goTo(place ?? finding.target);
  };
}

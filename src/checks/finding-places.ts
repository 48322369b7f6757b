import type { SectionNumber } from '../format/sections';
import type { Report } from '../report/report';
import { sectionLines } from '../report/text/section-text';
import type { Finding } from './finding';
import { typedPlaces, type TypedPlace } from './typed-places';

/**
 * The places a finding speaks of, in the order of print, each once: what 去看 leads to one after another. `typedIn`
 * gives the text of a field as typed, null where the draft holds none of its own: then it reads as printed.
 */
export function findingPlaces(
  report: Report,
  finding: Pick<Finding, 'evidence'>,
  typedIn: (field: string) => string | null,
): TypedPlace[] {
  const sections = Array.from(new Set(finding.evidence.map(({ section }) => section))).sort(
    (one, other) => one - other,
  );
  const places = sections.flatMap((section) => {
    const printed = printedFields(report, section);
    return typedPlaces(
      report,
      section,
      finding.evidence,
      (field) => typedIn(field) ?? printed.get(field) ?? null,
    );
  });
  const byStart = new Map(places.map((place) => [`${place.field} ${place.start}`, place]));
  return Array.from(byStart.values());
}

function printedFields(report: Report, section: SectionNumber): Map<string, string> {
  const found = new Map<string, string>();
  for (const { field, text } of sectionLines(report, section)) {
    const before = found.get(field);
    found.set(field, before === undefined ? text : `${before}\n${text}`);
  }
  return found;
}

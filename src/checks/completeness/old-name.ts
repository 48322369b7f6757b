import { SECTION_NUMBERS } from '../../format/sections';
import { oldNameOf, oldNamePlaces } from '../../report/names/renaming';
import type { Report } from '../../report/report';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt } from '../printed-line';
import { raise } from '../raise';
import { withoutPlaces } from '../../report/names/agency-names';
import { afterWord } from '../../report/last-year/last-year';

/** In characters: a name without its place that is shorter (教育局) may stand in any text. */
const SHORTEST_NAME = 4;

function endsOf(text: string, name: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    ends.push(at + name.length);
  return ends;
}

/**
 * D6: an agency that has another name this year does not go by last year's in its text, in full or without the
 * name of its place. What it was called before may be said as such (原……).
 */
export function checkOldName(report: Report): Finding[] {
  const oldName = oldNameOf(report.agency, report.lastYear.agencies);
  if (oldName === null) return [];
  const short = withoutPlaces(oldName).filter(
    (name) => name.length >= SHORTEST_NAME && !report.agency.includes(name),
  );
  const [shortest] = short.slice(-1);
  const names = shortest === undefined || shortest === oldName ? [oldName] : [oldName, shortest];
  const found = SECTION_NUMBERS.flatMap((section) =>
    printedLines(report, section).flatMap((line) => {
      // A short name that is part of a full one is reported with that.
      const taken = new Set(endsOf(line.plain, oldName));
      return names.flatMap((name) =>
        oldNamePlaces(line.plain, name).flatMap((at) => {
          if (name !== oldName && taken.has(at + name.length)) return [];
          return [{ target: targetAt(line, at), evidence: evidenceAt(line, at, name.length) }];
        }),
      );
    }),
  );
  const [first] = found;
  if (!first) return [];
  return [
    raise({
      code: 'D6',
      place: 'oldName',
      severity: 'warning',
      section: first.evidence.section,
      title: `有 ${found.length} 处还是${afterWord(report.lastYear.otherYear ?? '去年')}的机关名“${oldName}”`,
      detail: `现在的机关全称是“${report.agency}”。`,
      next: '改过名的请换成现在的名称；说的就是从前的，可以不改。',
      evidence: found.map(({ evidence }) => evidence),
      target: first.target,
    }),
  ];
}

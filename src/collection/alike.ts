import { sentenceKeys } from '../prose/repeated-sentences';
import { withoutPlaces } from '../report/names/agency-names';
import type { Report } from '../report/report';
import { sectionText } from '../report/text/section-text';

/** Equal sentences, or their share of the shorter text (0 to 1), from which on two units are reported as alike. */
const MANY = 8;
const SHARE = 0.4;
/** Equal sentences needed in any case: in a very short report a few make a large share. */
const FEWEST = 4;
/** Units: a sentence that more of them have is common wording and not copied from one another. */
export const MOST_OWNERS = 4;

/** Two units whose texts have sentences in common, and how many. */
export interface Alike {
  /** The id of the other unit. */
  other: string;
  sentences: number;
}

/** What a text calls its own agency by: the name, and the name without the places before it and 人民政府、办事处 behind. */
function ownNames(agency: string): string[] {
  const names = withoutPlaces(agency).flatMap((name) => [name, name.replace(/(?:人民政府|办事处)$/, '')]);
  return [...new Set(names)]
    .filter((name) => name.length > 1)
    .sort((one, other) => other.length - one.length);
}

/**
 * The sentences of sections one and five as they are held against another unit's: years, numbers and the unit's own
 * names replaced; without headings, provisions quoted, sentences on 信息处理费 and short ones.
 */
export function ownSentences(report: Report): string[] {
  const names = ownNames(report.agency);
  const anonymous = (text: string) => names.reduce((left, name) => left.split(name).join('本机关'), text);
  return [
    ...new Set([1, 5].flatMap((section) => sentenceKeys(anonymous(sectionText(report, section as 1 | 5))))),
  ];
}

/**
 * By unit, the other one with which it shares the most sentences, where that is worth asking (B5). A sentence that
 * many units have is the county's own wording, and no sign of copying between two of them.
 */
export function alikeUnits(
  units: readonly { id: string; sentences: readonly string[] }[],
): ReadonlyMap<string, Alike> {
  const owners = new Map<string, string[]>();
  for (const { id, sentences } of units)
    for (const sentence of sentences) {
      const ids = owners.get(sentence);
      if (!ids) owners.set(sentence, [id]);
      // Of more it is enough to know that they are too many.
      else if (ids.length <= MOST_OWNERS) ids.push(id);
    }
  return mostInCommon(new Map(units.map(({ id, sentences }) => [id, sentences.length])), owners.values());
}

/**
 * The same where it is known whose the sentences are: `owners` has the units of each, in the order of the sentences, and
 * `size` how many each unit has.
 */
export function mostInCommon(
  size: ReadonlyMap<string, number>,
  owners: Iterable<readonly string[]>,
): ReadonlyMap<string, Alike> {
  const shared = new Map<string, Map<string, number>>();
  for (const ids of owners) {
    if (ids.length < 2 || ids.length > MOST_OWNERS) continue;
    for (const one of ids)
      for (const other of ids) {
        if (one === other) continue;
        const counts = shared.get(one) ?? new Map<string, number>();
        shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
  }
  const found = new Map<string, Alike>();
  for (const [id, counts] of shared)
    for (const [other, sentences] of counts) {
      const shorter = Math.min(size.get(id) ?? 0, size.get(other) ?? 0);
      const isMany = sentences >= MANY || (sentences >= FEWEST && sentences >= SHARE * shorter);
      if (isMany && sentences > (found.get(id)?.sentences ?? 0)) found.set(id, { other, sentences });
    }
  return found;
}

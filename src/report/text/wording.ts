import type { Report } from '../report';

const parts = [
  'form',
  'agency',
  'kind',
  'level',
  'mayMakeRegulations',
  'year',
  'title',
  'opening',
  'overview',
  'overviewLimit',
  'selfWord',
  'tableNotes',
  'problems',
  'others',
  'feeParagraphs',
  'signature',
  'dates',
] as const satisfies readonly (keyof Report)[];

/** What of a report is words, and whose they are: all that a number typed into a table leaves as it was. */
export type Wording = Pick<Report, (typeof parts)[number]>;

/** One wording for all reports that say the same. */
const shared = new WeakMap<Wording, Wording>();
let last: Wording | null = null;

function sharedWording(wording: Wording): Wording {
  const known = shared.get(wording);
  if (known) return known;
  const before = last;
  const isKnown = before !== null && parts.every((part) => isSame(before[part], wording[part]));
  const found = isKnown ? before : wording;
  last = found;
  shared.set(wording, found);
  return found;
}

/**
 * A pure function of the wording that remembers what it gave, for each `detail`: while one types into a table
 * it has nothing to do. What it gives is shared and so must never be changed.
 */
export function rememberedWording<Detail extends readonly [] | readonly [string | number], Out>(
  read: (wording: Wording, ...detail: Detail) => Out,
): (wording: Wording, ...detail: Detail) => Out {
  const given = new WeakMap<Wording, Map<Detail[0], { value: Out }>>();
  return (wording, ...rest) => {
    const own = sharedWording(wording);
    const known = given.get(own) ?? new Map<Detail[0], { value: Out }>();
    given.set(own, known);
    const [detail] = rest;
    const found = known.get(detail) ?? { value: read(own, ...rest) };
    known.set(detail, found);
    return found.value;
  };
}

/** Equality of plain values. Paragraphs are shared from one report to the next, so little is looked into. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => isSame(value, (other as Record<string, unknown>)[key]))
  );
}

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

/** The parts of a report that typing a number into a table does not change: its words, agency and dates. */
export type Wording = Pick<Report, (typeof parts)[number]>;

/** Maps equal wordings to one shared object, so that caches keyed by it are found again. */
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
 * Caches a pure function of the wording, one result for each `detail`: it does not run while numbers are typed.
 * Results are shared and must never be changed.
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

/** Deep equality of plain values; fast, since most paragraphs are the same object in both reports. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => isSame(value, (other as Record<string, unknown>)[key]))
  );
}

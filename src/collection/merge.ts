import type { Form } from '../format/form';
import { plainLabel } from '../format/plain-label';
import { isoDay } from '../report/dates/date';
import { formFor } from '../report/form-of';
import { mergeByHand } from './merge-by-hand';
import { mergeSuccessions } from './merge-successions';
import { mergeSumming } from './sum/merge-summing';
import { reviewOf, type Arrival, type Collection, type Review, type Unit } from './collection';

/** Two copies of one collection that two people worked on, put together. */
export interface Merged {
  collection: Collection;
  /** Files and units that only the other copy had. */
  arrivals: readonly Arrival[];
  units: readonly Unit[];
  /** Files that are here already, with how many cells of each (手工填) only the other copy had. */
  typed: readonly { file: string; cells: number }[];
  /** Units for which the other copy was further on. */
  ahead: readonly Unit[];
  /** Where both say something else: which unit, what, and which of the two was kept. Nothing else of either is lost. */
  conflicts: readonly string[];
}

/** By the ids of the other copy, those of this one for the same unit or file. */
type Ids = ReadonlyMap<string, string>;

const sameUnit = (one: Unit, other: Unit) =>
  one.id === other.id || plainLabel(one.name) === plainLabel(other.name);

const sameFile = (one: Arrival, other: Arrival) =>
  one.id === other.id ||
  (one.file === other.file &&
    one.checkCode === other.checkCode &&
    one.refused === other.refused &&
    one.asLastYear === other.asLastYear);

/** For each of `others` its like in `own`, by id; each of `own` is the like of one only. */
function likes<T extends { id: string }>(
  own: readonly T[],
  others: readonly T[],
  isSame: (one: T, other: T) => boolean,
): Map<string, string> {
  const byId = new Set(own.map(({ id }) => id));
  const taken = new Set(others.flatMap(({ id }) => (byId.has(id) ? [id] : [])));
  const ids = new Map<string, string>();
  for (const other of others) {
    const like = byId.has(other.id) ? other : own.find((one) => !taken.has(one.id) && isSame(one, other));
    if (like) taken.add(like.id);
    ids.set(other.id, like?.id ?? other.id);
  }
  return ids;
}

const keyed = <T>(values: Readonly<Record<string, T>>, ids: Ids): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [ids.get(id) ?? id, value]));

/** What the other copy settled for a unit, with the ids of this one. */
function withIds(review: Review, arrivals: Ids): Review {
  const idOf = (id: string) => arrivals.get(id) ?? id;
  const { sendings, passed, chosen, ticks, remarks } = review;
  return {
    sendings: sendings.map((sending) => ({
      ...sending,
      about: idOf(sending.about),
      seen: sending.seen.map(idOf),
    })),
    passed: passed && { ...passed, about: idOf(passed.about) },
    chosen: chosen && { id: idOf(chosen.id), over: chosen.over.map(idOf) },
    ticks: keyed(ticks, arrivals),
    remarks: keyed(remarks, arrivals),
  };
}

/** The lines of both, each once. */
function allLines(one: string, other: string): string {
  const lines = one.split('\n');
  return [...lines, ...other.split('\n').filter((line) => !lines.includes(line))].join('\n').trim();
}

/** When something was last settled for a unit, an ISO time; empty for never. */
const lastAt = ({ sendings, passed }: Review): string =>
  [...sendings.map(({ at }) => at), passed?.at ?? ''].sort().pop() ?? '';

/** Which of two is further on: more rounds, then the later time. */
const isFurther = (one: Review, other: Review): boolean =>
  one.sendings.length === other.sendings.length
    ? lastAt(one) > lastAt(other)
    : one.sendings.length > other.sendings.length;

const asText = (value: unknown): string => JSON.stringify(value);

/** Notes of one copy that the one further on does not have. */
function lostSendings(kept: Review, other: Review): string[] {
  const known = new Set(kept.sendings.map(({ about, note }) => asText([about, note])));
  return other.sendings
    .filter(({ about, note }) => !known.has(asText([about, note])))
    .map(({ at }) => isoDay(new Date(at)));
}

/** Of one version that both passed, where it was published is known as soon as one of the two says so. */
function withPublication(kept: Review['passed'], other: Review['passed']): Review['passed'] {
  return kept && kept.about === other?.about
    ? { ...kept, published: kept.published ?? other.published }
    : kept;
}

function mergeReview(
  unit: Unit,
  mine: Review,
  theirs: Review,
): { review: Review; isAhead: boolean; conflicts: string[] } {
  const isAhead = isFurther(theirs, mine);
  const [kept, other] = isAhead ? [theirs, mine] : [mine, theirs];
  const whose = isAhead ? '另一份' : '这一份';
  const lost = lostSendings(kept, other);
  const bothChose = kept.chosen && other.chosen && kept.chosen.id !== other.chosen.id;
  const conflicts = [
    ...lost.map((day) => `${unit.name}：两份都退回过，意见不同，留了${whose}的；没留的是 ${day} 那次的。`),
    ...(other.passed && !kept.passed && other.sendings.length === kept.sendings.length
      ? [`${unit.name}：一份记为通过，一份后来又退回，留了${whose}的。`]
      : []),
    ...(bothChose ? [`${unit.name}：两份选了不同的文件为准，留了${whose}的。`] : []),
  ];
  const remarks = { ...other.remarks, ...kept.remarks };
  for (const id of Object.keys(other.remarks))
    remarks[id] = allLines(kept.remarks[id] ?? '', other.remarks[id] ?? '');
  return {
    isAhead: isAhead && asText(mine) !== asText(theirs),
    conflicts,
    review: {
      ...kept,
      passed: withPublication(kept.passed, other.passed),
      chosen: kept.chosen ?? other.chosen,
      ticks: { ...other.ticks, ...kept.ticks },
      remarks,
    },
  };
}

const FIELDS = { kind: '种类', counted: '计入汇总', countedBy: '由谁统计', contact: '联系' } as const;

function mergeUnit(mine: Unit, theirs: Unit): { unit: Unit; conflicts: string[] } {
  const conflicts: string[] = [];
  const filled = { ...mine };
  for (const field of ['kind', 'contact', 'counted', 'countedBy'] as const) {
    const [own, other] = [mine[field], theirs[field]];
    if (own === other || other === '') continue;
    if (own === '') Object.assign(filled, { [field]: other });
    else conflicts.push(`${mine.name}：名册里的“${FIELDS[field]}”两份不同，留了这一份的。`);
  }
  for (const { head, text } of theirs.more) {
    const own = mine.more.find((cell) => cell.head === head);
    if (own && own.text !== text) conflicts.push(`${mine.name}：名册里的“${head}”两份不同，留了这一份的。`);
  }
  const heads = mine.more.map(({ head }) => head);
  const known = [mine.name, ...mine.aliases].map(plainLabel);
  const aliases = [theirs.name, ...theirs.aliases].filter((alias) => !known.includes(plainLabel(alias)));
  const { successions, isOther } = mergeSuccessions(mine.successions, theirs.successions);
  if (isOther) conflicts.push(`${mine.name}：名册里的“承继”两份不同，留了这一份的。`);
  return {
    conflicts,
    unit: {
      ...filled,
      aliases: [...mine.aliases, ...aliases],
      successions,
      more: [...mine.more, ...theirs.more.filter(({ head }) => !heads.includes(head))],
    },
  };
}

function mergeArrival(
  mine: Arrival,
  theirs: Arrival,
  units: Ids,
  form: Form,
): { arrival: Arrival; came: number; conflicts: string[] } {
  const unit = units.get(theirs.unit) ?? theirs.unit;
  const isOther = mine.unit !== '' && unit !== '' && mine.unit !== unit;
  const { byHand, came, conflicts } = mergeByHand(form, mine, theirs);
  return {
    came,
    arrival: {
      ...mine,
      unit: mine.unit || unit,
      removed: mine.removed || theirs.removed,
      onPaper: mine.onPaper || theirs.onPaper,
      byHand,
    },
    conflicts: [...(isOther ? [`${mine.file}：两份归给了不同的单位，留了这一份的。`] : []), ...conflicts],
  };
}

/** Whether two collections are copies of one: of one year, with a unit or a file in common. */
export function areCopies(mine: Collection, theirs: Collection): boolean {
  return (
    mine.year === theirs.year &&
    (mine.roster.some((unit) => theirs.roster.some((other) => sameUnit(unit, other))) ||
      mine.arrivals.some((arrival) => theirs.arrivals.some((other) => sameFile(arrival, other))))
  );
}

/**
 * Puts another copy of a collection into this one, unit by unit: where both settled something, the one with more rounds
 * counts, of equally many the later one. Files, aliases, own words and what is not to be spoken of are those of both.
 */
export function mergeCollections(mine: Collection, theirs: Collection): Merged {
  const unitIds = likes(mine.roster, theirs.roster, sameUnit);
  const fileIds = likes(mine.arrivals, theirs.arrivals, sameFile);
  const conflicts: string[] = [];
  const ahead: Unit[] = [];

  const likeOf = <T extends { id: string }>(of: readonly T[], ids: Ids, id: string) =>
    of.find((other) => ids.get(other.id) === id);
  const roster = mine.roster.map((unit) => {
    const like = likeOf(theirs.roster, unitIds, unit.id);
    if (!like) return unit;
    const merged = mergeUnit(unit, like);
    conflicts.push(...merged.conflicts);
    return merged.unit;
  });
  const own = new Set(mine.roster.map(({ id }) => id));
  const units = theirs.roster.filter(({ id }) => !own.has(unitIds.get(id) ?? id));

  const typed: { file: string; cells: number }[] = [];
  const arrivals = mine.arrivals.map((arrival) => {
    const like = likeOf(theirs.arrivals, fileIds, arrival.id);
    if (!like) return arrival;
    const merged = mergeArrival(arrival, like, unitIds, formFor(mine.year));
    conflicts.push(...merged.conflicts);
    if (merged.came > 0) typed.push({ file: arrival.file, cells: merged.came });
    return merged.arrival;
  });
  const came = new Set(mine.arrivals.map(({ id }) => id));
  const added = theirs.arrivals
    .filter(({ id }) => !came.has(fileIds.get(id) ?? id))
    .map((arrival) => ({ ...arrival, unit: unitIds.get(arrival.unit) ?? arrival.unit }));

  const reviews: Record<string, Review> = { ...mine.reviews };
  for (const [theirId, review] of Object.entries(theirs.reviews)) {
    const id = unitIds.get(theirId) ?? theirId;
    const other = withIds(review, fileIds);
    const unit = [...roster, ...units].find((one) => one.id === id);
    if (!(id in mine.reviews) || !unit) {
      reviews[id] = mine.reviews[id] ?? other;
      if (unit && own.has(id)) ahead.push(unit);
      continue;
    }
    const merged = mergeReview(unit, reviewOf(mine, id), other);
    reviews[id] = merged.review;
    conflicts.push(...merged.conflicts);
    if (merged.isAhead) ahead.push(unit);
  }

  const settings = { ...mine.settings };
  for (const [key, value] of Object.entries(theirs.settings) as [keyof Collection['settings'], string][])
    if (settings[key] === '') settings[key] = value;
    else if (value !== '' && value !== settings[key])
      conflicts.push(`${SETTINGS[key]}两份不同，留了这一份的：${settings[key]}`);
  const summed = mergeSumming(mine.summing, theirs.summing, (id) => unitIds.get(id) ?? id);
  const nameOf = (id: string) => [...roster, ...units].find((unit) => unit.id === id)?.name ?? '';
  conflicts.push(
    ...summed.conflicts.map(({ unit, words }) => `${nameOf(unit)}：${words}。`),
    ...summed.words,
  );
  return {
    collection: {
      ...mine,
      settings,
      summing: summed.summing,
      roster: [...roster, ...units],
      arrivals: [...arrivals, ...added],
      reviews,
      silenced: [...new Set([...mine.silenced, ...theirs.silenced])],
    },
    arrivals: added,
    units,
    typed,
    ahead,
    conflicts,
  };
}

const SETTINGS: Readonly<Record<keyof Collection['settings'], string>> = {
  submitBy: '报送日期',
  publishBy: '公布日期',
  resubmitDays: '重报天数',
  noteHead: '意见开头',
  noteFoot: '意见结尾',
};

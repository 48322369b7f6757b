import type { Decision, Summing } from './summing';

/** What two people settled for the sum, put together. */
interface MergedSumming {
  summing: Summing;
  /** Where they settled something else on the same: about which unit (its id), and that this copy's was kept. */
  conflicts: readonly { unit: string; words: string }[];
  /** What both copies say of the whole otherwise. */
  words: readonly string[];
}

const aboutOf = ({ unit, doubt, cells, values }: Decision) => JSON.stringify([unit, doubt, cells, values]);

/** Another copy's 口径, written over units by their ids there. */
const withIds = ({ scope, scopeOver, scopeUnits }: Summing, unitOf: (id: string) => string) => ({
  scope,
  scopeOver,
  scopeUnits: scopeUnits?.map((one) => ({ ...one, id: unitOf(one.id) })),
});

/** Whether two decisions are on the same: a doubt that says something else is another, as far as it is known. */
const isOnSame = (one: Decision, other: Decision) =>
  aboutOf(one) === aboutOf(other) &&
  (one.words === undefined || other.words === undefined || one.words === other.words);

/** Puts another copy's decisions into this one's; `unitOf` gives this copy's id of a unit. */
export function mergeSumming(mine: Summing, other: Summing, unitOf: (id: string) => string): MergedSumming {
  const conflicts: { unit: string; words: string }[] = [];
  const decisions = [...mine.decisions];
  for (const decision of other.decisions.map((one) => ({ ...one, unit: unitOf(one.unit) }))) {
    const known = mine.decisions.find((one) => isOnSame(one, decision));
    if (!known) decisions.push(decision);
    else if (known.how !== decision.how || known.reason !== decision.reason)
      conflicts.push({ unit: known.unit, words: '汇总里两份定的不同，留了这一份的' });
  }
  const adjustments = [...mine.adjustments];
  for (const adjustment of other.adjustments.map((one) => ({ ...one, unit: unitOf(one.unit) }))) {
    const known = mine.adjustments.find(({ id }) => id === adjustment.id);
    if (!known) adjustments.push(adjustment);
    else if (
      known.by !== adjustment.by ||
      known.cell !== adjustment.cell ||
      known.reason !== adjustment.reason
    )
      conflicts.push({ unit: known.unit, words: '汇总的一条调整两份不同，留了这一份的' });
  }
  const words: string[] = [];
  if (mine.scope !== null && other.scope !== null && mine.scope !== other.scope)
    words.push('口径两份不同，留了这一份的。');
  const { scope, scopeOver, scopeUnits } = mine.scope === null ? withIds(other, unitOf) : mine;
  const catalogue = { ...mine.catalogue };
  for (const key of ['made', 'repealed', 'inForce', 'source'] as const)
    if (catalogue[key] === '') catalogue[key] = other.catalogue[key];
    else if (other.catalogue[key] !== '' && other.catalogue[key] !== catalogue[key])
      words.push(`规范性文件目录两份不同，留了这一份的：${catalogue[key]}`);
  return {
    summing: { decisions, adjustments, scope, scopeOver, scopeUnits, catalogue },
    conflicts,
    words,
  };
}

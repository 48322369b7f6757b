import { cellPath, cellText, type CountySumTaken, type Draft, type Indicator } from '../../report/draft';
import { formOf } from '../../report/form-of';
import { applied, valueAt, type DraftChange, type DraftPath } from '../../report/path';
import { asSummed, changedSource, isSumSource } from '../../report/sum-source';
import { followSentences, type FollowedSentences } from './follow-sentences';
import { lastYearPaths, type Taking } from './taken-sum';

/** A number of the county's draft that is another in the sum by now; texts are empty for blanks. */
export interface SumChange {
  /** Which one it is: its path in the draft, or `indicators:` and the name of a 附加统计项. */
  key: string;
  name: string;
  /** What the draft says. */
  held: string;
  /** What was taken when the draft last followed the sum. */
  before: string;
  now: string;
  /** Why there is no number now; empty where there is one. */
  lack: string;
}

/** What changes in a county's draft when it follows its sum. */
export interface Following extends FollowedSentences {
  /** Numbers that are as they were taken. */
  values: readonly SumChange[];
  /** Numbers a person changed since: they follow only where this is asked for. */
  own: readonly SumChange[];
  /** All of it as changes of the draft, one step. */
  changes: readonly DraftChange[];
}

const NOTHING: Following = {
  values: [],
  own: [],
  sentences: [],
  stuck: [],
  edited: [],
  lost: null,
  changes: [],
};

function textAt(draft: Draft, path: string): string {
  const text = valueAt(draft, path);
  return typeof text === 'string' ? text : '';
}

function changesOfNumbers(
  draft: Draft,
  before: CountySumTaken,
  { taken, lacking, form }: Taking,
): SumChange[] {
  const of = (key: string, name: string, held: string): SumChange => ({
    key,
    name,
    held,
    before: before.values[key] ?? '',
    now: taken.values[key] ?? '',
    lack: lacking.get(key) ?? '',
  });
  return [
    ...form.typedCells.map(({ id, unit }) =>
      of(cellPath(id), form.nameOf(id), asSummed(cellText(draft, id), unit)),
    ),
    ...lastYearPaths(form).map(({ path, cell }) =>
      of(path, `上年的${form.nameOf(cell)}`, asSummed(textAt(draft, path), 'total')),
    ),
  ];
}

const keyOf = (name: string) => `indicators:${name.trim()}`;
const named = (list: readonly Indicator[], name: string) =>
  list.find((one) => one.name.trim() === name.trim());

/** Of indicators only those that stand in the draft's list, or were never taken: one that was taken out stays out. */
function changesOfIndicators(draft: Draft, before: CountySumTaken, { taken }: Taking): SumChange[] {
  const names = [...new Set([...taken.indicators, ...before.indicators].map(({ name }) => name.trim()))];
  return names.flatMap((name) => {
    const [held, was, now] = [draft.indicators, before.indicators, taken.indicators].map((list) =>
      named(list, name),
    );
    if (!held && was) return [];
    return {
      key: keyOf(name),
      name,
      held: asSummed(held?.value ?? '', 'money'),
      before: was?.value ?? '',
      now: now?.value ?? '',
      lack: now ? now.source : '没有单位填了',
    };
  });
}

/** Names of the sum that the draft's list has never had. */
const isNewName = (draft: Draft, before: CountySumTaken, name: string) =>
  !named(draft.indicators, name) && !named(before.indicators, name);

function indicatorsAfter(
  draft: Draft,
  before: CountySumTaken,
  { taken }: Taking,
  follows: ReadonlySet<string>,
): Indicator[] {
  const kept = draft.indicators.map((held) => {
    if (!follows.has(keyOf(held.name))) return held;
    const now = named(taken.indicators, held.name);
    const source = isSumSource(held.source) ? (now?.source ?? '') : held.source;
    return { ...held, value: now?.value ?? '', unit: now?.unit ?? held.unit, source };
  });
  return [...kept, ...taken.indicators.filter(({ name }) => isNewName(draft, before, name))];
}

function sourcesAfter(draft: Draft, { sources, taken, form }: Taking): Record<string, string> {
  const next = { ...draft.sources };
  for (const { id, unit } of form.typedCells) {
    if (!isSumSource(next[id] ?? '')) continue;
    const now = taken.values[cellPath(id)] ?? '';
    const isAsSummed = asSummed(cellText(draft, id), unit) === now;
    next[id] = isAsSummed ? (sources[id] ?? '') : changedSource(now);
  }
  return next;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The texts of numbers that are put in: cells, last year's. */
const pathChanges = (follows: readonly SumChange[]): DraftChange[] =>
  follows.flatMap(({ key, now }) =>
    key.startsWith('indicators:') ? [] : [{ path: key as DraftPath, after: now }],
  );

/** What of a sum is told in the draft: not when it was taken. */
const gist = ({ values, indicators, scope }: CountySumTaken) => ({
  values,
  indicators: indicators.map(({ name, unit, value }) => ({ name, unit, value })),
  scope,
});

/**
 * What it takes for a county's draft to say what its sum says now. Numbers a person changed since they were taken stay,
 * but for those whose keys are in `useSum`. A draft without a sum, or on another form, follows nothing.
 */
export function followSum(draft: Draft, taking: Taking, useSum: ReadonlySet<string>): Following {
  const before = draft.countySum;
  if (before === null || formOf(draft) !== taking.form || isSame(gist(before), gist(taking.taken)))
    return NOTHING;
  const changed = [
    ...changesOfNumbers(draft, before, taking),
    ...changesOfIndicators(draft, before, taking),
  ].filter((one) => one.before !== one.now && one.held !== one.now);
  const values = changed.filter(({ held, before: was }) => held === was);
  const own = changed.filter(({ held, before: was }) => held !== was);
  const follows = [...values, ...own.filter(({ key }) => useSum.has(key))];
  const keys = new Set(follows.map(({ key }) => key));
  const numbers = pathChanges(follows);
  const indicators = indicatorsAfter(draft, before, taking, keys);
  const withNumbers = applied({ ...draft, indicators }, numbers);
  const scope = { was: before.scope, now: taking.taken.scope };
  const { changes: texts, ...sentences } = followSentences(draft, withNumbers, scope);
  const inferred = draft.inferred.filter((id) => !keys.has(`cells.${id}`));
  const beside: DraftChange[] = [
    { path: 'indicators', after: indicators },
    { path: 'inferred', after: inferred },
    { path: 'sources', after: sourcesAfter(withNumbers, taking) },
    { path: 'countySum', after: taking.taken },
  ];
  const kept = beside.filter(({ path, after }) => !isSame(valueAt(draft, path), after));
  return { values, own, ...sentences, changes: [...numbers, ...texts, ...kept] };
}

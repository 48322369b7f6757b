import { expect, test } from 'vitest';
import { filledDraft } from '../../examples/filled-draft';
import type { CellId } from '../../format/table';
import type { Draft } from '../../report/draft';
import type { Collection } from '../collection';
import { openCollection, writeCollection } from '../stored-collection';
import { collected, unitNamed, type Sent } from './collected';
import { cellOf, countySum } from './county-sum';
import { mergeSumming } from './merge-summing';
import { settleSuspect } from './sum-commands';
import type { Summing } from './summing';

const IN: CellId = 'applications.carriedIn.naturalPerson';
const GRANTED: CellId = 'applications.granted.naturalPerson';
const OVER: CellId = 'applications.carriedOver.naturalPerson';
const UPHELD: CellId = 'disputes.review.upheld';

const bureau = unitNamed('云溪县水利局', { kind: 'department' });
const town = unitNamed('云溪县河口镇人民政府', { kind: 'township' });
const justice = unitNamed('云溪县司法局', { kind: 'department' });

const at = '2027-01-26T08:00:00Z';
type Cells = Record<string, number>;
const sent = (unit: Sent['unit'], cells: Cells): Sent => ({ unit, draft: filledDraft({ cells }) });
const lastYears = (unit: Sent['unit'], cells: Cells): Sent => ({
  unit,
  draft: filledDraft({ cells, draft: (draft: Draft) => (draft.year = 2025) }),
  asLastYear: true,
});

type Made = ReturnType<typeof collected>;

/** The first doubt of a unit settled, as what is kept of it. */
function settled({ collection, lines }: Made, name: string, how: 'accepted' | 'excluded'): Summing {
  const sum = countySum(collection, lines);
  const suspect = sum.suspects.find(({ unit }) => unit.name === name)!;
  const contribution = sum.contributions.find(({ unit }) => unit.name === name)!;
  return settleSuspect(suspect, contribution, sum.form, how, '已问', at).apply(collection).summing;
}

const withSumming = ({ collection, lines }: Made, summing: Summing) => {
  const now: Collection = { ...collection, summing };
  return countySum(now, lines);
};

/** Four were carried in where last year's report says another number. */
const carried = (before: number) =>
  collected([bureau], [sent(bureau, { [IN]: 4, [GRANTED]: 4 }), lastYears(bureau, { [OVER]: before })]);
/** 司法局 with nine cases, the town with some. */
const cases = (others: number) =>
  collected([justice, town], [sent(justice, { [UPHELD]: 9 }), sent(town, { [UPHELD]: others })]);

test('认可 lapses when last year’s number changes, though the unit’s own stays', () => {
  const accepted = settled(carried(5), bureau.name, 'accepted');
  expect(withSumming(carried(5), accepted).suspects).toMatchObject([{ decision: { reason: '已问' } }]);
  expect(withSumming(carried(6), accepted).suspects).toMatchObject([{ decision: null }]);
});

test('认可 and 不计入 lapse when the sum of all others changes, and the number counts again until somebody says so', () => {
  const accepted = settled(cases(3), justice.name, 'accepted');
  expect(withSumming(cases(3), accepted).suspects).toMatchObject([{ decision: { how: 'accepted' } }]);
  expect(withSumming(cases(4), accepted).suspects).toMatchObject([{ decision: null }]);
  const excluded = settled(cases(3), justice.name, 'excluded');
  expect(cellOf(withSumming(cases(3), excluded), UPHELD).value).toBe('3');
  const later = withSumming(cases(4), excluded);
  expect(later.suspects).toMatchObject([{ decision: null }]);
  expect(cellOf(later, UPHELD)).toMatchObject({ value: '13', leftOut: [] });
});

test('what was settled before its words were kept stands, and words are kept in a file', () => {
  const made = carried(5);
  const accepted = settled(made, bureau.name, 'accepted');
  const kept = openCollection(writeCollection({ ...made.collection, summing: accepted }, ''));
  expect(kept).toMatchObject({ ok: true, collection: { summing: accepted } });
  const ofBefore = accepted.decisions.map(({ words, ...one }) => (words === undefined ? one : one));
  expect(withSumming(carried(6), { ...accepted, decisions: ofBefore }).suspects).toMatchObject([
    { decision: { how: 'accepted' } },
  ]);
});

test('of two copies that settled a doubt which said something else in each, the one that says it now counts', () => {
  const [mine, theirs] = [carried(5), carried(6)].map((made) => settled(made, bureau.name, 'accepted'));
  const { summing, conflicts } = mergeSumming(mine!, theirs!, (id) => id);
  expect(conflicts).toEqual([]);
  for (const before of [5, 6])
    expect(withSumming(carried(before), summing).suspects).toMatchObject([{ decision: { how: 'accepted' } }]);
  expect(withSumming(carried(7), summing).suspects).toMatchObject([{ decision: null }]);
});

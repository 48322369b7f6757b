import { expect, test } from 'vitest';
import { collected, unitNamed } from '../../../collection/sum/collected';
import { countySum } from '../../../collection/sum/county-sum';
import { filledDraft } from '../../../examples/filled-draft';
import type { CellId } from '../../../format/table';
import { cellWords } from './cell-words';
import { changeWords, signedWords } from './decided-words';
import { nextAfter } from './next-cell';
import { nextStop, type Stop } from './next-stop';
import { isLarge, usualCounts } from './usual-counts';
import { nextToSettle } from './use-sum-keys';

const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const REPEATED: CellId = 'applications.repeated.naturalPerson';
const water = unitNamed('云溪县水利局');
const health = unitNamed('云溪县卫生健康局');

function sumOf(first: Record<string, string | number>, second: Record<string, string | number>) {
  const { collection, lines } = collected(
    [water, health],
    [
      { unit: water, draft: filledDraft({ cells: first }) },
      { unit: health, draft: filledDraft({ cells: second }) },
    ],
  );
  return countySum(collection, lines);
}

const marks = (doubts = 0, adjustments = 0) => ({ lacks: 0, doubts, adjustments });

test('a number without room for the count beside it leaves that to the head of its column, and only then', () => {
  expect([
    isLarge('9999', marks()),
    isLarge('10000', marks()),
    isLarge('100.5', marks(1)),
    // The sign must not stand behind a mark.
    isLarge('-100', marks(1)),
    isLarge('-8', marks(1, 1)),
    isLarge(null, marks(1, 1)),
  ]).toEqual([false, true, false, true, true, false]);
  const large = sumOf({ [NEW]: 9000 }, { [NEW]: 1000, [REPEATED]: '' });
  const [people, enterprises] = usualCounts(large, large.form.tables.applications);
  expect(people).toEqual({ makers: 2, isInHead: true });
  expect(enterprises).toEqual({ makers: 2, isInHead: false });
});

test('what is heard of a cell: its number and whose, or who lacks, and what is marked', () => {
  const sum = sumOf({ [NEW]: 3 }, { [REPEATED]: '' });
  expect(cellWords(sum, NEW)).toBe('新收，自然人：3，2 个单位，共 2，有可疑');
  expect(cellWords(sum, REPEATED)).toMatch(/自然人：缺 1 个单位，有可疑$/);
  expect(cellWords(countySum(collected([], []).collection, new Map()), NEW)).toBe(
    '新收，自然人：没有单位的数',
  );
});

test('one steps through the places to settle in the form’s order, and from the last to the first', () => {
  const sum = sumOf({}, { [REPEATED]: '' });
  const first = nextToSettle(sum, NEW);
  expect(first).toBe(REPEATED);
  expect(nextToSettle(sum, 'disputes.review.total')).toBe(REPEATED);
  expect(nextToSettle(sumOf({}, {}), NEW)).toBeNull();
  expect(nextAfter(sum.form, REPEATED, [NEW])).toBe(NEW);
});

test('where no cell is left to settle J goes from reason to reason, through the cells of each, and round', () => {
  const reasons = [
    { kind: 'balance' as const, cells: [NEW, REPEATED] },
    { kind: 'split' as const, cells: [] },
    { kind: 'notPassed' as const, cells: [] },
  ];
  const stops = [0, 1, 2, 3, 4].reduce<(Stop | null)[]>(
    (before) => [...before, nextStop(reasons, before[before.length - 1] ?? null)],
    [],
  );
  expect(stops.map((stop) => [stop?.kind, stop?.cell])).toEqual([
    ['balance', NEW],
    ['balance', REPEATED],
    ['split', null],
    ['notPassed', null],
    ['balance', NEW],
  ]);
  expect(nextStop([], null)).toBeNull();
});

test('changes are said with their sign, and not where last year had none', () => {
  expect([changeWords('535', '491'), changeWords('1', '2'), changeWords('3', '0')]).toEqual([
    '（+9.0%）',
    '（−50.0%）',
    '',
  ]);
  expect([signedWords('-3'), signedWords('1')]).toEqual(['−3', '+1']);
});

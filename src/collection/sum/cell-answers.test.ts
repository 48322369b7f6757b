import { describe, expect, test } from 'vitest';
import { filledDraft } from '../../examples/filled-draft';
import type { CellId } from '../../format/table';
import type { Draft } from '../../report/draft';
import { allBlanks, blanksBehind } from './blanks';
import { collected, unitNamed, type Sent } from './collected';
import { columnBalance } from './column-balance';
import { countySum } from './county-sum';
import { againstCatalogue, documentColumnOf, stockOf } from './documents';
import { countysLastNumber, straysOf } from './last-years-own';
import { makersOf, unitsWithNumbers } from './makers';
import { printedTotals } from './printed-totals';
import { packed, unpacked } from './packed';
import { shownNumbers, subtotals } from './subtotals';
import { adjust } from './sum-commands';

const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const NEW_TOTAL: CellId = 'applications.newlyReceived.total';
const OVER: CellId = 'applications.carriedOver.naturalPerson';
const PENALTIES: CellId = 'disclosure.penalties.decisions';
const IN_FORCE: CellId = 'disclosure.normativeDocuments.inForce';

const bureau = unitNamed('云溪县水利局', { kind: 'department' });
const health = unitNamed('云溪县卫生健康局', { kind: 'department' });
const office = unitNamed('云溪县人民政府办公室', { kind: 'governmentOffice' });
const town = unitNamed('云溪县河口镇人民政府', { kind: 'township' });

const at = '2027-01-26T08:00:00Z';

type Cells = Record<string, string | number>;
const sent = (unit: Sent['unit'], cells: Cells): Sent => ({ unit, draft: filledDraft({ cells }) });
const lastYears = (unit: Sent['unit'], cells: Cells): Sent => ({
  unit,
  draft: filledDraft({ cells, draft: (draft: Draft) => (draft.year = 2025) }),
  asLastYear: true,
});
const made = (roster: Parameters<typeof collected>[0], files: Sent[]) => {
  const { collection, lines } = collected(roster, files);
  return { collection, lines, sum: countySum(collection, lines) };
};

describe('who made a cell', () => {
  test('the largest first, with last year and the share; those with 0 apart', () => {
    const { sum } = made(
      [bureau, health, town],
      [
        sent(bureau, { [NEW]: 1 }),
        sent(health, { [NEW]: 2 }),
        sent(town, {}),
        lastYears(health, { [NEW]: 5 }),
      ],
    );
    const makers = makersOf(sum, NEW);
    expect(makers.filled.map(({ unit, now, last, share }) => [unit.name, now, last, share])).toEqual([
      [health.name, '2', '5', '66.7%'],
      [bureau.name, '1', null, '33.3%'],
    ]);
    expect(makers).toMatchObject({ zeros: [town], last: null, withoutLast: [bureau, town] });
    expect(unitsWithNumbers(sum, [NEW])).toEqual([bureau, health, town]);
  });

  test('last year is told like with like alone: of the same units, in the same cells, those taken over included', () => {
    const [a, b] = [sent(bureau, { [NEW]: 6 }), sent(health, { [NEW]: 5 })];
    const [lastA, lastB] = [lastYears(bureau, { [NEW]: 4 }), lastYears(health, { [NEW]: 3 })];
    const lastOf = (roster: Parameters<typeof made>[0], files: Sent[], id: CellId = NEW) => {
      const { last, withoutLast } = makersOf(made(roster, files).sum, id);
      return { last, withoutLast };
    };
    expect(lastOf([bureau, health], [a, b, lastA, lastB])).toEqual({ last: '7', withoutLast: [] });
    expect(lastOf([bureau, health], [a, b])).toEqual({ last: null, withoutLast: [] });
    // Of an agency that was split nobody wrote the share, and it cannot be written of what came new.
    const from = '云溪县国土局';
    const heir = { ...health, successions: [{ from, how: 'split' as const, shares: { [OVER]: '1' } }] };
    expect(lastOf([bureau, heir], [a, b, lastA, lastB])).toEqual({ last: null, withoutLast: [heir] });
    expect(lastOf([bureau, heir], [a, b, lastA, lastB], OVER)).toEqual({ last: '1', withoutLast: [] });
    // One that was merged into it did not send last year's.
    const whole = { ...health, successions: [{ from, how: 'merged' as const }] };
    expect(lastOf([bureau, whole], [a, b, lastA, lastB])).toEqual({ last: null, withoutLast: [whole] });
    const merged = [a, b, lastA, lastB, lastYears(from, { [NEW]: 2 })];
    expect(lastOf([bureau, whole], merged)).toEqual({ last: '9', withoutLast: [] });
    // Who is left out this year is left out of last year too.
    const { collection, lines } = made([bureau, health], [a, b, lastA, lastB]);
    const own = { unit: health.id, doubt: '', cells: [NEW], values: ['5'], reason: '', at };
    const decisions = [{ ...own, how: 'excluded' as const }];
    const summing = { ...collection.summing, decisions };
    for (const id of [NEW, NEW_TOTAL])
      expect(makersOf(countySum({ ...collection, summing }, lines), id)).toMatchObject({
        last: '4',
        withoutLast: [],
      });
  });

  test('a share below 0 is none', () => {
    const { collection, lines } = made(
      [bureau, health],
      [sent(bureau, { [NEW]: 3 }), sent(health, { [NEW]: 9 })],
    );
    const by = { id: 'a', unit: bureau.id, cell: NEW, by: '-4', reason: '重复', at };
    const { filled } = makersOf(countySum(adjust(by, bureau).apply(collection), lines), NEW);
    expect(filled.map(({ now, share }) => [now, share])).toEqual([
      ['9', '112.5%'],
      ['-1', ''],
    ]);
  });

  test('more than half, or ten times last year’s, is worth a look at 许可, 处罚, 强制 alone', () => {
    const files = [
      sent(bureau, { [PENALTIES]: 60, [NEW]: 60 }),
      sent(health, { [PENALTIES]: 30, [NEW]: 30 }),
      sent(town, { [PENALTIES]: 9, [NEW]: 9 }),
      lastYears(health, { [PENALTIES]: 3, [NEW]: 3 }),
      lastYears(town, {}),
    ];
    const { sum } = made([bureau, health, town], files);
    const looks = (id: CellId) => makersOf(sum, id).filled.map(({ look }) => look);
    // Nine after none is few.
    expect(looks(PENALTIES)).toEqual(['half', 'tenfold', null]);
    expect(looks(NEW)).toEqual([null, null, null]);
    const alone = made([bureau], [sent(bureau, { [PENALTIES]: 60 })]);
    expect(makersOf(alone.sum, PENALTIES).filled[0]?.look).toBeNull();
  });
});

test('printed totals are added up too, and whose differ is named', () => {
  const { collection, lines } = collected(
    [bureau, health],
    [sent(bureau, { [NEW]: 3 }), sent(health, { [NEW]: 4 })],
  );
  expect(printedTotals(countySum(collection, lines), NEW_TOTAL)).toBeNull();
  const place = countySum(collection, lines).form.totalCells.findIndex(({ id }) => id === NEW_TOTAL);
  const printing = (texts: readonly (string | null)[]) =>
    new Map(
      Array.from(lines, ([key, line], at) => {
        if (!line) return [key, line] as const;
        const all = unpacked(line.figures.printed);
        const printed = packed(all.map((text, n) => (n === place ? (texts[at] ?? null) : text)));
        return [key, { ...line, figures: { ...line.figures, printed } }] as const;
      }),
    );
  expect(printedTotals(countySum(collection, printing(['3', '4'])), NEW_TOTAL)).toEqual({
    printed: '7',
    units: 2,
    differing: [],
  });
  const differing = printedTotals(countySum(collection, printing(['5', null])), NEW_TOTAL);
  expect(differing).toMatchObject({ printed: '9', units: 1, differing: [{ printed: '5', made: '3' }] });
  expect(printedTotals(countySum(collection, printing(['5', '4'])), NEW)).toBeNull();
});

test('subtotals add up to the cell, a part with somebody who lacks has none; units only shown stand apart', () => {
  const shown = { ...health, counted: 'shown' as const };
  const { sum } = made(
    [office, bureau, town, shown],
    [sent(office, { [NEW]: 1 }), sent(bureau, { [NEW]: 2 }), sent(shown, { [NEW]: 8 })],
  );
  expect(subtotals(sum, NEW).map(({ name, value, lacks }) => [name, value, lacks])).toEqual([
    ['本级', '1', 0],
    ['部门和机构', '2', 0],
    ['乡镇、街道', null, 1],
  ]);
  expect(shownNumbers(sum, NEW)).toEqual([{ unit: shown, value: '8' }]);
});

describe('规范性文件', () => {
  const files = [
    sent(bureau, { 'disclosure.normativeDocuments.made': 3, [IN_FORCE]: 9 }),
    lastYears(bureau, { [IN_FORCE]: 5 }),
  ];
  const catalogue = { made: '2', repealed: '', inForce: '九件', source: '' };

  test('the catalogue is held against the sum where it has a number', () => {
    const { sum } = made([bureau], files);
    expect(againstCatalogue(sum, 'made', catalogue)).toEqual({ other: '2', sum: '3', difference: '1' });
    expect(againstCatalogue(sum, 'repealed', catalogue)).toBeNull();
    expect(againstCatalogue(sum, 'inForce', catalogue)).toBeNull();
    expect(documentColumnOf(IN_FORCE)).toBe('inForce');
    expect(documentColumnOf('disclosure.regulations.made')).toBeNull();
  });

  test('现行有效 is last year’s with what came and went', () => {
    expect(stockOf(made([bureau], files).sum)).toMatchObject({ last: '5', other: '8', difference: '1' });
    expect(stockOf(made([bureau], files.slice(0, 1)).sum)).toBeNull();
  });
});

test('reports of last year that nobody takes over are named, the county’s own is told apart', () => {
  const { collection, lines, sum } = made(
    [bureau],
    [
      sent(bureau, {}),
      lastYears('云溪县扶贫办公室', { [OVER]: 1 }),
      lastYears('云溪县人民政府', { [OVER]: 7 }),
    ],
  );
  expect(straysOf(collection)).toEqual(['云溪县扶贫办公室']);
  expect(countysLastNumber(collection, lines, sum.form, OVER)).toBe('7');
});

test('blanks of a report are found behind a cell, and all of them', () => {
  const { sum } = made([bureau, town], [sent(bureau, { [NEW]: '', [OVER]: '' })]);
  const [own, missing] = sum.contributions;
  expect(blanksBehind(own!, sum.form, NEW_TOTAL)).toEqual([NEW]);
  expect(allBlanks(own!, sum.form)).toEqual([NEW, OVER]);
  expect(allBlanks(missing!, sum.form)).toEqual([]);
});

test('nothing is said of a column while somebody lacks in it', () => {
  const { sum } = made([bureau, town], [sent(bureau, { [NEW]: 2 })]);
  expect(columnBalance(sum, 'naturalPerson')).toMatchObject({ difference: null, lacking: [town] });
  expect(columnBalance(made([bureau], [sent(bureau, { [NEW]: 2 })]).sum, 'naturalPerson')).toMatchObject({
    left: '2',
    right: '0',
    difference: '2',
  });
});

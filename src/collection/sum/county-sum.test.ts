import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collected, unitNamed, type Sent } from './collected';
import { filledDraft, setCell } from '../../examples/filled-draft';
import { form2021 } from '../../format/forms';
import type { CellId, TableId } from '../../format/table';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import type { Collection, Unit } from '../collection';
import type { Step } from '../commands';
import { kindInName } from '../roster-values';
import { standingsOf } from '../standing';
import type { Lines } from '../unit-row';
import { carriedIn } from './carried-in';
import { cellOf, countySum, type CountySum } from './county-sum';
import { leftByUnit } from './left-by-unit';
import { mergeSums, partialAmount, partialSumOf, type PartialSum } from './partial-sum';
import { packed, unpacked } from './packed';
import { reasonsAgainst } from './readiness';
import { wholeMakers } from './sum-cell';
import { unitsApart } from './whole-units';
import { madeScope, scopeSentence } from './scope';
import { scopeBasis, scopeChange } from './scope-since';
import {
  adjust,
  dropAdjustment,
  readAdjustment,
  reopen,
  settleGap,
  settleSuspect,
  writeCatalogue,
  writeScope,
} from './sum-commands';

const at = '2027-01-26T08:00:00Z';
const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const OVER: CellId = 'applications.carriedOver.naturalPerson';
const GRANTED: CellId = 'applications.granted.naturalPerson';
const IN: CellId = 'applications.carriedIn.naturalPerson';
const CHARGES: CellId = 'disclosure.charges.amount';

const bureau = unitNamed('云溪县水利局', { kind: 'department' });
const town = unitNamed('云溪县河口镇人民政府', { kind: 'township' });
const justice = unitNamed('云溪县司法局', { kind: 'department' });
const health = unitNamed('云溪县卫生健康局', { kind: 'department' });

const report = (cells: Record<string, string | number>, change: (draft: Draft) => void = () => {}) =>
  filledDraft({ cells, draft: change });
const lastYears = (cells: Record<string, string | number>) => report(cells, (draft) => (draft.year = 2025));

interface Made {
  collection: Collection;
  lines: Lines;
}

const sumOf = ({ collection, lines }: Made) => countySum(collection, lines);
const after = (made: Made, ...steps: Step[]): Made => ({
  ...made,
  collection: steps.reduce((before, { apply }) => apply(before), made.collection),
});
const contributionOf = (sum: CountySum, name: string) =>
  sum.contributions.find(({ unit }) => unit.name === name)!;
const suspectOf = (sum: CountySum, id: string) => sum.suspects.find(({ doubt }) => doubt.id === id)!;
const reasons = (made: Made) =>
  reasonsAgainst(made.collection, sumOf(made), made.lines).map(({ words }) => words);

describe('a cell of the county', () => {
  const two = () =>
    collected(
      [bureau, town],
      [
        { unit: bureau, draft: report({ [NEW]: 3, [GRANTED]: 3, [CHARGES]: '0.1' }) },
        { unit: town, draft: report({ [NEW]: 2, [OVER]: 2, [CHARGES]: '0.2' }) },
      ],
    );

  test('is the sum of its units, amounts exactly, totals from the typed cells', () => {
    const sum = sumOf(two());
    expect(cellOf(sum, NEW)).toMatchObject({
      value: '5',
      lacks: [],
      makers: [{ unit: bureau }, { unit: town }],
    });
    expect(cellOf(sum, 'applications.newlyReceived.total').value).toBe('5');
    expect(cellOf(sum, CHARGES).value).toBe('0.3');
  });

  test('a unit that sent nothing lacks everywhere, and is never 0', () => {
    const made = collected([bureau, town], [{ unit: bureau, draft: report({ [NEW]: 3, [GRANTED]: 3 }) }]);
    const sum = sumOf(made);
    expect(Array.from(sum.cells.values()).filter(({ value }) => value !== null)).toEqual([]);
    expect(cellOf(sum, NEW)).toMatchObject({ soFar: '3', lacks: [{ unit: town, why: 'missing' }] });
    expect(reasons(made)).toEqual(['缺 200 格（1 个单位）', '1 个单位还没有通过']);
    const nobody = sumOf(collected([bureau], []));
    expect(cellOf(nobody, NEW)).toMatchObject({ value: null, soFar: null });
  });

  test('a blank lacks in its cell and in the totals over it alone', () => {
    const made = collected([bureau], [{ unit: bureau, draft: report({ [NEW]: '' }) }]);
    const sum = sumOf(made);
    const lacking = Array.from(sum.cells.values()).filter(({ lacks }) => lacks.length > 0);
    expect(lacking.map(({ id }) => id)).toEqual([NEW, 'applications.newlyReceived.total']);
    const zero = after(made, settleGap(contributionOf(sum, bureau.name), [NEW], 'zero', at));
    expect(cellOf(sumOf(zero), NEW)).toMatchObject({ value: '0', makers: [{ confirmed: { how: 'zero' } }] });
    const out = after(made, settleGap(contributionOf(sum, bureau.name), [NEW], 'excluded', at));
    expect(cellOf(sumOf(out), NEW)).toMatchObject({ lacks: [], leftOut: [{ unit: bureau }] });
    const waits = after(zero, settleGap(contributionOf(sum, bureau.name), [NEW], 'wait', at));
    expect(cellOf(sumOf(waits), NEW).value).toBeNull();
  });

  test('a unit that is not counted adds nothing', () => {
    const shown = { ...town, counted: 'shown' as const };
    const out = { ...justice, counted: 'no' as const };
    const sum = sumOf(
      collected(
        [bureau, shown, out],
        [
          { unit: bureau, draft: report({ [NEW]: 1 }) },
          { unit: shown, draft: report({ [NEW]: 2 }) },
          { unit: out, draft: report({ [NEW]: 4 }) },
        ],
      ),
    );
    expect(cellOf(sum, NEW).value).toBe('1');
    expect(sum.shown.map(({ unit }) => unit.name)).toEqual([town.name]);
  });

  test('a unit another one counts is not waited for, nor added; where the roster contradicts itself the sum is not ready', () => {
    const counted: Unit = { ...justice, counted: 'no', countedBy: '市司法局' };
    const made = (...others: Unit[]) =>
      collected([bureau, ...others], [{ unit: bureau, draft: report({ [NEW]: 1, [GRANTED]: 1 }) }]);
    expect(cellOf(sumOf(made(counted)), NEW)).toMatchObject({ value: '1', lacks: [] });
    const { standings } = standingsOf(made(counted).collection);
    expect(standings.map(({ state }) => state)).toEqual(['received', 'elsewhere']);
    expect(reasons(made(counted))).toEqual(['1 个单位还没有通过']);
    const other: Unit = { ...health, counted: 'no', countedBy: justice.name };
    expect(reasons(made({ ...counted, countedBy: health.name }, other))[0]).toContain('绕成了一圈');
    // Both say that it counts: then it lacks, as any other one.
    const both = { ...justice, countedBy: '市司法局' };
    expect(cellOf(sumOf(made(both)), NEW).lacks).toMatchObject([{ why: 'missing' }]);
    expect(reasons(made(both))).toContainEqual(expect.stringContaining('可能算两遍'));
  });

  test('numbers near the limits and two hundred units add up exactly', () => {
    const units = Array.from({ length: 200 }, (_, n) => unitNamed(`云溪县第${n}局`));
    const sent = units.map((unit) => ({
      unit,
      draft: report({ [NEW]: 999_999_999, [CHARGES]: '999999999.999999' }),
    }));
    const sum = sumOf(collected(units, sent));
    expect(cellOf(sum, NEW).value).toBe('199999999800');
    expect(cellOf(sum, CHARGES).value).toBe('199999999999.9998');
  });
});

describe('what was settled stands while the numbers it is about stand', () => {
  test('a unit confirmed as nothing counts again once its report is there', () => {
    const made = collected([bureau, town], [{ unit: bureau, draft: report({ [NEW]: 3 }) }]);
    const decided = after(made, settleGap(contributionOf(sumOf(made), town.name), [], 'excluded', at));
    expect(cellOf(sumOf(decided), NEW)).toMatchObject({ value: '3', leftOut: [{ unit: town }] });
    expect(madeScope(decided.collection, sumOf(decided))).toBe(
      '本报告数据汇总了 1 个部门和机构共 1 个单位 2026 年度数据，云溪县河口镇人民政府未报送，未计入。',
    );
    const late = collected(
      [bureau, town],
      [
        { unit: bureau, draft: report({ [NEW]: 3 }) },
        { unit: town, draft: report({ [NEW]: 4 }) },
      ],
    );
    const summing = decided.collection.summing;
    const again = { ...late, collection: { ...late.collection, summing } };
    expect(cellOf(sumOf(again), NEW)).toMatchObject({ value: '7', leftOut: [] });
  });

  test('blanks taken for 0 are those of one file: in the next one they are asked again', () => {
    const of = (draft: Draft) => collected([bureau], [{ unit: bureau, draft }]);
    const made = of(report({ [NEW]: '' }));
    const decided = after(made, settleGap(contributionOf(sumOf(made), bureau.name), [NEW], 'zero', at));
    expect(cellOf(sumOf(decided), NEW).value).toBe('0');
    const [arrival] = made.collection.arrivals;
    const second = collected([bureau], [{ unit: bureau, draft: report({ [NEW]: '', [CHARGES]: '1' }) }]);
    const arrivals = second.collection.arrivals.map((one) => ({ ...one, id: 'second' }));
    const lines = new Map(
      Array.from(second.lines, ([key, line]) => [key.replace(/^f0/, 'second'), line] as const),
    );
    const { summing } = decided.collection;
    const later = { collection: { ...second.collection, arrivals, summing }, lines };
    expect(arrival?.id).toBe('f0');
    expect(cellOf(sumOf(later), NEW)).toMatchObject({ value: null, lacks: [{ why: 'blank' }] });
  });

  test('blanks taken for 0 beside a printed total that says otherwise are in doubt', () => {
    const made = collected([bureau], [{ unit: bureau, draft: report({ [NEW]: '' }) }]);
    const place = form2021.totalCells.findIndex(({ id }) => id === 'applications.newlyReceived.total');
    const lines = new Map(
      Array.from(made.lines, ([key, line]) => {
        const all = unpacked(line!.figures.printed);
        const printed = packed(all.map((text, n) => (n === place ? '2' : text)));
        return [key, { ...line!, figures: { ...line!.figures, printed } }] as const;
      }),
    );
    const gap = settleGap(contributionOf(sumOf(made), bureau.name), [NEW], 'zero', at);
    const decided = after({ ...made, lines }, gap);
    const doubt = suspectOf(sumOf(decided), 'printed:applications.newlyReceived.total');
    expect(doubt.doubt).toMatchObject({ cells: [NEW] });
    expect(doubt.doubt.words).toContain('印的是 2，填了的各项合计 0：空着的 1 格不会都是 0');
    expect(reasons(decided)).toContain('可疑 1 处没有定（2 格）');
    // What is settled on it is about the blanks of this file.
    for (const how of ['excluded', 'accepted'] as const) {
      const one = contributionOf(sumOf(decided), bureau.name);
      const left = after(decided, settleSuspect(doubt, one, form2021, how, '已问', at));
      expect(cellOf(sumOf(left), NEW).lacks).toEqual([]);
      const second = collected([bureau], [{ unit: bureau, draft: report({ [NEW]: '', [OVER]: 1 }) }]);
      const [arrival] = second.collection.arrivals;
      const arrivals = arrival ? [{ ...arrival, id: 'second' }] : [];
      const again = Array.from(lines, ([key, line]) => [key.replace(/^f0/, 'second'), line] as const);
      const later = {
        collection: { ...second.collection, arrivals, summing: left.collection.summing },
        lines: new Map(again),
      };
      expect(cellOf(sumOf(later), NEW)).toMatchObject({
        value: null,
        lacks: [{ why: 'blank' }],
        leftOut: [],
      });
    }
  });

  test('a unit of which a part is left out gives no whole number to the total, and no adjustment to that part', () => {
    const made = collected([bureau], [{ unit: bureau, draft: report({ [NEW]: 3, [OVER]: 5 }) }]);
    const sum = sumOf(made);
    const [suspect] = cellOf(sum, OVER).suspects;
    const minus = { id: 'a', unit: bureau.id, cell: OVER, by: '-1', reason: '重计', at };
    const step = settleSuspect(suspect!, contributionOf(sum, bureau.name), sum.form, 'excluded', '已问', at);
    const out = sumOf(after(made, step, adjust(minus, bureau)));
    const total = cellOf(out, 'applications.carriedOver.total');
    expect(total).toMatchObject({ value: '0', adjustments: [] });
    expect([total.makers.length, wholeMakers(total)]).toEqual([1, 0]);
    expect(unitsApart(out)).toEqual({ confirmed: [], partly: [bureau] });
  });

  test('while two files differ, nothing decided on the blanks of one counts', () => {
    const made = collected(
      [bureau],
      [
        { unit: bureau, draft: report({ [NEW]: '' }) },
        { unit: bureau, draft: report({ [NEW]: '', [CHARGES]: '1' }) },
      ],
    );
    const gap = {
      unit: bureau.id,
      doubt: '',
      cells: [NEW],
      values: [''],
      how: 'zero' as const,
      reason: '',
      at,
    };
    const summing = { ...made.collection.summing, decisions: [gap] };
    const decided = { ...made, collection: { ...made.collection, summing } };
    expect(cellOf(sumOf(decided), NEW)).toMatchObject({ value: null, lacks: [{ why: 'undecided' }] });
  });

  test('what was accepted is asked again when the number changes', () => {
    const wrong = (value: number) =>
      collected([bureau], [{ unit: bureau, draft: report({ [NEW]: 3, [OVER]: value }) }]);
    const made = wrong(5);
    const sum = sumOf(made);
    const [suspect] = cellOf(sum, OVER).suspects;
    expect(suspect).toMatchObject({ unit: bureau, decision: null, doubt: { isLaw: true } });
    const step = settleSuspect(suspect!, contributionOf(sum, bureau.name), sum.form, 'accepted', '已核', at);
    const accepted = after(made, step);
    expect(cellOf(sumOf(accepted), OVER).suspects).toMatchObject([{ decision: { reason: '已核' } }]);
    const [decision] = accepted.collection.summing.decisions;
    expect(reasons(after(accepted, reopen(decision!, bureau)))).toContain('可疑 1 处没有定（50 格）');
    const other = wrong(6);
    const { summing } = accepted.collection;
    expect(reasons({ ...other, collection: { ...other.collection, summing } })).toContain(
      '可疑 1 处没有定（50 格）',
    );
  });
});

describe('suspects', () => {
  const others = [bureau, town, health].map((unit): Sent => ({
    unit,
    draft: report({ 'disputes.review.upheld': 2, 'disputes.review.corrected': 1 }),
  }));

  test('司法局 with as many cases as all others together is asked, the others are not', () => {
    const own = report({ 'disputes.review.upheld': 6, 'disputes.review.corrected': 3 });
    const made = collected([bureau, town, health, justice], [...others, { unit: justice, draft: own }]);
    const sum = sumOf(made);
    const [suspect] = sum.suspects;
    expect(sum.suspects).toHaveLength(1);
    expect(suspect).toMatchObject({
      unit: justice,
      doubt: { cells: ['disputes.review.upheld', 'disputes.review.corrected'], isLaw: false },
    });
    expect(suspect?.doubt.words).toContain('9 件，其余单位合计 9 件');
    const step = settleSuspect(
      suspect!,
      contributionOf(sum, justice.name),
      sum.form,
      'excluded',
      '是作为复议机关办的',
      at,
    );
    const out = sumOf(after(made, step));
    expect(cellOf(out, 'disputes.review.total')).toMatchObject({ value: '9', leftOut: [{ unit: justice }] });
    expect(out.suspects).toMatchObject([{ decision: { how: 'excluded' } }]);
  });

  test('are listed by unit, each with the first cell in which it is open', () => {
    const wrong = report({ [NEW]: 3, [OVER]: 5 });
    const made = collected(
      [bureau, town, health],
      [
        { unit: bureau, draft: report({ [NEW]: 3, [GRANTED]: 3 }) },
        { unit: town, draft: wrong },
        { unit: health, draft: wrong },
      ],
    );
    const sum = sumOf(made);
    const listed = (of: CountySum) =>
      leftByUnit(of).map(({ unit, doubts }) => [unit.name, ...doubts.map(({ cell }) => cell)]);
    expect(listed(sum)).toEqual([
      [town.name, NEW],
      [health.name, NEW],
    ]);
    const [first] = sum.suspects;
    const step = settleSuspect(first!, contributionOf(sum, town.name), sum.form, 'accepted', '已核', at);
    expect(listed(sumOf(after(made, step)))).toEqual([[health.name, NEW]]);
  });

  test('a unit without a kind and with 规章, and one whose charges are those of all others', () => {
    const odd = unitNamed('云溪县某某');
    const sum = sumOf(
      collected(
        [bureau, odd],
        [
          { unit: bureau, draft: report({ [CHARGES]: '12.5' }) },
          {
            unit: odd,
            draft: report({ 'disclosure.regulations.inForce': 4, [CHARGES]: '12.5' }, (draft) => {
              draft.agency = { ...draft.agency, name: '云溪县某某', kind: '' };
            }),
          },
        ],
      ),
    );
    expect(sum.suspects.map(({ doubt: { id } }) => id).sort()).toEqual(['charges', 'charges', 'regulations']);
  });

  test("the county's own report among its units", () => {
    const county = unitNamed('云溪县人民政府', { kind: 'government' });
    const of = (n: number) => report({ [NEW]: n, [OVER]: n });
    const sum = sumOf(
      collected(
        [bureau, town, health, county],
        [
          ...[bureau, town, health].map((unit, n) => ({ unit, draft: of(n + 1) })),
          { unit: county, draft: of(6) },
        ],
      ),
    );
    expect(suspectOf(sum, 'whole')).toMatchObject({ unit: county, doubt: { cells: [NEW, OVER] } });
  });

  test("the county's own report of before one unit wrote a larger number, beside two units", () => {
    const county = unitNamed('云溪县人民政府', { kind: 'government' });
    const ids = form2021.tables.applications.columns.flatMap(({ id }): CellId[] =>
      id === 'total' ? [] : [`applications.newlyReceived.${id}`, `applications.granted.${id}`],
    );
    const of = (n: number, more: Record<string, number> = {}) =>
      report({ ...Object.fromEntries(ids.map((id) => [id, n])), ...more });
    const sent = (own: Draft) =>
      sumOf(
        collected(
          [bureau, town, county],
          [
            { unit: bureau, draft: of(1, { [NEW]: 4 }) },
            { unit: town, draft: of(2) },
            { unit: county, draft: own },
          ],
        ),
      ).suspects.filter(({ doubt }) => doubt.id === 'whole');
    expect(sent(of(3))).toMatchObject([{ unit: county, decision: null }]);
    expect(sent(of(3))[0]?.doubt.words).toContain(`${ids.length - 1} 格正好等于其余单位之和`);
    expect(sent(of(2))).toEqual([]);
  });
});

describe('adjustments', () => {
  const one = () => collected([bureau], [{ unit: bureau, draft: report({ [NEW]: 3, [OVER]: 3 }) }]);
  const by = (amount: string) => ({ id: 'a', unit: bureau.id, cell: NEW, by: amount, reason: '同一件', at });

  test("change the county's number and not the unit's, and say so in every cell over it", () => {
    const sum = sumOf(after(one(), adjust(by('-1'), bureau)));
    expect(cellOf(sum, NEW)).toMatchObject({ value: '2', adjustments: [{ by: '-1' }] });
    expect(cellOf(sum, 'applications.newlyReceived.total')).toMatchObject({ value: '2' });
    expect(unpacked(contributionOf(sum, bureau.name).figures!.values)).toContain('3');
  });

  test('one that was made for a file before the present one is asked about', () => {
    const made = after(one(), adjust({ ...by('1'), file: 'f0' }, bureau));
    expect(reasons(made)).not.toContain('1 条调整是对单位上一份文件做的');
    const before = after(one(), adjust({ ...by('1'), file: 'earlier' }, bureau));
    expect(reasons(before)).toContain('1 条调整是对单位上一份文件做的');
  });

  test('are taken back, and written anew under the same id', () => {
    const twice = after(one(), adjust(by('-1'), bureau), adjust(by('-2'), bureau));
    expect(cellOf(sumOf(twice), NEW).value).toBe('1');
    expect(cellOf(sumOf(after(twice, dropAdjustment(by('-2')))), NEW).value).toBe('3');
  });

  test('one that makes a number negative, and one of a unit that is not there', () => {
    expect(reasons(after(one(), adjust(by('-5'), bureau)))).toContain('调整以后是负数的 2 格');
    const sum = sumOf(after(one(), adjust({ ...by('1'), unit: 'gone' }, bureau)));
    expect(sum.idle).toHaveLength(1);
    expect(cellOf(sum, NEW).value).toBe('3');
  });

  test.each([
    ['＋１', '同一件', '1', ''],
    ['－3', '同一件', '-3', ''],
    ['', '同一件', '', '请写加减多少'],
    ['1.5', '同一件', '', '只能是整数'],
    ['0', '同一件', '', '加减 0'],
    ['2', ' ', '2', '请写明理由'],
    ['两件', '同一件', '', '不是一个数'],
  ])('what is typed is read: %s', (typed, reason, amount, trouble) => {
    const read = readAdjustment({ unit: bureau, cell: NEW, by: typed, reason }, form2021);
    expect(read.by).toBe(amount);
    expect(read.trouble).toContain(trouble);
  });
});

test('a 口径 of ones own, and the catalogue that is typed', () => {
  const made = collected([bureau], [{ unit: bureau, draft: report({}) }]);
  const own = after(
    made,
    writeScope({ words: '只含本级。', ...scopeBasis(made.collection, sumOf(made)) }),
    writeCatalogue({ made: '3', repealed: '', inForce: '41', source: '司法局' }),
  );
  expect(scopeSentence(own.collection, sumOf(own))).toBe('只含本级。');
  expect(own.collection.summing.catalogue).toMatchObject({ made: '3', source: '司法局' });
  expect(reasons(own)).toEqual(['1 个单位还没有通过']);
  expect(madeScope(own.collection, sumOf(collected([bureau], [])))).toBe('');
  const { collection } = after(own, writeScope(null));
  expect(scopeSentence(collection, sumOf(own))).toBe(
    '本报告数据汇总了 1 个部门和机构共 1 个单位 2026 年度数据。',
  );
});

test('a 口径 of ones own is asked about once other units count than when it was written', () => {
  const made = collected([bureau], [{ unit: bureau, draft: report({}) }]);
  const basis = scopeBasis(made.collection, sumOf(made));
  const { collection } = after(made, writeScope({ words: '只含水利局。', ...basis }));
  const more = collected(
    [bureau, town],
    [
      { unit: bureau, draft: report({}) },
      { unit: town, draft: report({ [CHARGES]: '1' }) },
    ],
  );
  const later = { ...more, collection: { ...more.collection, summing: collection.summing } };
  expect(reasons(later)).toContain('口径手写以后，计入的单位变了');
  const now = scopeBasis(later.collection, sumOf(later));
  expect(reasons(after(later, writeScope({ words: '只含两家。', ...now })))).toEqual(['2 个单位还没有通过']);
});

describe('a 口径 of ones own is asked about once a unit stands otherwise, though as many count', () => {
  const sent = { unit: bureau, draft: report({ [NEW]: 3 }) };
  const roster = [bureau, town];
  const written = (before: Made) =>
    after(before, writeScope({ words: '河口镇按 0 计。', ...scopeBasis(before.collection, sumOf(before)) }))
      .collection.summing;
  const change = (made: Made, summing: Collection['summing']) => {
    const decisions = [...summing.decisions, ...made.collection.summing.decisions];
    const collection = { ...made.collection, summing: { ...summing, decisions } };
    return scopeChange(collection, sumOf({ ...made, collection }));
  };
  const whole = (how: 'zero' | 'excluded') => {
    const made = collected(roster, [sent]);
    return after(made, settleGap(contributionOf(sumOf(made), town.name), [], how, at));
  };
  const late = () => collected(roster, [sent, { unit: town, draft: report({ [NEW]: 4 }) }]);
  const told = (words: string) => ({ words: '单位怎样计入变了', units: [words] });

  test('one that counted as 0 sent its report', () => {
    const summing = written(whole('zero'));
    expect(change(whole('zero'), summing)).toBeNull();
    expect(madeScope(late().collection, sumOf(late()))).toBe(summing.scopeOver);
    expect(change(late(), summing)).toEqual(
      told('云溪县河口镇人民政府原来没有报告、按 0 计，现在计入报来的数'),
    );
    expect(reasons({ ...late(), collection: { ...late().collection, summing } })).toContain(
      '口径手写以后，单位怎样计入变了',
    );
  });

  test('one that was left out counts, one of which a part was left out counts wholly, one lost its blanks', () => {
    expect(change(late(), written(whole('excluded')))).toEqual({
      words: '计入的单位变了',
      units: ['云溪县河口镇人民政府原来不计入，现在计入报来的数'],
    });
    const blank = collected([bureau], [{ unit: bureau, draft: report({ [NEW]: '' }) }]);
    const settled = (how: 'zero' | 'excluded') =>
      after(blank, settleGap(contributionOf(sumOf(blank), bureau.name), [NEW], how, at));
    const full = collected([bureau], [sent]);
    expect(change(full, written(settled('excluded')))).toEqual(
      told('云溪县水利局原来一部分数不计入，现在计入报来的数'),
    );
    expect(change(full, written(settled('zero')))).toEqual(
      told('云溪县水利局原来空着的格按 0 计，现在计入报来的数'),
    );
  });

  test('one has another name, another one took its place, or the roster leaves it out otherwise', () => {
    const summing = written(late());
    const as = (...units: Collection['roster']) =>
      collected(
        units,
        units.map((unit) => ({ unit, draft: report({ [NEW]: 4 }) })),
      );
    const renamed = { ...town, name: '云溪县河口街道办事处' };
    expect(change(as(bureau, renamed), summing)).toEqual(
      told('云溪县河口镇人民政府改名为云溪县河口街道办事处'),
    );
    const [out, shown] = (['no', 'shown'] as const).map((counted) => ({ ...town, counted }));
    expect(change(as(bureau, shown!), written(as(bureau, out!)))).toEqual(
      told('云溪县河口镇人民政府原来按名册不计入，现在仅展示'),
    );
    expect(change(as(town, justice), summing)?.units).toEqual([
      '云溪县司法局是后来加进名册的，现在计入报来的数',
      '云溪县水利局不在名册里了',
    ]);
  });

  test('not while reports are still being read, and of what was written before this was kept only by the sentence', () => {
    const summing = written(whole('zero'));
    expect(change({ ...late(), lines: new Map() }, summing)).toBeNull();
    expect(change(late(), { ...summing, scopeUnits: undefined })).toBeNull();
    expect(change(whole('excluded'), { ...summing, scopeUnits: undefined })).toEqual({
      words: '计入的单位变了',
      units: [],
    });
  });
});

describe("上年结转 beside last year's 结转下年", () => {
  test('the difference is explained by unit, those taken over included', () => {
    const merged = { ...health, successions: [{ from: '云溪县老龄办', how: 'merged' as const }] };
    const made = collected(
      [bureau, town, merged],
      [
        { unit: bureau, draft: report({ [IN]: 4, [GRANTED]: 4 }) },
        { unit: merged, draft: report({ [IN]: 3, [GRANTED]: 3 }) },
        { unit: bureau, draft: lastYears({ [OVER]: 5 }), asLastYear: true },
        { unit: town, draft: lastYears({ [OVER]: 1 }), asLastYear: true },
        { unit: merged, draft: lastYears({ [OVER]: 1 }), asLastYear: true },
        { unit: '云溪县老龄办', draft: lastYears({ [OVER]: 2 }), asLastYear: true },
      ],
    );
    const sum = sumOf(made);
    const [column] = carriedIn(sum);
    expect(column).toMatchObject({
      last: '9',
      now: null,
      units: [
        { unit: bureau, last: '5', now: '4', why: 'changed' },
        { unit: town, last: '1', now: null, why: 'absent' },
      ],
    });
    const out = after(made, settleGap(contributionOf(sum, town.name), [], 'excluded', at));
    expect(carriedIn(sumOf(out))[0]).toMatchObject({ now: '7', difference: '-2' });
    expect(reasons(out)).toContain('上年结转与上年报告差 2');
    const b1 = suspectOf(sumOf(out), 'B1:naturalPerson');
    const step = settleSuspect(
      b1,
      contributionOf(sumOf(out), bureau.name),
      form2021,
      'accepted',
      '上年多写',
      at,
    );
    expect(reasons(after(out, step))).toEqual(['2 个单位还没有通过']);
  });

  test('a unit without a report of last year is named and makes no difference', () => {
    const made = collected(
      [bureau, town],
      [
        { unit: bureau, draft: report({ [IN]: 4, [GRANTED]: 4 }) },
        { unit: town, draft: report({ [IN]: 3, [GRANTED]: 3 }) },
        { unit: bureau, draft: lastYears({ [OVER]: 4 }), asLastYear: true },
      ],
    );
    expect(carriedIn(sumOf(made))[0]).toMatchObject({
      last: '4',
      now: '7',
      difference: '0',
      units: [],
      notCompared: [{ unit: town, now: '3' }],
    });
    expect(reasons(made)).toEqual(['2 个单位还没有通过']);
  });

  test('a share that nobody wrote is no missing report, whether the unit’s own counts already or not', () => {
    const from = '云溪县国土局';
    const of = (shares: Record<string, string>, files: readonly string[], ...others: Sent[]) => {
      const heir = { ...health, successions: [{ from, how: 'split' as const, shares }] };
      const all = [
        { unit: bureau, draft: report({ [IN]: 4, [GRANTED]: 4 }) },
        ...files.map((note) => ({
          unit: heir,
          draft: report({ [IN]: 3, [GRANTED]: 3 }, (draft) => (draft.tableNotes.applications = note)),
        })),
        { unit: bureau, draft: lastYears({ [OVER]: 4 }), asLastYear: true },
        { unit: heir, draft: lastYears({ [OVER]: 1 }), asLastYear: true },
        ...others,
      ];
      const made = collected([bureau, heir], all);
      const out = after(made, settleGap(contributionOf(sumOf(made), heir.name), [], 'zero', at));
      return carriedIn(sumOf(files.length === 1 ? made : out))[0];
    };
    const gap = { last: '4', difference: '0', units: [], notCompared: [{ last: null, why: 'noShare' }] };
    for (const files of [[''], [], ['甲', '乙']]) {
      expect(of({}, files)).toMatchObject(gap);
      expect(of({ [OVER]: '' }, files)).toMatchObject(gap);
    }
    expect(of({ [OVER]: '2' }, [''])).toMatchObject({ last: '7', difference: '0', notCompared: [] });
    expect(of({ [OVER]: '2' }, [])).toMatchObject({ last: '7', difference: '-3', notCompared: [] });
    // A share that is not all of it cannot be right where nobody else takes over the rest.
    const source = { unit: from, draft: lastYears({ [OVER]: 5 }), asLastYear: true };
    for (const files of [[''], []])
      expect(of({ [OVER]: '2' }, files, source)).toMatchObject({
        ...gap,
        notCompared: [{ last: null, why: 'wrongShare' }],
      });
  });

  test('last year’s sum lacks also one that carried nothing in; one that nobody was before lacks in nothing', () => {
    const founded = { ...town, successions: [{ from: '', how: 'founded' as const }] };
    const of = (other: typeof town) =>
      carriedIn(
        sumOf(
          collected(
            [bureau, other],
            [
              { unit: bureau, draft: report({ [IN]: 4, [GRANTED]: 4 }) },
              { unit: other, draft: report({}) },
              { unit: bureau, draft: lastYears({ [OVER]: 4 }), asLastYear: true },
            ],
          ),
        ),
      )[0]?.notCompared;
    expect(of(town)).toMatchObject([{ unit: town, last: null, now: '0', why: 'noReport' }]);
    expect(of(founded)).toEqual([]);
  });

  test('an agency that was split: the shares must add up to what it had', () => {
    const half = (unit: typeof bureau, share: string) => ({
      ...unit,
      successions: [{ from: '云溪县国土局', how: 'split' as const, shares: { [OVER]: share } }],
    });
    const of = (one: string, other: string) =>
      collected(
        [half(bureau, one), half(health, other)],
        [
          { unit: bureau, draft: report({ [IN]: 2, [GRANTED]: 2 }) },
          { unit: health, draft: report({ [IN]: 3, [GRANTED]: 3 }) },
          { unit: '云溪县国土局', draft: lastYears({ [OVER]: 5 }), asLastYear: true },
        ],
      );
    expect(reasons(of('2', '3'))).toEqual(['2 个单位还没有通过']);
    expect(carriedIn(sumOf(of('2', '3')))[0]).toMatchObject({ last: '5', now: '5', units: [] });
    expect(reasons(of('2', '2')).join('')).toContain('是 5，分给 2 个单位的合计 4，差 1');
  });
});

describe('parts of a sum', () => {
  const units = Array.from({ length: 6 }, (_, n) => unitNamed(`云溪县第${n}局`));
  const arbitrary = fc.array(
    fc.record({
      numbers: fc.array(fc.oneof(fc.nat(20).map(String), fc.constant('')), { minLength: 6, maxLength: 6 }),
      amount: fc.oneof(
        fc.nat(99_999_999).map((n) => `${n / 1_000_000}`),
        fc.constant(''),
      ),
      part: fc.nat(2),
    }),
    { minLength: 6, maxLength: 6 },
  );
  const rows = form2021.typedCells.slice(20, 26).map(({ id }) => id);

  const sentBy = (all: readonly { numbers: readonly string[]; amount: string }[]): Sent[] =>
    all.map(({ numbers, amount }, n) => {
      const cells = Object.fromEntries(rows.map((id, at2) => [id, numbers[at2]!]));
      return { unit: units[n]!, draft: report({ ...cells, [CHARGES]: amount }) };
    });

  const partOf = (roster: typeof units, sent: readonly Sent[]): PartialSum => {
    const { collection, lines } = collected(roster, sent);
    return partialSumOf(collection, lines, ({ unit }) => `${unit.name}.docx`);
  };

  test('say of each cell what the page says of it', () => {
    fc.assert(
      fc.property(arbitrary, (all) => {
        const { collection, lines } = collected(units, sentBy(all).slice(1));
        const { amounts, cells } = partialSumOf(collection, lines, () => '');
        const page = countySum(collection, lines);
        for (const { id } of form2021.typedCells) expect(amounts[id] ?? null).toBe(cellOf(page, id).soFar);
        expect(cells.map(({ id, lacking, suspects }) => [id, lacking.length, suspects.length])).toEqual(
          Array.from(page.cells.values(), ({ id, lacks, suspects }) => [id, lacks.length, suspects.length]),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('add up to the sum of all, in any split and order', () => {
    fc.assert(
      fc.property(arbitrary, (all) => {
        const sent = sentBy(all);
        // Doubts over all units depend on who is there; the numbers do not.
        const plain = (sum: PartialSum) => ({
          ...sum,
          cells: sum.cells.flatMap(({ id, lacking }) => (lacking.length > 0 ? [{ id, lacking }] : [])),
        });
        const whole = plain(partOf(units, sent));
        const parts = [0, 1, 2].map((part) =>
          partOf(
            units.filter((_, n) => all[n]!.part === part),
            sent.filter((_, n) => all[n]!.part === part),
          ),
        );
        const add = (one: PartialSum, other: PartialSum) => {
          const merged = mergeSums(one, other, form2021);
          if (!merged.ok) throw new Error('no unit is in two parts');
          return merged.sum;
        };
        const [a, b, c] = parts as [PartialSum, PartialSum, PartialSum];
        for (const merged of [add(add(a, b), c), add(c, add(b, a)), add(add(c, a), b)])
          expect(plain(merged)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  test('a unit in two parts is named and nothing is added', () => {
    const part = partOf([bureau], [{ unit: bureau, draft: report({ [NEW]: 3 }) }]);
    expect(mergeSums(part, part, form2021)).toEqual({ ok: false, twice: [bureau.name] });
  });

  test('a unit missing in one run and there in the other is missing in neither', () => {
    const one = partOf([bureau, town], [{ unit: bureau, draft: report({ [NEW]: 3, [OVER]: 3 }) }]);
    const other = partOf([bureau, town], [{ unit: town, draft: report({ [NEW]: 4, [OVER]: 4 }) }]);
    const merged = mergeSums(one, other, form2021);
    expect(merged).toMatchObject({ ok: true, sum: { missing: [], cells: [] } });
    expect(merged.ok && partialAmount(merged.sum, form2021, 'applications.newlyReceived.total')).toBe('7');
  });
});

const truthFile = fileURLToPath(new URL('../../../../shared/county/truth.json', import.meta.url));

interface Right {
  unit: string;
  agency: string;
  disclosure: number[];
  applications: number[][];
  disputes: number[];
}

describe.skipIf(!existsSync(truthFile))(
  'the invented county (skipped where ../shared/county is not there)',
  () => {
    test('79 right reports add up to the truth in 200 of 200 cells', () => {
      const { right } = JSON.parse(readFileSync(truthFile, 'utf8')) as { right: Right[] };
      const rowsOf = (one: Right): Record<TableId, number[][]> => ({
        disclosure: [one.disclosure],
        applications: one.applications,
        disputes: [one.disputes],
      });
      const units = right.map(({ unit, agency }) => ({
        ...unitNamed(agency),
        id: unit,
        kind: kindInName(agency),
      }));
      const sent = right.map((one, n): Sent => {
        const draft = emptyDraft(2025);
        draft.agency = { ...draft.agency, name: one.agency };
        for (const { id, table, place } of form2021.typedCells)
          setCell(draft, id, String(rowsOf(one)[table][place.row]![place.column]!));
        return { unit: units[n]!, draft };
      });
      const sum = sumOf(collected(units, sent, { year: 2025, place: '青岚县' }));
      const wrong = form2021.cells.filter(({ id, table, place }) => {
        const all = right.map((one) => rowsOf(one)[table][place.row]![place.column]!);
        const expected = all.reduce((total, one) => total + Math.round(one * 1e6), 0) / 1e6;
        return cellOf(sum, id).value !== String(expected);
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
      expect(form2021.cells).toHaveLength(200);
    });
  },
);

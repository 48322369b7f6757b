// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { arrived } from '../../../collection/arrived';
import type { Arrival, Collection } from '../../../collection/collection';
import { pass, takeIn, takeOut, type Step } from '../../../collection/commands';
import { collected, unitNamed, type Sent } from '../../../collection/sum/collected';
import { countySum } from '../../../collection/sum/county-sum';
import { reasonsAgainst } from '../../../collection/sum/readiness';
import { scopeBasis } from '../../../collection/sum/scope-since';
import { isStillReading } from '../../../collection/sum/still-reading';
import { adjust, settleGap, writeScope } from '../../../collection/sum/sum-commands';
import type { Lines } from '../../../collection/unit-row';
import { filledDraft } from '../../../examples/filled-draft';
import { pageRoot } from '../../../examples/page-root';
import type { CellId } from '../../../format/table';
import type { Draft } from '../../../report/draft';
import { CarriedWhy } from './carried-why';
import { CellMargin } from './cell-margin';
import { ScopeLine } from './scope-line';
import { SettlingContext } from './settling';
import { SumFoot } from './sum-foot';
import { SumTable } from './sum-table';

const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const OVER: CellId = 'applications.carriedOver.naturalPerson';
const GRANTED: CellId = 'applications.granted.naturalPerson';
const CARRIED_IN: CellId = 'applications.carriedIn.naturalPerson';
const IN_FORCE: CellId = 'disclosure.normativeDocuments.inForce';
const CHARGES: CellId = 'disclosure.charges.amount';
const at = '2027-01-26T08:00:00Z';

const water = unitNamed('云溪县水利局', { kind: 'department' });
const health = unitNamed('云溪县卫生健康局', { kind: 'department' });
const town = unitNamed('云溪县河口镇人民政府', { kind: 'township' });

const report = (cells: Record<string, string | number>, change: (draft: Draft) => void = () => {}) =>
  filledDraft({ cells, draft: change });

const { host, draw } = pageRoot();

/** Draws what the page of the sum says, at a cell, and gives its text without blanks. */
function told(
  { collection, lines }: { collection: Collection; lines: Lines },
  cell: CellId,
  isReading = false,
) {
  const sum = countySum(collection, lines);
  const reasons = reasonsAgainst(collection, sum, lines);
  const summed = { collection, lines, sum, reasons, isReading };
  draw(
    <SettlingContext value={{ ...summed, id: 'c', perform: () => {} }}>
      <ScopeLine />
      <SumTable
        sum={sum}
        isReading={isReading}
        table={sum.form.cell(cell).table}
        cell={cell}
        focusAsked={null}
        onChoose={() => {}}
        onEnter={() => {}}
        shownColumn={0}
      />
      <CarriedWhy />
      <CellMargin cell={cell} />
      <SumFoot summed={summed} onReason={() => {}} onByUnit={() => {}}>
        {null}
      </SumFoot>
    </SettlingContext>,
  );
  return (host.textContent ?? '').replace(/\s/g, '');
}

const after = ({ collection, lines }: { collection: Collection; lines: Lines }, ...steps: Step[]) => ({
  collection: steps.reduce((before, { apply }) => apply(before), collection),
  lines,
});

const two = (): Sent[] => [
  { unit: water, draft: report({ [NEW]: 3, [GRANTED]: 3 }) },
  { unit: health, draft: report({ [NEW]: 4, [GRANTED]: 4 }) },
];

describe('what is wrong is said on the page, and nothing is ready', () => {
  test('a split whose shares do not add up', () => {
    const half = (unit: typeof water, share: string) => ({
      ...unit,
      successions: [{ from: '云溪县国土局', how: 'split' as const, shares: { [OVER]: share } }],
    });
    const past = report({ [OVER]: 5 }, (draft) => (draft.year = 2025));
    const made = collected(
      [half(water, '2'), half(health, '2')],
      [...two(), { unit: '云溪县国土局', draft: past, asLastYear: true }],
    );
    const words = told(made, NEW);
    expect(words).toContain(
      '云溪县国土局上年的“结转下年，自然人”是5，分给2个单位的合计4，差1，没有与上年比，请在名册里改份额。',
    );
    expect(words).toContain('还不能公布');
  });

  test('a share of an agency that was split is named beside last year’s number', () => {
    const heir = (unit: typeof water, share: string) => ({
      ...unit,
      successions: [{ from: '云溪县国土局', how: 'split' as const, shares: { [OVER]: share } }],
    });
    const past = report({ [OVER]: 5 }, (draft) => (draft.year = 2025));
    const sent = (unit: typeof water, many: number) => ({
      unit,
      draft: report({ [CARRIED_IN]: many, [GRANTED]: many }),
    });
    const made = collected(
      [heir(water, '5'), heir(health, '0')],
      [sent(water, 5), sent(health, 0), { unit: '云溪县国土局', draft: past, asLastYear: true }],
    );
    expect(told(made, CARRIED_IN)).toContain('云溪县水利局上年的数含承继云溪县国土局（拆分）的5。');
    expect(told(made, CARRIED_IN)).not.toContain('云溪县卫生健康局上年的数含承继');
    // Last year's new requests are no part of a share.
    expect(told(made, NEW)).not.toContain('含承继');
  });

  test('while files are read nobody lacks yet: 还在读', () => {
    const made = collected([water, health], two());
    const unread = { ...made, lines: new Map() };
    expect(told(unread, NEW, true)).toContain('还没有数的2个单位');
    expect(told(unread, NEW, true)).not.toContain('缺');
    expect(told(collected([water, health], two().slice(0, 1)), NEW)).toContain('—（缺1）');
  });

  test('an adjustment that makes a number negative', () => {
    const by = { id: 'a', unit: water.id, cell: NEW, by: '-5', reason: '重复', at };
    const words = told(after(collected([water, health], two()), adjust(by, water)), NEW);
    expect(words).toContain('云溪县水利局调整以后是负数，请改调整。');
    expect(words).toContain('调整以后是负数的2格');
    // One sign of minus, whatever the decimal text has.
    expect(words).toContain('−5');
    expect(words).not.toContain('-5');
  });

  test('the county’s own report among its units', () => {
    const county = unitNamed('云溪县人民政府', { kind: 'government' });
    const own = report({ [NEW]: 7, [GRANTED]: 7 }, (draft) => {
      draft.countySum = {
        collection: 'c',
        place: '云溪县',
        year: 2026,
        at,
        values: {},
        indicators: [],
        scope: '',
      };
    });
    const made = collected([water, health, county], [...two(), { unit: county, draft: own }]);
    const words = told(made, NEW);
    expect(words).toContain('汇总不能再加进它自己的各单位里');
    expect(words).toContain('还不能公布');
  });

  test('a report that was taken back: its unit lacks again, and what was decided on its blanks is gone', () => {
    const sent: Sent[] = [...two(), { unit: town, draft: report({ [NEW]: '' }) }];
    const made = collected([water, health, town], sent);
    const of = countySum(made.collection, made.lines).contributions.find(({ unit }) => unit === town)!;
    const zero = after(made, settleGap(of, [NEW], 'zero', at));
    expect(told(zero, NEW)).not.toContain('缺1');
    const arrival = zero.collection.arrivals.find(({ agency }) => agency === town.name)!;
    const words = told(after(zero, takeOut(arrival)), NEW);
    expect(words).toContain('—（缺1）其余2个单位合计7');
    expect(words).toContain('云溪县河口镇人民政府未收');
    expect(words).toContain('缺200格（1个单位）');
  });

  test('a later file that cannot be read and may correct what counts, until somebody passes the report again', () => {
    const made = collected([water, health], two());
    const [first, second] = made.collection.arrivals as [Arrival, Arrival];
    const passed = pass(
      [
        { unit: water, about: first },
        { unit: health, about: second },
      ],
      at,
    );
    const scan = arrived('late', water.name, {
      file: '水利局更正.pdf',
      at: '2027-01-27T08:00:00Z',
      refused: '这是扫描件，读不了。',
    });
    const late = after(made, passed, takeIn([scan], 'later'));
    const words = told(late, NEW);
    expect(words).toContain('1个单位还没有通过');
    // Among the reasons against the sum, and beside the number it gives, 0 too.
    expect(words).toContain('1个单位另有文件读不了，可能是更正：云溪县水利局（水利局更正.pdf）');
    for (const cell of [NEW, OVER]) {
      const margin = told(late, cell);
      expect(margin).toContain('云溪县水利局通过以后又交来一份，读不了：水利局更正.pdf');
      expect(margin).toContain('可能改了这里的数：请打开原件看，改了的请单位发Word，没改的按这一份通过。');
    }
    const again = after(late, pass([{ unit: water, about: first }], '2027-01-28T08:00:00Z'));
    for (const settled of [after(made, passed), again]) {
      expect(told(settled, NEW)).toContain('2个单位都已通过或已定');
      expect(told(settled, NEW)).not.toContain('读不了');
    }
  });

  test('later files of many units: the first are named, the rest counted', () => {
    const units = Array.from({ length: 5 }, (_, n) => unitNamed(`云溪县第${n}局`));
    const made = collected(
      units,
      units.map((unit) => ({ unit, draft: report({ [NEW]: 1, [GRANTED]: 1 }) })),
    );
    const scans = units.map(({ name }, n) =>
      arrived(`late${n}`, name, { file: `${n}.pdf`, at, refused: '这是扫描件，读不了。' }),
    );
    const words = told(after(made, takeIn(scans, 'later')), NEW);
    expect(words).toContain('5个单位另有文件读不了，可能是更正：云溪县第0局（0.pdf）、');
    expect(words).toContain('云溪县第2局（2.pdf）等');
    expect(words).toContain('云溪县第2局后来又交来一份，读不了：2.pdf');
    expect(words).toContain('还有2个单位也这样：云溪县第3局、云溪县第4局');
  });

  test('while files are still being read, also where nothing else is open', () => {
    const made = collected([water], [{ unit: water, draft: report({}) }]);
    const passed = {
      ...made,
      collection: {
        ...made.collection,
        reviews: {
          [water.id]: {
            sendings: [],
            passed: { about: made.collection.arrivals[0]!.id, at, published: null },
            chosen: null,
            ticks: {},
            remarks: {},
          },
        },
      },
    };
    const ready = told(passed, NEW);
    expect(ready).toContain('可以公布1个单位都已通过或已定');
    expect(ready).not.toContain('还不能公布');
    expect(told(passed, NEW, true)).toContain('还不能公布文件还在读，数会变');
  });

  test('what is not read yet: nothing is said of it, nor of what was settled before it came', () => {
    const half = (unit: typeof water, share: string) => ({
      ...unit,
      successions: [{ from: '云溪县国土局', how: 'split' as const, shares: { [OVER]: share } }],
    });
    const past = report({ [OVER]: 4 }, (draft) => (draft.year = 2025));
    const sent: Sent[] = [
      ...two(),
      { unit: town, draft: report({ [NEW]: 5, [GRANTED]: 5 }) },
      { unit: '云溪县国土局', draft: past, asLastYear: true },
    ];
    const roster = [half(water, '2'), half(health, '2'), town];
    const early = collected(roster, sent.slice(0, 2));
    const of = countySum(early.collection, early.lines).contributions[2]!;
    const { summing } = settleGap(of, [], 'zero', at).apply(early.collection);
    const scope = { ...summing, scope: '含三个单位。', scopeOver: '以前的。' };
    const made = collected(roster, sent);
    const collection = { ...made.collection, summing: scope };
    const isSaid = /没有收|按0计|整份|变了|缺200格|不相等/;
    // First nothing is read, then all but last year's of the agency that was split.
    const keys = Array.from(made.lines.keys());
    const read = [[], keys.filter((key) => !key.startsWith('past ')), keys];
    const shown = read.map((some) => {
      const lines = new Map(some.map((key) => [key, made.lines.get(key) ?? null]));
      const isReading = isStillReading(collection, lines, countySum(collection, lines).contributions);
      return { isReading, words: told({ collection, lines }, NEW, isReading) };
    });
    expect(shown.map(({ isReading }) => isReading)).toEqual([true, true, false]);
    for (const { words } of shown.slice(0, 2)) {
      expect(words).toContain('还不能公布文件还在读，数会变');
      expect(words).not.toMatch(isSaid);
    }
    expect(shown[0]?.words).toContain('含三个单位。');
    expect(shown[2]?.words).toContain('变了');
    expect(shown[2]?.words).not.toContain('文件还在读');
  });

  test('a roster that has a unit twice, by its name and as another’s former one: it counts once, the other lacks', () => {
    const again = unitNamed('云溪县水务局', { aliases: [water.name] });
    const words = told(collected([water, again], two().slice(0, 1)), NEW);
    expect(words).toContain('—（缺1）其余1个单位合计3');
    expect(words).toContain('云溪县水务局未收');
  });

  test('numbers near the limits, whole in their cells', () => {
    const units = Array.from({ length: 12 }, (_, n) => unitNamed(`云溪县第${n}局`));
    const draft = report({ [NEW]: 999_999_999, [CHARGES]: '999999999.999999' });
    const made = collected(
      units,
      units.map((unit) => ({ unit, draft })),
    );
    const words = told(made, CHARGES);
    expect(words).toContain('11999999999.999988');
    expect(words).toContain('另3个单位有数');
  });
});

test('last year’s number and a percentage only of the same units, else whose is not known', () => {
  const past = (unit: typeof water, cell: number) => ({
    unit,
    draft: report({ [NEW]: cell, [IN_FORCE]: cell }, (draft) => (draft.year = 2025)),
    asLastYear: true,
  });
  const both = [...two(), past(water, 2), past(health, 3)];
  expect(told(collected([water, health], both), NEW)).toContain('上年5（+40.0%）');
  const heir = { ...health, successions: [{ from: '云溪县国土局', how: 'split' as const, shares: {} }] };
  const words = told(collected([water, heir], both), NEW);
  expect(words).toContain('上年缺1个单位：云溪县卫生健康局，没有比');
  expect(words).not.toMatch(/上年\d|%）/);
  expect(words).toContain('1个单位上年的份额没有写（名册“承继”），上年结转没有比：云溪县卫生健康局。');
  expect(words).not.toContain('没有上年的报告');
  expect(told(collected([water, heir], both), IN_FORCE)).toContain(
    '上年缺1个单位：云溪县卫生健康局，没有比。',
  );
});

test('口径 names whom the roster leaves out, and a sentence of one’s own is asked about once others count', () => {
  const out = { ...town, counted: 'no' as const };
  const made = collected([water, health, out], two().slice(0, 1));
  expect(told(made, NEW)).toContain('云溪县河口镇人民政府按名册不计入');
  const taxes = unitNamed('云溪县税务局', { counted: 'no', countedBy: '丹州市税务局' });
  const words = told(collected([water, out, taxes], two().slice(0, 1)), NEW);
  expect(words).toContain('云溪县税务局由丹州市税务局统计，不计入；云溪县河口镇人民政府按名册不计入');
  const basis = scopeBasis(made.collection, countySum(made.collection, made.lines));
  const own = after(made, writeScope({ words: '含水利局，河口镇另报：云溪县河口镇人民政府。', ...basis }));
  expect(told(own, NEW)).not.toContain('按名册不计入');
  const later = collected([water, health, out], two());
  const summing = own.collection.summing;
  const since = told({ ...later, collection: { ...later.collection, summing } }, NEW);
  expect(since).toContain('写好以后计入的单位变了。自动写的现在是：本报告数据汇总了2个部门和机构');
  expect(since).toContain('变了的：云溪县卫生健康局原来还没有数，现在计入报来的数。');
  expect(since).toContain('口径手写以后，计入的单位变了');
});

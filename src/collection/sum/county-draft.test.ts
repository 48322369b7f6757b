import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledDraft, setCell } from '../../examples/filled-draft';
import type { CellId } from '../../format/table';
import { dataSentence } from '../../prose/data-sentences';
import { checkReport } from '../../checks/check';
import { cellText, type Draft } from '../../report/draft';
import { applied } from '../../report/path';
import { reportOf } from '../../report/report';
import { sourceOf } from '../../report/sum-source';
import { openStored } from '../../report/versions';
import { emptyDraft } from '../../report/empty-draft';
import { toStored } from '../../report/stored';
import { collected, unitNamed, type Sent } from './collected';
import { governmentName } from '../own-government';
import { countyDraft } from './county-draft';
import { countySum } from './county-sum';
import { scopeToldOtherwise } from './follow-sentences';
import { followSum, type Following } from './follow-sum';
import { adjust } from './sum-commands';
import { takenSum, type Taking } from './taken-sum';

const at = '2027-01-26T08:00:00Z';
const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const OVER: CellId = 'applications.carriedOver.naturalPerson';
const GRANTED: CellId = 'applications.granted.naturalPerson';
const CHARGES: CellId = 'disclosure.charges.amount';
const LIMITS = { numRuns: 12 };

const water = unitNamed('云溪县水利局', { kind: 'department' });
const health = unitNamed('云溪县卫生健康局', { kind: 'department' });
const town = unitNamed('云溪县河口镇人民政府', { kind: 'township' });
const units = [water, health, town];

const report = (cells: Record<string, string | number>, change: (draft: Draft) => void = () => {}) =>
  filledDraft({ cells, draft: change });

function taking(sent: readonly Sent[], change: Parameters<typeof collected>[2] = {}): Taking {
  const { collection, lines } = collected(units, sent, change);
  return takenSum(collection, countySum(collection, lines), 'c1', at);
}

function begun(sent: readonly Sent[]): Draft {
  const { collection, lines } = collected(units, sent);
  const withDates = {
    ...collection,
    settings: { ...collection.settings, submitBy: '2027-01-20', publishBy: '2027-03-31' },
  };
  return countyDraft(withDates, takenSum(withDates, countySum(withDates, lines), 'c1', at));
}

const all = (numbers: readonly (string | number)[], cell: CellId = NEW): Sent[] =>
  units.map((unit, n) => ({ unit, draft: report({ [cell]: numbers[n] ?? 0 }) }));

const followed = (draft: Draft, { changes }: Following) => applied(draft, changes);

/** A draft with a data sentence put into a text, as the page does it. */
function withSentence(draft: Draft, id: string): { draft: Draft; text: string } {
  const text = dataSentence(reportOf(draft), id, false) ?? '';
  const overview = { ...draft.overview, parts: [{ heading: '依申请公开', text: `全年情况如下。${text}` }] };
  const insertedSentences = [...draft.insertedSentences, { id, short: false, text }];
  return { draft: { ...draft, overview, insertedSentences }, text };
}

describe('the county’s report begun from its sum', () => {
  test('has the sum’s numbers, its government and year, dates of its own, and says whose numbers they are', () => {
    const draft = begun(all([1, 2, 4]));
    expect(draft).toMatchObject({
      agency: { name: '云溪县人民政府', kind: 'government', level: 'county' },
      year: 2026,
      // The days set for the units are not the county's.
      dates: emptyDraft(2026).dates,
    });
    expect(cellText(draft, NEW)).toBe('7');
    expect(draft.sources[NEW]).toBe('汇总 3 个单位，2027-01-26，有可疑没有定');
    expect(draft.sources[CHARGES]).toBe('汇总 3 个单位，2027-01-26');
    expect(draft.overview.lead).toBe(draft.countySum?.scope);
    expect(draft.overview.lead).toContain('共3个单位2026年度数据');
    expect(openStored(toStored(draft, ''))).toMatchObject({ ok: true, report: { draft } });
  });

  test('tells of the whole county and not of one agency, in sentences that are held against its tables', () => {
    const draft = begun(all([1, 2, 4]));
    const { draft: with7, text } = withSentence(draft, 'received');
    expect(text).toBe('2026年，全县新收政府信息公开申请7件。');
    const found = (one: Draft) =>
      checkReport(reportOf(one), 'writing').filter(({ title }) => /全县|申请|空泛/.test(title));
    expect(found(with7)).toEqual([]);
    const [part] = with7.overview.parts;
    const parts = [{ heading: '依申请公开', text: part!.text.replace('7件', '6件') }];
    expect(found({ ...with7, overview: { ...with7.overview, parts } })).toMatchObject([{ code: 'C1' }]);
    expect(dataSentence(reportOf({ ...with7, countySum: null }), 'received', false)).toContain('本机关新收');
  });

  test.each([
    ['云溪县', '云溪县人民政府'],
    [' 青澜市 ', '青澜市人民政府'],
    ['云溪县人民政府', '云溪县人民政府'],
    ['云溪县人民政府办公室', '云溪县人民政府'],
    ['云溪县政务公开办', ''],
    ['', ''],
  ])('of “%s” is called “%s”', (place, name) => {
    expect(governmentName(place)).toBe(name);
  });

  test('leaves blank what somebody lacks, with who it is; never 0 and never a part of a sum', () => {
    const two = begun(all([1, 2]).slice(0, 2));
    expect(Object.keys(two.countySum?.values ?? {})).toEqual([]);
    expect(cellText(two, NEW)).toBe('');
    expect(two.sources[NEW]).toBe('汇总：缺云溪县河口镇人民政府，2027-01-26');
    const blank = begun(all([1, '', 4]));
    expect(cellText(blank, NEW)).toBe('');
    expect(cellText(blank, GRANTED)).toBe('0');
    const found = checkReport(reportOf(blank), 'writing').filter(({ cells }) => cells.includes(NEW));
    expect([...new Set(found.map(({ severity }) => severity))]).toEqual(['pending']);
  });

  test('leaves blank what an adjustment makes negative for a unit', () => {
    const { collection, lines } = collected(units, all([1, 2, 4]));
    const adjustment = { id: 'a', unit: town.id, cell: NEW, by: '-5', reason: '重复', at };
    const adjusted = adjust(adjustment, town).apply(collection);
    const draft = countyDraft(adjusted, takenSum(adjusted, countySum(adjusted, lines), 'c1', at));
    expect(cellText(draft, NEW)).toBe('');
    expect(draft.sources[NEW]).toContain('云溪县河口镇人民政府调整以后是负数');
  });

  test('last year’s numbers where every unit’s are known', () => {
    const last = (numbers: readonly number[]): Sent[] =>
      numbers.map((value, n) => ({
        unit: units[n]!,
        draft: report({ [OVER]: value }, (draft) => (draft.year = 2025)),
        asLastYear: true,
      }));
    expect(begun([...all([1, 2, 4]), ...last([1, 1, 3])]).lastYear).toMatchObject({
      carriedOver: { naturalPerson: '5', total: '5' },
      inForce: { normativeDocuments: '0' },
    });
    expect(begun([...all([1, 2, 4]), ...last([1, 1])]).lastYear.carriedOver['naturalPerson']).toBe('');
  });
});

describe('附加统计项', () => {
  const telling = (...values: (readonly [value: string, unit: string] | null)[]) =>
    begun(
      values.map((told, n) => ({
        unit: units[n]!,
        draft: report({}, (draft) => {
          if (told) draft.indicators = [{ name: '培训场次', value: told[0], unit: told[1], source: '' }];
        }),
      })),
    ).indicators;
  test.each([
    [
      'those that have one are added, exactly',
      [['0.1', '场'], null, ['0.2', '场']],
      '0.3',
      '汇总 2 个单位填的',
    ],
    ['in different measures', [['1', '场'], ['2', '次'], null], '', '单位写得不同（场、次）'],
    ['one is no number', [['1', '场'], ['约2', '场'], null], '', '云溪县卫生健康局填的“约2”不是数'],
    ['a share', [['90', '%'], ['95', '%'], null], '', '是比率或平均数，没有相加'],
    ['one is blank', [['1', '场'], ['', '场'], null], '', '云溪县卫生健康局没有填数'],
    [
      'one unit is awaited',
      [
        ['1', '场'],
        ['2', '场'],
      ],
      '',
      '还缺 1 个单位',
    ],
  ] as const)('%s', (_, told, value, source) => {
    const [one, second] = telling(...told);
    expect(second).toBeUndefined();
    expect(one).toMatchObject({ name: '培训场次', value });
    expect(one?.source).toContain(source);
  });
});

test('put among its own units it is known by where its numbers come from, but in another place’s collection it is a unit, beside which none of its own may stand', () => {
  const county = unitNamed('云溪县人民政府', { kind: 'government' });
  const own = begun(all([1, 2, 4]));
  // Of few units, and with a number below those of the others: by its numbers alone nothing would show.
  setCell(own, NEW, '3');
  const among = (place: string) => {
    const sent = [...all([1, 2, 4]), { unit: county, draft: own }];
    const { collection, lines } = collected([...units, county], sent, { place });
    return countySum(collection, lines).suspects.filter(({ doubt }) => doubt.id === 'whole');
  };
  expect(among('云溪县')).toMatchObject([{ unit: county, decision: null, doubt: { cells: [NEW] } }]);
  expect(among('青澜市')).toMatchObject([
    { unit: county, doubt: { words: expect.stringContaining('云溪县水利局也在名册里') as unknown } },
  ]);
  const port = unitNamed('青澜市港口局');
  const sent = [
    { unit: port, draft: report({ [NEW]: 1 }) },
    { unit: county, draft: own },
  ];
  const { collection, lines } = collected([port, county], sent, { place: '青澜市' });
  expect(countySum(collection, lines).suspects.filter(({ doubt }) => doubt.id === 'whole')).toEqual([]);
});

describe('following the sum', () => {
  const made = () => withSentence(begun(all([1, 2, 4])), 'received');

  test('numbers, the sentences made of them and the sentence on 口径, each as it was and as it will be', () => {
    const { draft, text } = made();
    const late = taking([
      ...all([1, 2, 4]).slice(0, 2),
      { unit: town, draft: report({ [NEW]: 6, [GRANTED]: 6 }) },
    ]);
    const following = followSum(draft, late, new Set());
    expect(following.values).toMatchObject([
      { key: `cells.${NEW}`, held: '7', now: '9' },
      { key: `cells.${GRANTED}`, held: '0', now: '6' },
    ]);
    expect(following.own).toEqual([]);
    expect(following.sentences).toEqual([{ was: text, now: text.replace(/7(?=件)/g, '9') }]);
    const next = followed(draft, following);
    expect(cellText(next, NEW)).toBe('9');
    expect(next.overview.parts[0]?.text).toContain(text.replace(/7(?=件)/g, '9'));
    expect(next.sources[GRANTED]).toContain('汇总 3 个单位');
    expect(dataSentence(reportOf(next), 'received', false)).toBe(next.insertedSentences[0]?.text);
  });

  test('a number that lacks somebody now is emptied only then, and a sentence that needs it is named', () => {
    const { draft, text } = made();
    const two = followSum(draft, taking(all([1, 2]).slice(0, 2)), new Set());
    expect(two.values.find(({ key }) => key === `cells.${NEW}`)).toMatchObject({
      held: '7',
      now: '',
      lack: '缺云溪县河口镇人民政府',
    });
    expect(two.stuck).toEqual([text]);
    expect(two.sentences).toMatchObject([{ was: draft.countySum?.scope }]);
    const next = followed(draft, two);
    expect(cellText(next, NEW)).toBe('');
    expect(next.overview.parts[0]?.text).toContain(text);
  });

  describe('a data sentence its writer put in other words is listed apart once its number is another, and stays', () => {
    const late = () => taking(all([1, 2, 6]));
    const now = '2026年，全县新收政府信息公开申请9件。';
    const following = (text: string, other: Draft['insertedSentences'] = []) => {
      const { draft } = made();
      const parts = [{ heading: '依申请公开', text }];
      const insertedSentences = [...draft.insertedSentences, ...other];
      const edited = { ...draft, insertedSentences, overview: { ...draft.overview, parts } };
      return { edited, next: followSum(edited, late(), new Set()) };
    };

    test.each([
      ['云溪县2026年新收政府信息公开申请7件。'],
      ['2026年，各单位新收政府信息公开申请7件，都按期办了。'],
      ['我县共收到申请7件。'],
      ['2026年，全县新收的政府信息公开申请约10件。'],
    ])('%s', (words) => {
      const { edited, next } = following(`全年情况如下。${words}其余见附表。`);
      expect(next.edited).toEqual([{ was: words, now }]);
      expect(next.sentences).toEqual([]);
      expect(followed(edited, next).overview).toEqual(edited.overview);
    });

    test.each([
      ['one that was taken out', '全年情况如下。评议7次。'],
      ['one that says the new number already', '云溪县2026年新收政府信息公开申请9件。'],
      ['one as it was put in, which follows by itself', '2026年，全县新收政府信息公开申请7件。'],
    ])('but not %s', (_, text) => {
      expect(following(text).next.edited).toEqual([]);
    });

    test('also beside another one that follows, one put in twice, and one whose number lacks now', () => {
      const [same] = made().draft.insertedSentences;
      const text = '2026年，全县新收政府信息公开申请7件。云溪县新收政府信息公开申请7件。';
      const twice = following(text, [same!]).next;
      expect(twice.edited).toEqual([{ was: '云溪县新收政府信息公开申请7件。', now }]);
      expect(twice.sentences).toMatchObject([{ now }]);
      const { edited } = following('云溪县2026年新收政府信息公开申请7件。');
      expect(followSum(edited, taking(all([1, 2]).slice(0, 2)), new Set()).edited).toEqual([
        { was: '云溪县2026年新收政府信息公开申请7件。', now: '' },
      ]);
    });
  });

  test('what a person changed since is listed apart and stays, or takes the sum’s where that is asked for', () => {
    const draft = begun(all([1, 2, 4]));
    setCell(draft, NEW, '8');
    const late = taking(all([1, 2, 6]));
    const following = followSum(draft, late, new Set());
    expect(following).toMatchObject({ values: [], own: [{ held: '8', before: '7', now: '9' }] });
    const kept = followed(draft, following);
    expect(cellText(kept, NEW)).toBe('8');
    expect(kept.sources[NEW]).toBe('汇总是 9，这里是手改的');
    expect(followSum(kept, late, new Set()).own).toEqual([]);
    const taken = followed(draft, followSum(draft, late, new Set([`cells.${NEW}`])));
    expect(cellText(taken, NEW)).toBe('9');
  });

  test('a number changed by hand is never told as the sum’s, also before the report follows it again', () => {
    const draft = begun(all([1, 2, 4]));
    const taken = draft.sources[NEW] ?? '';
    expect(sourceOf(draft, NEW)).toBe(taken);
    setCell(draft, NEW, '8');
    expect(sourceOf(draft, NEW)).toBe('汇总是 7，这里是手改的');
    draft.sources[NEW] = '汇总是 7，这里是手改的';
    setCell(draft, NEW, '7');
    expect(sourceOf(draft, NEW)).toBe('与汇总相同');
    draft.sources[NEW] = '周敏，1月15日';
    setCell(draft, NEW, '8');
    expect(sourceOf(draft, NEW)).toBe('周敏，1月15日');
  });

  test('a number typed as the sum has it by now is no change of a person’s; nor is 3.50 for 3.5', () => {
    const draft = begun(all(['1.5', '2', '0'], CHARGES));
    setCell(draft, CHARGES, '3.50');
    const more = taking(all(['1.5', '2', '1'], CHARGES));
    expect(followSum(draft, more, new Set()).own).toEqual([]);
    setCell(draft, CHARGES, '4.5');
    expect(followSum(draft, more, new Set())).toMatchObject({ values: [], own: [] });
  });

  test('a source that a person wrote stays, and so does a sentence on 口径 in other words', () => {
    const draft = begun(all([1, 2, 4]));
    draft.sources[NEW] = '周敏，1月15日';
    draft.overview.lead = '数据来自全县各单位。';
    const next = followSum(draft, taking(all([1, 2]).slice(0, 2)), new Set());
    expect(next.lost).toMatchObject({ was: draft.countySum?.scope });
    const after = followed(draft, next);
    expect(after.sources[NEW]).toBe('周敏，1月15日');
    expect(after.overview.lead).toBe('数据来自全县各单位。');
  });

  test('a sentence on 口径 in other words is asked about where it tells of another number of units than count now', () => {
    const draft = begun(all([1, 2, 4]));
    const told = (lead: string) => scopeToldOtherwise({ ...draft, overview: { ...draft.overview, lead } });
    expect(told(draft.overview.lead)).toBe('');
    expect(told('本报告的数据由全县 2 个单位汇总。')).toBe(draft.countySum?.scope);
    expect(told('本报告的数据由全县 3 个单位汇总。')).toBe('');
    expect(told('数据来自全县各单位。评议中有 2 个单位得优。')).toBe('');
    expect(scopeToldOtherwise(report({}))).toBe('');
  });

  test('a 附加统计项 that was taken out of the list does not come back; a new one comes', () => {
    const telling = (value: string, name: string) =>
      taking(
        units.map((unit) => ({
          unit,
          draft: report({}, (one) => (one.indicators = [{ name, value, unit: '场', source: '' }])),
        })),
      );
    const { collection } = collected(units, []);
    const draft = countyDraft(collection, telling('2', '培训场次'));
    expect(draft.indicators).toMatchObject([{ name: '培训场次', value: '6' }]);
    const more = followSum(draft, telling('3', '培训场次'), new Set());
    expect(more.values).toMatchObject([{ name: '培训场次', held: '6', now: '9' }]);
    expect(followed(draft, more).indicators).toMatchObject([{ value: '9' }]);
    const without = { ...draft, indicators: [] };
    const later = followSum(without, telling('3', '培训场次'), new Set());
    expect(followed(without, later).indicators).toEqual([]);
    expect(followed(draft, followSum(draft, telling('1', '网站访问量'), new Set())).indicators).toMatchObject(
      [
        { name: '培训场次', value: '' },
        { name: '网站访问量', value: '3' },
      ],
    );
  });

  test('an ordinary draft follows nothing', () => {
    expect(followSum(report({ [NEW]: 1 }), taking(all([1, 2, 4])), new Set()).changes).toEqual([]);
  });

  test('following twice changes nothing more, a blank never becomes a number, and a hand’s number stays', () => {
    const number = fc.oneof(fc.nat(30).map(String), fc.constant(''));
    const sent = fc
      .array(fc.option(fc.record({ fresh: number, granted: number, said: number })), {
        minLength: units.length,
        maxLength: units.length,
      })
      .map((list) =>
        list.flatMap((one, n): Sent[] => {
          if (!one) return [];
          const indicators = [{ name: '培训场次', value: one.said, unit: '场', source: '' }];
          const draft = report({ [NEW]: one.fresh, [GRANTED]: one.granted }, (own) => {
            own.indicators = indicators;
          });
          return [{ unit: units[n]!, draft }];
        }),
      );
    fc.assert(
      fc.property(sent, sent, fc.option(number), (first, second, typed) => {
        const { draft } = withSentence(begun(first), 'received');
        expect(followSum(draft, taking(first), new Set()).changes).toEqual([]);
        if (typed !== null) setCell(draft, GRANTED, typed);
        const later = taking(second);
        const next = followed(draft, followSum(draft, later, new Set()));
        expect(followSum(next, later, new Set()).changes).toEqual([]);
        const isWhole =
          second.length === units.length && second.every((one) => cellText(one.draft, NEW) !== '');
        expect(cellText(next, NEW) !== '').toBe(isWhole);
        const summed = later.taken.values[`cells.${GRANTED}`] ?? '';
        const isOwn = typed !== null && typed !== (draft.countySum?.values[`cells.${GRANTED}`] ?? '');
        expect(cellText(next, GRANTED)).toBe(isOwn ? typed : summed);
        expect(openStored(toStored(next, ''))).toMatchObject({ ok: true, report: { draft: next } });
      }),
      LIMITS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrived } from './arrived';
import {
  newCollection,
  newUnit,
  reviewOf,
  type Arrival,
  type Collection,
  type Unit,
  type Succession,
} from './collection';
import {
  addUnits,
  changeSettings,
  changeUnit,
  choose,
  pass,
  publish,
  remark,
  sendBack,
  silence,
  takeIn,
  type Step,
} from './commands';
import { areCopies, mergeCollections } from './merge';
import { standingsOf } from './standing';
import { adjust, settleGap, writeScope } from './sum/sum-commands';

const water = newUnit('w', '云溪县水利局');
const archive = newUnit('a', '云溪县档案馆');
const file = (id: string, of: Partial<Arrival> = {}): Arrival => arrived(id, water.name, of);
const sending = (about: string, note: string, at: string) => ({
  at,
  due: '',
  note,
  list: note,
  about,
  seen: [about],
});
const after = (from: Collection, ...steps: Step[]) => steps.reduce((value, { apply }) => apply(value), from);
const base = after(newCollection(2026, '云溪县'), addUnits([water, archive]), takeIn([file('one')], 'x'));
const early = '2027-01-18T09:00:00.000Z';
const late = '2027-01-19T09:00:00.000Z';

describe('two copies that two people worked on', () => {
  test('what only one of them did is in both, wherever it is put into', () => {
    const mine = after(base, sendBack(water, sending('one', '请改', early)), silence('D7:1', true));
    const second = file('two', { agency: archive.name });
    const theirs = after(base, takeIn([second], 'y'), pass([{ unit: archive, about: second }], late));
    for (const { collection, conflicts } of [
      mergeCollections(mine, theirs),
      mergeCollections(theirs, mine),
    ]) {
      expect(conflicts).toEqual([]);
      expect(collection.silenced).toEqual(['D7:1']);
      const states = standingsOf(collection).standings.map(({ unit, state }) => [unit.id, state]);
      expect(states).toEqual([
        ['w', 'returned'],
        ['a', 'passed'],
      ]);
    }
  });

  test('where a report was published is known as soon as one of them says so', () => {
    const passed = after(base, pass([{ unit: water, about: file('one') }], early));
    const published = after(passed, publish(water, { day: '2027-01-28', address: '' }));
    for (const merged of [mergeCollections(passed, published), mergeCollections(published, passed)])
      expect(standingsOf(merged.collection).standings[0]?.state).toBe('published');
  });

  test('of one unit the copy with more rounds counts, whatever its time', () => {
    const mine = after(base, pass([{ unit: water, about: file('one') }], late));
    const theirs = after(base, sendBack(water, sending('one', '请改', early)), takeIn([file('two')], 'y'));
    const merged = mergeCollections(mine, theirs);
    expect(merged.ahead.map(({ id }) => id)).toEqual(['w']);
    expect(standingsOf(merged.collection).standings[0]).toMatchObject({ state: 'resubmitted', round: 2 });
  });

  test('two notes on one version: the later is kept, and that there was another is said', () => {
    const mine = after(base, sendBack(water, sending('one', '甲的意见', early)));
    const theirs = after(base, sendBack(water, sending('one', '乙的意见', late)));
    const { collection, conflicts } = mergeCollections(mine, theirs);
    expect(reviewOf(collection, 'w').sendings.map(({ note }) => note)).toEqual(['乙的意见']);
    expect(conflicts).toEqual([
      '云溪县水利局：两份都退回过，意见不同，留了另一份的；没留的是 2027-01-18 那次的。',
    ]);
  });

  test('units and files that each took in for himself are known for the same by name and content', () => {
    const mine = after(newCollection(2026, ''), addUnits([water]), takeIn([file('one')], 'x'));
    const other = { ...newUnit('v', '云溪县 水利局'), contact: '李某' };
    const same = { ...file('one'), id: 'other' };
    const theirs = after(
      newCollection(2026, ''),
      addUnits([other]),
      takeIn([same], 'y'),
      sendBack(other, sending('other', '请改', early)),
    );
    expect(areCopies(mine, theirs)).toBe(true);
    const { collection, units, arrivals } = mergeCollections(mine, theirs);
    expect([units, arrivals]).toEqual([[], []]);
    expect(collection.roster).toEqual([{ ...water, contact: '李某' }]);
    expect(standingsOf(collection).standings[0]).toMatchObject({ state: 'returned', current: { id: 'one' } });
  });

  test('what each says of an agency that was split is put together, and listed where it differs', () => {
    const [OVER, ENTERPRISE] = [
      'applications.carriedOver.naturalPerson',
      'applications.carriedOver.enterprise',
    ];
    const split = (more: Partial<Succession>) =>
      after(base, changeUnit({ ...water, successions: [{ from: '云溪县国土局', how: 'split', ...more }] }));
    const mine = split({ shares: { [OVER]: '3', [ENTERPRISE]: '' } });
    const theirs = split({ date: '2026年3月', shares: { [ENTERPRISE]: '2' } });
    for (const merged of [mergeCollections(mine, theirs), mergeCollections(theirs, mine)]) {
      expect(merged.conflicts).toEqual([]);
      expect(merged.collection.roster[0]?.successions).toEqual([
        { from: '云溪县国土局', how: 'split', date: '2026年3月', shares: { [OVER]: '3', [ENTERPRISE]: '2' } },
      ]);
    }
    const { collection, conflicts } = mergeCollections(mine, split({ shares: { [OVER]: '4' } }));
    expect(conflicts).toEqual(['云溪县水利局：名册里的“承继”两份不同，留了这一份的。']);
    expect(collection.roster[0]?.successions).toMatchObject([{ shares: { [OVER]: '3' } }]);
  });

  test('what is said otherwise in the roster, the settings and the choice of a file is listed', () => {
    const two = after(base, takeIn([file('two')], 'y'));
    const mine = after(
      two,
      changeUnit({ ...water, contact: '李某', counted: 'no', countedBy: '市水利局' }),
      changeSettings('', { settings: { noteFoot: '甲' } }),
      choose(water, file('one'), [file('one'), file('two')]),
    );
    const theirs = after(
      two,
      changeUnit({ ...water, contact: '王某', counted: 'no', countedBy: '省水利厅', aliases: ['水务局'] }),
      changeSettings('', { settings: { noteFoot: '乙', resubmitDays: '3' } }),
      choose(water, file('two'), [file('one'), file('two')]),
    );
    const { collection, conflicts } = mergeCollections(mine, theirs);
    expect(conflicts).toEqual([
      '云溪县水利局：名册里的“联系”两份不同，留了这一份的。',
      '云溪县水利局：名册里的“由谁统计”两份不同，留了这一份的。',
      '云溪县水利局：两份选了不同的文件为准，留了这一份的。',
      '意见结尾两份不同，留了这一份的：甲',
    ]);
    expect(collection.settings).toMatchObject({ noteFoot: '甲', resubmitDays: '3' });
    expect(collection.roster[0]).toMatchObject({ contact: '李某', aliases: ['水务局'] });
  });

  test('another county’s, or another year’s, is no copy', () => {
    const foreign = after(newCollection(2026, ''), addUnits([newUnit('x', '丹溪县水利局')]));
    expect(areCopies(base, foreign)).toBe(false);
    expect(areCopies(base, { ...base, year: 2025 })).toBe(false);
  });
});

/** Anything a person may do with the units and files there are. */
const anySteps = (who: string) =>
  fc
    .array(
      fc.record({
        act: fc.constantFrom('take', 'send', 'pass', 'words', 'silence'),
        unit: fc.constantFrom<Unit>(water, archive),
        name: fc.constantFrom('1', '2', '3'),
        at: fc.constantFrom(early, late),
      }),
      { maxLength: 8 },
    )
    .map((acts) =>
      acts.map(({ act, unit, name, at }): Step => {
        const about = file(`${who}${name}`, { agency: unit.name });
        if (act === 'take') return takeIn([about], who);
        if (act === 'send') return sendBack(unit, sending('one', `${who}说 ${name}`, at));
        if (act === 'pass') return pass([{ unit, about: file('one') }], at);
        if (act === 'words') return remark(unit, file('one'), `${who}的话 ${name}`, name);
        return silence(`${who}${name}`, true);
      }),
    );

test('what was settled for the sum is that of both; where they differ, of this one, and it is said', () => {
  const none = { unit: archive, standing: standingsOf(base).standings[1]!, figures: null, lastAlone: null };
  const gap = { ...none, absence: 'missing' as const };
  const minus = {
    id: 'x',
    unit: 'w',
    cell: 'disclosure.charges.amount',
    by: '-1',
    reason: '重计',
    at: early,
  };
  const mine = after(
    base,
    settleGap(gap, [], 'zero', early),
    writeScope({ words: '本级。', over: '', units: [] }),
  );
  const theirs = after(
    base,
    settleGap(gap, [], 'excluded', late),
    adjust(minus, water),
    writeScope({ words: '全县。', over: '', units: [] }),
  );
  const { collection, conflicts } = mergeCollections(mine, theirs);
  expect(collection.summing).toMatchObject({
    decisions: [{ unit: 'a', how: 'zero' }],
    adjustments: [minus],
    scope: '本级。',
  });
  expect(conflicts).toEqual([
    '云溪县档案馆：汇总里两份定的不同，留了这一份的。',
    '口径两份不同，留了这一份的。',
  ]);
});

test('nothing of either copy is lost without a word, and a copy of oneself changes nothing', () => {
  fc.assert(
    fc.property(anySteps('甲'), anySteps('乙'), (first, second) => {
      const [mine, theirs] = [after(base, ...first), after(base, ...second)];
      const { collection, conflicts } = mergeCollections(mine, theirs);
      const text = JSON.stringify(collection);
      for (const { id } of [...mine.arrivals, ...theirs.arrivals]) expect(text).toContain(`"id":"${id}"`);
      for (const words of [...mine.silenced, ...theirs.silenced])
        expect(collection.silenced).toContain(words);
      for (const { reviews } of [mine, theirs])
        for (const [unit, { remarks, sendings }] of Object.entries(reviews)) {
          for (const words of Object.values(remarks))
            expect(JSON.stringify(collection.reviews[unit])).toContain(words);
          const name = unit === 'w' ? water.name : archive.name;
          for (const { note } of sendings)
            expect(text.includes(note) || conflicts.some((words) => words.startsWith(name))).toBe(true);
        }
      const again = mergeCollections(mine, mine);
      expect(again).toMatchObject({ collection: mine, arrivals: [], units: [], ahead: [], conflicts: [] });
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { arrived } from './arrived';
import { newCollection, newUnit, type Arrival, type Collection } from './collection';
import {
  changeUnit,
  choose,
  chooseLatest,
  pass,
  publish,
  publishAll,
  putTo,
  reviewOnPaper,
  sendBack,
  takeIn,
  takeOut,
  unpass,
  type Step,
} from './commands';
import { commonYear } from './common-year';
import { readyToPass } from './rows-shown';
import { seenSoFar, standingsOf, type Standing } from './standing';
import type { Line } from './line';
import { lineKey, unitRows } from './unit-row';

const water = newUnit('w', '云溪县水利局');
const archive = {
  ...newUnit('a', '云溪县档案馆'),
  successions: [{ from: '云溪县方志办', how: 'merged' as const }],
};

let last = 0;
const arrival = (of: Partial<Arrival>): Arrival => arrived(`f${++last}`, '云溪县水利局', of);

const start: Collection = { ...newCollection(2026, '云溪县'), roster: [water, archive] };
const after = (...steps: Step[]) => steps.reduce((collection, { apply }) => apply(collection), start);
const take = (...arrivals: Arrival[]) => takeIn(arrivals, 'intake');
const stands = (collection: Collection, unit = 'w') =>
  standingsOf(collection).standings.find((one) => one.unit.id === unit) as Standing;
const sending = (about: Arrival, seen = [about.id]) => ({
  at: '2027-01-19T09:00:00.000Z',
  due: '',
  note: '',
  list: '',
  about: about.id,
  seen,
});

describe('one round', () => {
  test('nothing came, one came, the same came again', () => {
    expect(stands(start)).toMatchObject({ state: 'missing', current: null });
    const one = arrival({ checkCode: 'A' });
    expect(stands(after(take(one)))).toMatchObject({ state: 'received', current: one, round: 1 });
    const again = arrival({ checkCode: 'A' });
    expect(stands(after(take(one, again)))).toMatchObject({ state: 'received', current: one, copies: 1 });
  });

  test('of two that differ none counts until somebody says which, and a third asks anew', () => {
    const [one, two, three] = [arrival({}), arrival({}), arrival({})];
    const both = after(take(one, two));
    expect(stands(both)).toMatchObject({ state: 'undecided', current: null, doubt: { kind: 'several' } });
    const settled = choose(water, two, [one, two]);
    expect(stands(after(take(one, two), settled))).toMatchObject({ state: 'received', current: two });
    expect(stands(after(take(one, two), settled, take(three)))).toMatchObject({ state: 'undecided' });
    expect(stands(after(take(one, two), takeOut(one)))).toMatchObject({ state: 'received', current: two });
  });

  test('of many units the file that came last is taken by one decision, until another comes', () => {
    const [one, two] = [arrival({}), arrival({})];
    const [other, third, later] = ['', '', ''].map(() => arrival({ agency: '云溪县档案馆' }));
    const both = after(take(one, two, other!, third!, later!));
    const several = standingsOf(both).standings.flatMap(({ unit, doubt }) =>
      doubt?.kind === 'several' ? [{ unit, files: doubt.files }] : [],
    );
    const settled = chooseLatest(several).apply(both);
    expect(stands(settled)).toMatchObject({ state: 'received', current: two });
    expect(stands(settled, 'a')).toMatchObject({ state: 'received', current: later });
    expect(stands(take(arrival({})).apply(settled))).toMatchObject({ state: 'undecided' });
  });

  test('a report of another year does not count, and is said to be last year’s own where it is', () => {
    const old = arrival({ year: 2025, checkCode: 'A' });
    expect(stands(after(take(old)))).toMatchObject({
      state: 'undecided',
      current: null,
      doubt: { kind: 'otherYear', isLastYears: false },
    });
    const beside = arrival({ year: 2025, checkCode: 'A', asLastYear: true });
    expect(stands(after(take(old, beside)))).toMatchObject({ doubt: { isLastYears: true } });
    // Both years in one folder: the older one stands beside.
    const now = arrival({});
    expect(stands(after(take(old, now)))).toMatchObject({ state: 'received', current: now, pasts: [old] });
  });

  test('last year’s own report is known in another kind of file, by its cells and sentences', () => {
    const page = arrival({ year: 2025, checkCode: 'A', contentCode: 'C' });
    const word = arrival({ year: 2025, checkCode: 'B', contentCode: 'C', asLastYear: true });
    expect(stands(after(take(page, word)))).toMatchObject({ doubt: { isLastYears: true } });
    const other = arrival({ year: 2025, checkCode: 'B', contentCode: 'D', asLastYear: true });
    expect(stands(after(take(page, other)))).toMatchObject({ doubt: { isLastYears: false } });
    // Empty for blank forms, which say nothing.
    const blank = arrival({ year: 2025, checkCode: 'B', contentCode: '', asLastYear: true });
    expect(stands(after(take({ ...page, contentCode: '' }, blank)))).toMatchObject({
      doubt: { isLastYears: false },
    });
    // Both kinds of last year's report are one, beside this year's.
    const again = { ...page, asLastYear: true };
    expect(stands(after(take(again, word, arrival({})))).pasts).toEqual([again]);
  });

  test('what cannot be read is found by its name, and a report that can be takes its place', () => {
    const unread = arrival(refused);
    expect(stands(after(take(unread)))).toMatchObject({ state: 'unread', unread, current: null });
    const one = arrival({});
    expect(stands(after(take(unread, one)))).toMatchObject({ state: 'received', current: one, unread: null });
  });
});

const refused = {
  refused: '读不了。',
  agency: '',
  year: null,
  checkCode: '',
  contentCode: '',
  file: '水利局.pdf',
};

describe('what is no report', () => {
  const circular = arrival({ ...refused, isNoReport: true, file: '云溪县水利局关于会议的通知.docx' });

  test('is said and counts for nobody, whosever name it bears', () => {
    const come = after(take(circular));
    expect(stands(come)).toMatchObject({ state: 'missing', files: [], unread: null, noReport: circular });
    expect(standingsOf(come)).toMatchObject({ outsiders: [], noReports: [circular] });
    const one = arrival({});
    expect(stands(after(take(one, circular)))).toMatchObject({
      state: 'received',
      files: [one],
      noReport: null,
    });
    expect(standingsOf(after(take(circular), takeOut(circular))).noReports).toEqual([]);
  });

  test('is no answer to a note either', () => {
    const one = arrival({});
    const back = after(take(one), sendBack(water, sending(one)), take(circular));
    expect(stands(back)).toMatchObject({ state: 'returned', noVersion: null, noReport: circular });
  });

  test('is the unit’s after all where a person says so', () => {
    expect(stands(after(take(circular), putTo(circular, water)))).toMatchObject({ state: 'unread' });
    expect(standingsOf(after(take(circular), putTo(circular, water))).noReports).toEqual([]);
  });
});

describe('只记收到，纸质审', () => {
  const unread = arrival(refused);
  const onPaper = reviewOnPaper(unread, true);

  test('has no numbers, is passed and published like any other, and gives way to a file that can be read', () => {
    expect(stands(after(take(unread), onPaper))).toMatchObject({
      state: 'paper',
      paper: { id: unread.id },
      current: null,
      unread: null,
      round: 1,
    });
    const passed = pass([{ unit: water, about: unread }], '');
    expect(stands(after(take(unread), onPaper, passed))).toMatchObject({ state: 'passed', current: null });
    expect(stands(after(take(unread), onPaper, passed, reviewOnPaper(unread, false)))).toMatchObject({
      state: 'unread',
    });
    const one = arrival({});
    expect(stands(after(take(unread), onPaper, take(one)))).toMatchObject({
      state: 'received',
      current: one,
      paper: null,
    });
  });

  test('is sent back like any other, and the next version then has nothing to be held against', () => {
    const back = after(take(unread), onPaper, sendBack(water, sending(unread)));
    expect(stands(back)).toMatchObject({
      state: 'returned',
      round: 1,
      paper: { id: unread.id },
      current: null,
      former: null,
      unread: null,
    });
    const passed = pass([{ unit: water, about: unread }], '').apply(back);
    expect(stands(passed)).toMatchObject({ state: 'passed', current: null });
    const [one, old] = [arrival({}), arrival({ year: 2025 })];
    const second = { state: 'resubmitted', round: 2, current: one, former: null, paper: null };
    expect(stands(take(one).apply(back))).toMatchObject(second);
    expect(stands(take(old).apply(back))).toMatchObject({ state: 'returned', noVersion: old, doubt: null });
    const again = arrival(refused);
    expect(stands(take(again).apply(back))).toMatchObject({ state: 'unread', round: 2, paper: null });
    expect(stands(reviewOnPaper(again, true).apply(take(again).apply(back)))).toMatchObject({
      state: 'paper',
      round: 2,
      paper: { id: again.id },
    });
  });

  test('also of the second version, whose first is then not the one that counts', () => {
    const one = arrival({});
    const again = after(take(one), sendBack(water, sending(one)), take(unread), onPaper);
    expect(stands(again)).toMatchObject({ state: 'paper', round: 2, current: null });
  });
});

describe('a file that cannot be read beside a report of its round', () => {
  const one = arrival({ checkCode: 'R', at: '2027-01-18T09:00:00.000Z' });
  const unread = arrival({ ...refused, at: '2027-01-19T09:00:00.000Z' });
  const passed = (at: string) => pass([{ unit: water, about: one }], at);
  const [early, late] = ['2027-01-18T12:00:00.000Z', '2027-01-20T12:00:00.000Z'];

  test('is named, that it came after the report or before it', () => {
    expect(stands(after(take(one, unread)))).toMatchObject({
      state: 'received',
      current: one,
      unreadBefore: [],
      unreadAfter: [unread],
    });
    const before = { state: 'received', unreadBefore: [unread], unreadAfter: [] };
    expect(stands(after(take(unread, one)))).toMatchObject(before);
    // The same report once more: so what came between is not the last.
    expect(stands(after(take(one, unread, arrival({ checkCode: 'R' }))))).toMatchObject(before);
    const again = { ...unread, id: 'again', contentCode: 'bytes' };
    expect(stands(after(take(one, again, { ...again, id: 'twice' }))).unreadAfter).toEqual([again]);
    expect(stands(after(take(one)))).toMatchObject({ unreadBefore: [], unreadAfter: [] });
  });

  test('is no later one where it came with it, as a scan of the same report, and its name says nothing else', () => {
    const report = { ...one, file: '云溪县水利局2026年报告.docx', intake: 'i1' };
    const scan = (file: string, intake = 'i1') => ({ ...unread, contentCode: 'bytes', file, intake });
    const beside = (...arrivals: Arrival[]) => stands(after(take(...arrivals)));
    for (const file of [
      '水利局.pdf',
      '水利局2026年报告（盖章）.PDF',
      '水利局25年.pdf',
      '水利局2026年报告20270118.jpg',
    ]) {
      const folded = !file.includes('25年');
      for (const files of [
        [report, scan(file)],
        [scan(file), report],
      ])
        expect({ file, ...beside(...files) }).toMatchObject({
          file,
          state: 'received',
          current: report,
          companions: folded ? [scan(file)] : [],
          unreadBefore: [],
          unreadAfter: folded ? [] : [scan(file)],
        });
    }
    const asked = [
      ...['更正', '修订版', '最新', '（第二版）', '(2)', '终稿', '改', 'v2', '定稿'].map(
        (word) => `水利局${word}.pdf`,
      ),
      '水利局2025年报告.pdf',
      '水利局2025年报告20260118.pdf',
      '水利局二〇二五年.pdf',
      // A Word file that is damaged may be anything.
      '水利局.docx',
    ];
    for (const file of asked)
      expect([file, beside(scan(file), report).unreadAfter]).toEqual([file, [scan(file)]]);
    // Both are called so.
    const second = { ...report, file: '水利局2025年（第二版）.docx' };
    expect(beside(second, scan('水利局2025年（第二版）.pdf'))).toMatchObject({
      companions: [{}],
      unreadAfter: [],
    });
    // It came at another time, or nobody knows when.
    expect(beside(report, scan('水利局.pdf', 'i2')).unreadAfter).toHaveLength(1);
    expect(beside({ ...report, intake: '' }, scan('水利局.pdf', '')).unreadAfter).toHaveLength(1);
    expect(beside(scan('水利局.pdf', 'i0'), report).unreadBefore).toHaveLength(1);
    // It was gone before it could be read.
    expect(beside(report, { ...scan('水利局.pdf'), contentCode: '' }).unreadAfter).toHaveLength(1);
    // The same report once more, with a scan.
    expect(
      beside(report, { ...report, id: 'copy', intake: 'i2' }, scan('水利局.pdf', 'i2')).companions,
    ).toHaveLength(1);
  });

  test('is not passed over without a word: nothing is found, and yet something is to be looked at', () => {
    const rowOf = (...steps: Step[]) => {
      const collection = after(...steps);
      const [standing] = standingsOf(collection).standings;
      const line = {
        findings: [],
        unread: [],
        sentences: [],
        asLastYear: 0,
        beside: null,
      } as unknown as Line;
      return unitRows(collection, new Map([[lineKey(collection, standing!, one), line]]))[0]!;
    };
    expect(rowOf(take(one))).toMatchObject({ chip: 'clear', first: '' });
    const seen = rowOf(take(one, unread));
    expect(seen).toMatchObject({ chip: 'ask', first: '后来又交来一份，读不了：水利局.pdf' });
    expect(readyToPass([seen])).toMatchObject([{ unread: 1 }]);
    const together = (file: string) =>
      rowOf(take({ ...one, intake: 'i1' }, { ...unread, intake: 'i1', contentCode: 'bytes', file }));
    expect(together('水利局.pdf')).toMatchObject({ chip: 'clear', first: '', files: 2 });
    expect(together('水利局更正.pdf')).toMatchObject({
      chip: 'ask',
      first: '另有一份读不了，可能是更正：水利局更正.pdf',
    });
    expect(rowOf(take(unread, one))).toMatchObject({ chip: 'clear', first: '' });
    expect(rowOf(take(one), passed(early), take(unread))).toMatchObject({
      state: '待审',
      first: '通过以后又交来一份，读不了：水利局.pdf',
    });
  });

  test('opens the question again where it came after the report was passed, until that is passed over it', () => {
    expect(stands(after(take(one), passed(early), take(unread)))).toMatchObject({
      state: 'received',
      current: one,
      wasPassed: true,
    });
    expect(stands(after(take(one, unread), passed(late)))).toMatchObject({
      state: 'passed',
      wasPassed: false,
    });
    const published = { day: '2027-01-28', address: 'http://www.example.cn/1.html' };
    const anew = after(take(one), passed(early), publish(water, published), take(unread), passed(late));
    expect(stands(anew)).toMatchObject({ state: 'published', published });
  });
});

describe('已发布', () => {
  const one = arrival({ checkCode: 'P' });
  const passed = pass([{ unit: water, about: one }], '');
  const published = publish(water, { day: '2027-01-28', address: 'http://www.example.cn/1.html' });

  test('several are published on one day; those published before and those not passed stay as they are', () => {
    const all = after(take(one), passed, publishAll([water, archive], '2027-01-28'));
    expect(stands(all).published).toEqual({ day: '2027-01-28', address: '' });
    expect(stands(all, archive.id).state).toBe('missing');
    const later = after(take(one), passed, published, publishAll([water], '2027-01-29'));
    expect(stands(later).published?.day).toBe('2027-01-28');
  });

  test('comes after 通过, with a day and the address of the page, and is taken back', () => {
    expect(stands(after(take(one), passed, published))).toMatchObject({
      state: 'published',
      published: { day: '2027-01-28', address: 'http://www.example.cn/1.html' },
    });
    expect(stands(after(take(one), passed, published, publish(water, null)))).toMatchObject({
      state: 'passed',
      published: null,
    });
    expect(stands(after(take(one), passed, published, unpass(water), passed)).state).toBe('passed');
  });

  test('is nothing of a report that has not passed, nor of a later version', () => {
    expect(stands(after(take(one), published)).state).toBe('received');
    const back = after(take(one), passed, published, sendBack(water, sending(one)));
    expect(stands(back).state).toBe('returned');
  });
});

describe('rounds', () => {
  const one = arrival({ checkCode: 'A' });
  const returned = [take(one), sendBack(water, sending(one))] as const;

  test('sent back, and what comes then is the next version, held against the first', () => {
    expect(stands(after(...returned))).toMatchObject({ state: 'returned', round: 1, current: one });
    const two = arrival({});
    const again = stands(after(...returned, take(two)));
    expect(again).toMatchObject({ state: 'resubmitted', round: 2, current: two, former: one });
    const sent = [...returned, take(two), sendBack(water, sending(two, [one.id, two.id]))];
    const three = arrival({});
    expect(stands(after(...sent, take(three)))).toMatchObject({ round: 3, current: three, former: two });
  });

  test('a next version that cannot be read leaves nothing to pass, and is not 通过 where the one before was passed over it', () => {
    const unread = arrival(refused);
    const again = [...returned, take(unread)];
    const stand = { state: 'unread', round: 2, current: null, former: null, unread };
    expect(stands(after(...again))).toMatchObject(stand);
    const passedFormer = pass([{ unit: water, about: one }], '2027-01-20T09:00:00.000Z');
    expect(stands(after(...again, passedFormer))).toMatchObject(stand);
    expect(stands(after(...returned, passedFormer, take(unread)))).toMatchObject(stand);
    expect(readyToPass(unitRows(after(...again), new Map()))).toEqual([]);
    // The unit takes it back: the one that was sent back is the last again.
    expect(stands(after(...again, takeOut(unread)))).toMatchObject({ state: 'returned', current: one });
    expect(stands(after(...again, passedFormer, takeOut(unread)))).toMatchObject({
      state: 'passed',
      current: one,
    });
  });

  test('a note sent anew about the same version is no other round', () => {
    const anew = after(...returned, sendBack(water, sending(one)));
    expect(stands(anew)).toMatchObject({ state: 'returned', round: 1, current: one });
    expect(stands(after(...returned, sendBack(water, sending(one)), take(arrival({}))))).toMatchObject({
      state: 'resubmitted',
      round: 2,
    });
  });

  test('what had come by a note is what it saw, and all that the note before it saw', () => {
    expect(seenSoFar(stands(after(take(one))))).toEqual([one.id]);
    const two = arrival({});
    expect(seenSoFar(stands(after(...returned, take(two))))).toEqual([one.id, two.id]);
  });

  test('the first file sent once more is no second version', () => {
    expect(stands(after(...returned, take(arrival({ checkCode: 'A' }))))).toMatchObject({
      state: 'returned',
      current: one,
      copies: 1,
      noVersion: { checkCode: 'A' },
    });
    const old = arrival({ year: 2024 });
    expect(stands(after(...returned, take(old)))).toMatchObject({ state: 'returned', noVersion: old });
    expect(stands(after(...returned))).toMatchObject({ noVersion: null });
  });

  test('the other one of two files sent once more is the answer to which of them counts', () => {
    const two = arrival({ checkCode: 'B' });
    const sent = [
      take(one, two),
      choose(water, one, [one, two]),
      sendBack(water, sending(one, [one.id, two.id])),
    ];
    const again = arrival({ checkCode: 'B' });
    expect(stands(after(...sent, take(again)))).toMatchObject({
      state: 'resubmitted',
      current: again,
      former: one,
    });
  });

  test('passed holds of the report that was passed: another file opens the question again', () => {
    const passed = pass([{ unit: water, about: one }], '2027-01-20T09:00:00.000Z');
    expect(stands(after(take(one), passed))).toMatchObject({ state: 'passed' });
    expect(stands(after(take(one), passed))).toMatchObject({ wasPassed: false });
    expect(stands(after(take(one), passed, take(arrival({}))))).toMatchObject({
      state: 'undecided',
      wasPassed: true,
    });
  });
});

test('nobody’s files stand apart until somebody says whose they are', () => {
  const foreign = arrival({ agency: '丹溪县水利局' });
  expect(standingsOf(after(take(foreign))).outsiders).toEqual([foreign]);
  const put = after(take(foreign), putTo(foreign, archive));
  expect(standingsOf(put).outsiders).toEqual([]);
  expect(stands(put, 'a')).toMatchObject({ state: 'received', by: 'person' });
  expect(standingsOf(after(take(foreign), takeOut(foreign))).outsiders).toEqual([]);
});

test('last year’s reports of what a unit took over stand beside it; of two that differ none does', () => {
  const past = (of: Partial<Arrival>) => arrival({ asLastYear: true, year: 2025, ...of });
  const [own, other] = [past({ agency: '云溪县档案馆' }), past({ agency: '县方志办' })];
  expect(stands(after(take(own, other)), 'a').pasts).toEqual([own, other]);
  expect(stands(after(take(own, other, past({ agency: '云溪县档案馆' }))), 'a').pasts).toEqual([other]);
  expect(stands(after(take(past({ agency: '云溪县档案馆', year: 2024 }))), 'a').pasts).toEqual([]);
});

test('last year’s report stays beside a unit that sent another file of last year’s as this year’s', () => {
  const past = arrival({ year: 2025, checkCode: 'A', asLastYear: true });
  const files = [past, arrival({ year: 2025, checkCode: 'B' }), arrival({})];
  expect(stands(after(take(...files)))).toMatchObject({ state: 'received', pasts: [past] });
});

describe('both years’ reports in one folder', () => {
  const old = (words: Partial<Arrival> = {}) => arrival({ year: 2025, ...words });
  const ofArchive = { agency: '云溪县档案馆' };

  test('last year’s of a unit that sent nothing else stands beside: it has sent nothing', () => {
    const files = [old(), arrival({}), old(ofArchive)];
    expect(stands(after(take(...files)), 'a')).toMatchObject({
      state: 'missing',
      pasts: [files[2]],
      doubt: null,
    });
    // Alone, it may have been sent by mistake.
    expect(stands(after(take(old(ofArchive))), 'a')).toMatchObject({ state: 'undecided', pasts: [] });
  });

  test('one that came twice was sent as this year’s as well', () => {
    const twice = [
      old(),
      arrival({}),
      old({ ...ofArchive, checkCode: 'A' }),
      old({ ...ofArchive, checkCode: 'A' }),
    ];
    expect(stands(after(take(...twice)), 'a')).toMatchObject({
      state: 'undecided',
      doubt: { kind: 'otherYear', isLastYears: true },
    });
  });

  test('a unit that is renamed keeps the files that came under its former name', () => {
    const one = arrival(ofArchive);
    const renamed = after(take(one), changeUnit({ ...archive, name: '云溪县地方志编纂中心' }));
    expect(stands(renamed, 'a')).toMatchObject({ state: 'received', current: one });
    expect(renamed.roster.find(({ id }) => id === 'a')?.aliases).toEqual([archive.name]);
    const back = changeUnit(archive).apply(renamed);
    expect(stands(back, 'a').state).toBe('received');
  });

  test('last year’s of an agency that was merged into a unit stands beside that unit', () => {
    const merged = changeUnit({ ...archive, successions: [{ from: '云溪县地方志办公室', how: 'merged' }] });
    const past = old({ agency: '云溪县地方志办公室' });
    const all = after(merged, take(past, arrival(ofArchive)));
    expect(stands(all, 'a')).toMatchObject({ state: 'received', pasts: [past] });
    expect(standingsOf(all).outsiders).toEqual([]);
  });
});

test('the year most senders’ latest reports are of, the later of two', () => {
  const of = (...years: (number | null)[]) =>
    commonYear(after(take(...years.map((year, index) => arrival({ year, agency: `第${index}局` })))));
  expect([of(), of(null), of(2025, 2025, 2026), of(2025, 2026)]).toEqual([null, null, 2025, 2026]);
  const both = [2025, 2025, 2026].map((year) => arrival({ year, agency: '云溪县水利局' }));
  expect(commonYear(after(take(...both, arrival({ year: 2025, agency: '甲局' }))))).toBe(2026);
});

import { expect, test } from 'vitest';
import { arrived } from './arrived';
import { checkedRoster } from './checked-roster';
import { newCollection, newUnit, type Arrival, type Collection, type Unit } from './collection';
import { pass, publish, sendBack, takeIn, type Step } from './commands';
import type { Line } from './line';
import { readRoster } from './roster-text';
import { lineKey, unitRows } from './unit-row';
import { standingsOf } from './standing';
import { filledReport } from '../examples/filled-draft';
import { figuresOf } from './sum/figures';

const science: Unit = {
  ...newUnit('s', '云溪县科学技术局'),
  aliases: ['县科技局', '=1+1'],
  kind: 'department',
  successions: [
    { from: '云溪县知识产权局', how: 'merged' },
    { from: '云溪县地震局', how: 'renamed' },
  ],
  contact: '李某 0000-1',
  more: [
    { head: '计入汇总', text: '也许' },
    { head: '备注', text: '三楼' },
  ],
};
const river: Unit = { ...newUnit('r', '云溪县河东街道办事处'), kind: 'subdistrict', counted: 'shown' };
const taxes: Unit = {
  ...newUnit('t', '国家税务总局云溪县税务局'),
  kind: 'verticalAgency',
  counted: 'no',
  countedBy: '国家税务总局丹州市税务局',
};
const archive: Unit = {
  ...newUnit('a', '云溪县档案馆'),
  counted: 'no',
  successions: [
    { from: '云溪县方志办', how: 'merged', date: '2026年3月' },
    {
      from: '云溪县党史室',
      how: 'split',
      shares: {
        'applications.carriedOver.otherOrganisation': '1',
        'disclosure.normativeDocuments.inForce': '2',
      },
    },
  ],
};
const start: Collection = { ...newCollection(2026, '云溪县'), roster: [science, river, archive, taxes] };

const arrival = (id: string, { name }: Unit, of: Partial<Arrival> = {}): Arrival => arrived(id, name, of);
const [one, two, three] = [arrival('1', science), arrival('2', river), arrival('3', science)];

const line: Line = {
  findings: [
    { id: 'A1:x', must: true, title: '自然人一列两边差 1', afterAlike: false },
    { id: 'D1:y', must: false, title: '没有写明统计期限', afterAlike: false },
  ],
  yearInTitle: 2026,
  asLastYear: 0,
  isOldForm: false,
  beside: null,
  unread: [],
  sentences: [],
  subjects: [],
  figures: figuresOf(filledReport({}), [], null),
};

function results(...steps: Step[]): (string | undefined)[] {
  const value = steps.reduce((collection, { apply }) => apply(collection), start);
  const lines = new Map(
    standingsOf(value).standings.flatMap((standing) =>
      standing.current ? [[lineKey(value, standing, standing.current), line] as const] : [],
    ),
  );
  return checkedRoster(value.roster, unitRows(value, lines))
    .slice(1)
    .map((cells) => cells[cells.length - 1]);
}

const sent = sendBack(science, {
  at: '2027-01-19T09:00:00.000Z',
  due: '2027-01-22',
  note: '',
  list: '',
  about: '1',
  seen: ['1'],
});

test('each unit with where it stands, in which round, and what is open', () => {
  expect(results()).toEqual(['未收', '未收', '未收', '另计，由国家税务总局丹州市税务局统计']);
  const unread = arrival('4', archive, { refused: '这份文件已损坏。' });
  expect(results(takeIn([one, two, unread], 'i'))).toEqual([
    '待审，第 1 轮，必须改 1 条，请核对 1 条',
    '待审，第 1 轮，必须改 1 条，请核对 1 条',
    '读不了，这份文件已损坏。',
    '另计，由国家税务总局丹州市税务局统计',
  ]);
  expect(results(takeIn([one], 'i'), sent)[0]).toBe('退回，第 1 轮，还没有重报，期限2027年1月22日');
  expect(results(takeIn([one], 'i'), sent, takeIn([three], 'j'))[0]).toBe(
    '重报，第 2 轮，必须改 1 条，请核对 1 条',
  );
  expect(results(takeIn([one, three], 'i'))[0]).toBe('要分辨，2 份文件，内容不同');
  const passed = pass([{ unit: science, about: one }], '');
  expect(results(takeIn([one], 'i'), passed)[0]).toBe('通过，第 1 轮');
  const published = publish(science, { day: '2027-01-28', address: '' });
  expect(results(takeIn([one], 'i'), passed, published)[0]).toBe('已发布，2027年1月28日');
});

test('other columns and what was not understood are given back', () => {
  const [heads, first] = checkedRoster(start.roster, []);
  expect(heads?.slice(-3)).toEqual(['联系人', '备注', '核对结果']);
  expect(first?.slice(3, 8)).toEqual([
    '也许',
    '',
    '云溪县知识产权局、云溪县地震局（更名）',
    '李某 0000-1',
    '三楼',
  ]);
});

test('read as a roster it gives the same units', () => {
  const { units, notTaken } = readRoster(
    checkedRoster(start.roster, unitRows(start, new Map())),
    [],
    () => '',
  );
  expect(units).toEqual(start.roster.map((unit) => ({ ...unit, id: '' })));
  expect(notTaken).toEqual([]);
});

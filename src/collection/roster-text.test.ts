import { describe, expect, test } from 'vitest';
import { newUnit, type Unit } from './collection';
import { kindInName, readRoster, rosterRows, sharedNames } from './roster-text';

/** What stands between tabs and line ends. */
const cells = (text: string) => text.split('\n').map((line) => line.split('\t'));

function read(text: string, roster: Unit[] = []) {
  let last = 0;
  return readRoster(cells(text), roster, () => `u${++last}`);
}
const names = (text: string) => read(text).units.map(({ name }) => name);

describe('one column of names suffices', () => {
  test.each([
    ['云溪县教育局\n云溪县水利局\n'],
    ['全称\n云溪县教育局\n云溪县水利局'],
    ['单位名称\n云溪县教育局\n\n云溪县水利局\n'],
    ['1\t云溪县教育局\n2\t云溪县水利局\n\t合计\t'],
    ['附件1\t\n序号\t单位全称\n1\t云溪县教育局\n2\t云溪县水利局'],
    ['类别\t全称\n部门\t云溪县教育局\n全称\t类别\n云溪县水利局\t部门'],
  ])('%j', (text) => expect(names(text)).toEqual(['云溪县教育局', '云溪县水利局']));

  test('nothing is made of nothing', () => {
    expect(read('')).toEqual({ units: [], notTaken: [], twice: [] });
    expect(read('12\t34\n\n').units).toEqual([]);
  });
});

test('other columns are found by their heads, in whatever order', () => {
  const { units } = read(
    '联系人\t计入汇总\t单位\t简称\t承继\n李某 0000-1\t仅展示\t云溪县农业农村局\t县农业局、县农委\t云溪县乡村振兴局',
  );
  expect(units).toEqual([
    {
      id: 'u1',
      name: '云溪县农业农村局',
      aliases: ['县农业局', '县农委'],
      kind: 'department',
      counted: 'shown',
      successions: [{ from: '云溪县乡村振兴局', how: 'merged' }],
      contact: '李某 0000-1',
    },
  ]);
});

test('of a file the sheets with a column 全称 are read, from its head on; others are named', () => {
  const sheet = (name: string, text: string) => ({ name, rows: cells(text) });
  const explained = sheet('说明', '请于一月底前报送。');
  const roster = [
    sheet('部门', '部门名册\n\n全称\n云溪县教育局'),
    sheet('乡镇', '序号\t全称\n1\t白石镇人民政府'),
  ];
  const { rows, hasHead, notRead } = rosterRows([explained, ...roster, sheet('空', '')]);
  expect(hasHead).toBe(true);
  expect(notRead).toEqual(['表『说明』没有“全称”一列，没有读']);
  expect(readRoster(rows, [], () => '').units.map(({ name }) => name)).toEqual([
    '云溪县教育局',
    '白石镇人民政府',
  ]);
  expect(rosterRows([explained])).toEqual({ rows: explained.rows, hasHead: false, notRead: [] });
});

test('the same name twice, one the roster has, and a line that is no unit are said and not taken', () => {
  const roster = [newUnit('x', '云溪县水利局')];
  const { units, notTaken, twice } = read('全称\n云溪县教育局\n云溪县 教育局\n水利局\n合计', roster);
  expect(units.map(({ name }) => name)).toEqual(['云溪县教育局']);
  expect(twice).toEqual(['云溪县教育局']);
  expect(notTaken).toEqual([
    '“云溪县教育局”写了两次，只收一次',
    '“水利局”名册里已经有了',
    '“合计”不是单位，没有收',
  ]);
});

test('names that two units bear are named', () => {
  const roster = [
    { ...newUnit('a', '云溪县甲局'), aliases: ['县服务中心', '甲局'] },
    { ...newUnit('b', '云溪县乙局'), aliases: ['县 服务中心'] },
  ];
  expect(sharedNames(roster)).toEqual(['县服务中心']);
});

test.each([
  ['云溪县白石镇人民政府', 'township'],
  ['河东街道办事处', 'subdistrict'],
  ['云溪县政府办公室', 'governmentOffice'],
  ['云溪经济开发区管理委员会', 'outpost'],
  ['国家税务总局云溪县税务局', 'verticalAgency'],
  ['云溪县卫生健康委员会', 'department'],
  ['云溪县融媒体中心', ''],
])('the kind %s says is %s', (name, kind) => expect(kindInName(name)).toBe(kind));

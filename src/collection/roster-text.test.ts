import { describe, expect, test } from 'vitest';
import { newUnit, type Unit } from './collection';
import { kindInName, readRoster, sharedNames, tableRows } from './roster-text';

function read(text: string, roster: Unit[] = []) {
  let last = 0;
  return readRoster(tableRows(text), roster, () => `u${++last}`);
}
const names = (text: string) => read(text).units.map(({ name }) => name);

describe('one column of names suffices', () => {
  test.each([
    ['云溪县教育局\n云溪县水利局\n'],
    ['全称\n云溪县教育局\n云溪县水利局'],
    ['\ufeff单位名称\r\n云溪县教育局\r\n云溪县水利局\r\n'],
    ['1\t云溪县教育局\n2\t云溪县水利局\n\t合计\t'],
    ['附件1\t\n序号\t单位全称\n1\t云溪县教育局\n2\t云溪县水利局'],
    ['序号,全称\n1,"云溪县教育局"\n2,云溪县水利局'],
  ])('%j', (text) => expect(names(text)).toEqual(['云溪县教育局', '云溪县水利局']));

  test('nothing is made of nothing', () => {
    expect(read('')).toEqual({ units: [], notTaken: [] });
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

test('a cell in quotes may hold a line end, a comma and quotes', () => {
  expect(tableRows('全称,别名\n"云溪县\n教育局","甲,""乙"""')).toEqual([
    ['全称', '别名'],
    ['云溪县\n教育局', '甲,"乙"'],
  ]);
  expect(names('全称\n"云溪县\n教育局"')).toEqual(['云溪县教育局']);
});

test('the same name twice, one the roster has, and a line that is no unit are said and not taken', () => {
  const roster = [newUnit('x', '云溪县水利局')];
  const { units, notTaken } = read('全称\n云溪县教育局\n云溪县 教育局\n水利局\n合计', roster);
  expect(units.map(({ name }) => name)).toEqual(['云溪县教育局']);
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

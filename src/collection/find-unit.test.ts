import { describe, expect, test } from 'vitest';
import { newCollection, newUnit, type Arrival, type Unit } from './collection';
import { filesOf, findUnit, unitInFileName, unitNamed } from './find-unit';
import { isSameUnit } from './same-unit';

const unit = (name: string, ...aliases: string[]): Unit => ({ ...newUnit(name, name), aliases });

const roster = [
  unit('云溪县科学技术局', '县科技局'),
  unit('云溪县水利局'),
  unit('云溪县水利局河道管理中心'),
  unit('云溪县白石镇人民政府'),
  unit('云溪县河东街道办事处'),
  unit('湖宁市生态环境局云溪分局'),
];
const named = (name: string) => unitNamed(roster, name)?.unit.name ?? null;

describe('by the name in the report', () => {
  test.each([
    ['云溪县水利局', '云溪县水利局'],
    [' 云溪县 水利局 ', '云溪县水利局'],
    ['水利局', '云溪县水利局'],
    ['县水利局', '云溪县水利局'],
    ['县科技局', '云溪县科学技术局'],
    ['云溪县白石镇政府', '云溪县白石镇人民政府'],
    ['白石镇人民政府', '云溪县白石镇人民政府'],
  ])('%s', (name, found) => expect(named(name)).toBe(found));

  test.each(['卫东县水利局', '云溪县科技和工业局', '科学局', '', '人民政府'])('nobody: %s', (name) =>
    expect(named(name)).toBeNull(),
  );

  test('an alias without a place is no name of another county’s agency', () => {
    const one = [unit('云溪县科学技术局', '县科学技术局', '科技局', '湖宁市科学技术局云溪分局')];
    const found = (name: string) => unitNamed(one, name)?.unit.name ?? null;
    expect(['卫东县科学技术局', '卫东县科技局'].map(found)).toEqual([null, null]);
    const own = ['县科学技术局', '湖宁市云溪县科技局', '湖宁市科学技术局云溪分局'].map(found);
    expect(own).toEqual(own.map(() => '云溪县科学技术局'));
  });

  test('the bare name of a town or village as an alias is no name of another county’s', () => {
    const one = [
      unit('云溪县白石镇人民政府', '白石镇', '白石镇政府'),
      unit('云溪县河东街道办事处', '河东街道'),
    ];
    const found = (name: string) => unitNamed(one, name)?.unit.name ?? null;
    const others = ['卫东县白石镇人民政府', '卫东县白石镇', '卫东县白石镇政府', '卫东县河东街道办事处'];
    expect(others.map(found)).toEqual(others.map(() => null));
    const own = ['白石镇', '云溪县白石镇', '湖宁市云溪县白石镇政府', '县白石镇人民政府'];
    expect(own.map(found)).toEqual(own.map(() => '云溪县白石镇人民政府'));
  });

  test('two units that share an alias are not told apart by it', () => {
    const both = [unit('云溪县甲局', '县服务中心'), unit('云溪县乙局', '县服务中心')];
    expect(unitNamed(both, '县服务中心')).toBeNull();
    expect(unitNamed([...both, unit('县服务中心')], '县服务中心')).toMatchObject({ by: 'name' });
  });
});

test('looked up, the same units are found as by comparing a name with each', () => {
  const names = ['', '湖宁市', '云溪县', '卫东县', '县', '市'].flatMap((place) =>
    ['水利局', '白石镇人民政府', '白石镇政府', '人民政府', '城市管理局', '河东街道办事处'].map(
      (name) => place + name,
    ),
  );
  const counties = names.filter((name) => name.startsWith('云溪县') || name.startsWith('卫东县'));
  const all = counties.map((name) => unit(name));
  const compared = (name: string) => {
    const same = all.filter((one) => isSameUnit(one.name, name));
    return all.find((one) => one.name === name)?.name ?? (same.length === 1 ? same[0]!.name : null);
  };
  const asked = names.filter((name) => name !== '人民政府');
  expect(asked.map((name) => unitNamed(all, name)?.unit.name ?? null)).toEqual(asked.map(compared));
});

describe('by the name of the file', () => {
  test.each([
    ['09-县水利局.docx', '云溪县水利局'],
    ['2025年年报（白石镇）.wps', '云溪县白石镇人民政府'],
    ['河东街道年报 最终版.pdf', '云溪县河东街道办事处'],
    ['水利局河道管理中心.pdf', '云溪县水利局河道管理中心'],
  ])('%s', (file, found) => expect(unitInFileName(roster, file)?.name).toBe(found));

  test.each(['年报.docx', '水利局、科技局合并.docx', '扫描0001.pdf'])('nobody: %s', (file) => {
    const two = [unit('云溪县水利局'), unit('云溪县科技局')];
    expect(unitInFileName(two, file)).toBeNull();
  });
});

test('a report that names an agency not in the roster is nobody’s, whatever its file is called', () => {
  const file = { unit: '', agency: '卫东县水利局', file: '云溪县水利局.docx' };
  expect(findUnit(roster, file)).toBeNull();
  expect(findUnit(roster, { ...file, agency: '' })).toMatchObject({ by: 'fileName' });
  expect(findUnit(roster, { ...file, unit: '云溪县水利局' })).toMatchObject({ by: 'person' });
});

test('a unit’s files are all that are found to be its own, last year’s too, but what was taken out', () => {
  const file = (id: string, of: Partial<Arrival>) => ({ id, unit: '', removed: false, ...of }) as Arrival;
  const arrivals = [
    file('1', { agency: '云溪县水利局' }),
    file('2', { agency: '水利局', asLastYear: true }),
    file('3', { agency: '云溪县水利局', removed: true }),
    file('4', { agency: '丹溪县水利局' }),
  ];
  const found = filesOf({ ...newCollection(2026, '云溪县'), roster, arrivals }, roster[1]!);
  expect(found.map(({ id }) => id)).toEqual(['1', '2']);
});

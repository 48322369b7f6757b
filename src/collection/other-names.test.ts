import { expect, test } from 'vitest';
import { newUnit, type Unit } from './collection';
import { namesKey, otherNames } from './other-names';

const unit = (id: string, name: string, of: Partial<Unit> = {}): Unit => ({ ...newUnit(id, name), ...of });
const water = unit('w', '云溪县水利局', { aliases: ['县水利局'] });
const river = unit('r', '云溪县河东街道办事处');
const office = unit('o', '云溪县人民政府办公室', { kind: 'governmentOffice' });
const roster = [water, river, office];

/** Those of these names that are another's for a unit. */
const others = (of: readonly Unit[], own: Unit | null, names: readonly string[]) => {
  const county = otherNames(of, own);
  return names.filter((name) => county.all.has(name) && !county.own.has(name));
};

test('all others are known with and without their place, never the unit itself, nor what anybody is called', () => {
  const rivers = ['云溪县河东街道办事处', '云溪县河东街道', '河东街道办事处', '河东街道'];
  const waters = ['云溪县水利局', '水利局', '县水利局'];
  const anybodys = ['办事处', '云溪县人民政府办公室', '人民政府办公室', '办公室'];
  expect(others(roster, water, [...rivers, ...waters, ...anybodys])).toEqual(rivers);
  expect(others(roster, river, [...rivers, ...waters])).toEqual(waters);
  expect(others(roster, null, ['水利局'])).toEqual(['水利局']);
  const twin = unit('t', '丹溪县水利局');
  expect(others([water, twin], water, ['水利局', '丹溪县水利局'])).toEqual(['丹溪县水利局']);
});

test('a changed name changes the key, and nothing else does', () => {
  const key = namesKey(roster);
  expect(namesKey([...roster])).toBe(key);
  expect(namesKey([{ ...water, contact: '李某' }, river, office])).toBe(key);
  expect(namesKey([{ ...water, aliases: [] }, river, office])).not.toBe(key);
});

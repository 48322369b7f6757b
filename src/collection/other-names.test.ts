import { expect, test } from 'vitest';
import { newUnit, type Unit } from './collection';
import { namesKey, otherNames } from './other-names';

const unit = (id: string, name: string, of: Partial<Unit> = {}): Unit => ({ ...newUnit(id, name), ...of });
const water = unit('w', '云溪县水利局', { aliases: ['县水利局'] });
const river = unit('r', '云溪县河东街道办事处');
const office = unit('o', '云溪县人民政府办公室', { kind: 'governmentOffice' });
const roster = [water, river, office];

test('all others are known with and without their place, never the unit itself, nor what anybody is called', () => {
  expect([...otherNames(roster, water)].sort()).toEqual(
    ['云溪县河东街道办事处', '云溪县河东街道', '河东街道办事处', '河东街道'].sort(),
  );
  expect(otherNames(roster, null).has('水利局')).toBe(true);
  const twin = unit('t', '丹溪县水利局');
  expect(otherNames([water, twin], water).has('水利局')).toBe(false);
});

test('a changed name changes the key, and nothing else does', () => {
  const key = namesKey(roster);
  expect(namesKey([...roster])).toBe(key);
  expect(namesKey([{ ...water, contact: '李某' }, river, office])).toBe(key);
  expect(namesKey([{ ...water, aliases: [] }, river, office])).not.toBe(key);
});

import { expect, test } from 'vitest';
import { newCollection, newUnit, type Arrival } from './collection';
import { remark } from './commands';
import { usedWords } from './used-words';

test('own words are offered line by line, those used most first, blank lines not', () => {
  const file = (id: string) => ({ id }) as Arrival;
  const steps = [
    remark(newUnit('a', '甲局'), file('1'), '请附台账。\n\n 请补盖公章。 ', 'x'),
    remark(newUnit('b', '乙局'), file('2'), '请补盖公章。', 'y'),
  ];
  const collection = steps.reduce((before, { apply }) => apply(before), newCollection(2026, ''));
  expect(usedWords(collection)).toEqual(['请补盖公章。', '请附台账。']);
  expect(usedWords(newCollection(2026, ''))).toEqual([]);
});

import { expect, test } from 'vitest';
import { wordFinder } from './word-finder';

const find = (text: string, patterns: [string, string][]) =>
  wordFinder(patterns)(text).map(({ id, start, end }) => [id, text.slice(start, end)]);

test('at one place the pattern that stands first is taken, and nothing inside it again', () => {
  const patterns: [string, string][] = [
    ['long', '申请公开|申请人'],
    ['short', '申请'],
    ['year', '\\d{4}年'],
    ['any', '[甲乙]?丙'],
  ];
  expect(find('申请人申请2025年丙乙丙', patterns)).toEqual([
    ['long', '申请人'],
    ['short', '申请'],
    ['year', '2025年'],
    ['any', '丙'],
    ['any', '乙丙'],
  ]);
});

test('a pattern whose first character cannot be told is a mistake of ours', () => {
  expect(() => wordFinder([['group', '(?:甲|乙)丙']])).toThrow('(?:甲|乙)丙');
  expect(() => wordFinder([['optional', '甲?(?:乙)丙']])).toThrow('must begin with a plain character');
});

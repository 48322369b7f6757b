import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ruleFamilies } from './rule';
import { checks } from './all-checks';
import { partsOfId, ruleCodes, rules } from './rules';

test('the rules said to be checked are those the checks raise', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const raised = sources.flatMap((name) =>
    Array.from(readFileSync(folder + name, 'utf8').matchAll(/\bcode: '([A-F]\d+)'/g), (match) => match[1]),
  );
  expect(new Set(raised)).toEqual(new Set(ruleCodes));
});

test('the README lists every rule that is checked, by its family', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const listed = Object.entries(ruleFamilies).flatMap(([family, name]) => {
    const row = readme.split('\n').find((line) => line.split('|')[2]?.trim() === name);
    const codes = Array.from((row ?? '').matchAll(/\b([A-F]\d+) ([^;|]+?)(?= *[;|])/g));
    return codes.map(([, code, title]) => `${family} ${code ?? ''} ${title ?? ''}`);
  });
  const checked = ruleCodes.map((code) => `${rules[code].family} ${code} ${rules[code].name}`);
  expect(new Set(listed)).toEqual(new Set(checked));
});

test('no other file knows rules by a pattern over their codes', () => {
  const src = fileURLToPath(new URL('.', import.meta.url)).replace(/checks.$/, '');
  const known = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && hasCodePattern(readFileSync(src + name, 'utf8')),
  );
  expect(known).toEqual([]);
  expect(
    ['/^A[1-4]$/', '/^D1[0-2]$/', '/^(?:F1|D2):/', '/^[AF]/'].filter((text) => !hasCodePattern(text)),
  ).toEqual([]);
});

/** A regular expression that begins with the letter of a family of rules and goes on with numbers, or says nothing else. */
function hasCodePattern(text: string): boolean {
  return /\/\^\(?(?:\?:)?(?:[A-F](?:\d|\[\d)|\[[A-F]{1,4}\](?:\/|\\d))/.test(text);
}

test('an id is taken apart into the rule and the place it was made of', () => {
  expect(partsOfId('D12:overview:3')).toEqual({ code: 'D12', place: 'overview:3' });
  expect(partsOfId('D1')).toBeNull();
  expect(partsOfId('Z9:title')).toBeNull();
  expect(partsOfId('')).toBeNull();
});

test('every rule but those found where a file is read has a check, and each check runs once', () => {
  const without = ruleCodes.filter((code) => rules[code].checks.length === 0);
  expect(without.filter((code) => rules[code].ofReading !== true)).toEqual([]);
  expect(new Set(checks).size).toBe(checks.length);
});

test('the codes stand by letter and number', () => {
  expect(ruleCodes.slice(0, 2)).toEqual(['A1', 'A2']);
  expect(ruleCodes.indexOf('D10')).toBe(ruleCodes.indexOf('D9') + 1);
  expect(ruleCodes[ruleCodes.length - 1]).toBe('F1');
});

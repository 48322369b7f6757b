import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ruleCodes, ruleFamilies, rules } from './rules';

test('the rules said to be checked are those the checks raise', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
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

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkedRules } from './rules';

test('the rules said to be checked are those the checks raise', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const raised = sources.flatMap((name) =>
    Array.from(readFileSync(folder + name, 'utf8').matchAll(/\bcode: '([A-F]\d+)'/g), (match) => match[1]),
  );
  expect(new Set(raised)).toEqual(new Set(checkedRules));
});

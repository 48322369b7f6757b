import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ui = fileURLToPath(new URL('..', import.meta.url));
const sheets = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
const tokens = readFileSync(`${ui}base/tokens.css`, 'utf8');
const layers = Array.from(tokens.matchAll(/(--layer-[a-z]+): (\d+);/g), ([, name = '', height]) => ({
  name,
  height: Number(height),
}));

test('what lies over what is said in one place, from the lowest to the highest', () => {
  const heights = layers.map(({ height }) => height);
  expect(heights).toEqual([...new Set(heights)].sort((one, other) => one - other));
  const known = new Set(['auto', ...layers.map(({ name }) => `var(${name})`)]);
  const elsewhere = sheets.flatMap((name) =>
    Array.from(readFileSync(ui + name, 'utf8').matchAll(/z-index:\s*([^;]+);/g), ([, value = '']) => ({
      name,
      value,
    })).filter(({ value }) => !known.has(value)),
  );
  expect(elsewhere).toEqual([]);
});

test('columns are counted by the form, not by a sheet', () => {
  const counting = sheets.filter((name) => /nth-child|nth-of-type/.test(readFileSync(ui + name, 'utf8')));
  expect(counting.filter((name) => name.replaceAll('\\', '/').startsWith('grid/'))).toEqual([]);
});

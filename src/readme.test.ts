import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));
const root = dirname(src);
const map = readFileSync(join(src, 'README.md'), 'utf8');

test('the map has every room and no other', () => {
  const rooms = readdirSync(src).filter(
    (name) => name !== 'pictures' && statSync(join(src, name)).isDirectory(),
  );
  const listed = Array.from(map.matchAll(/^\| `([a-z]+)\/` /gm), ([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(rooms));
});

/** What stands in backticks and looks like a path of this project, seen from the folder of the page. */
function pathsIn(text: string): string[] {
  const coded = Array.from(
    text.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\s]+)`/g),
    ([, path]) => path ?? '',
  );
  const linked = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, path]) => path ?? '');
  return [...linked, ...coded.filter((path) => /^[\w./-]+\/[\w./-]*$|\.(?:tsx?|mjs|md|json)$/.test(path))];
}

/** Not in a checkout: what is built, and other places. */
const ELSEWHERE = /^(?:dist\/|build\/|https:)/;

test.each([
  ['README.md', root],
  ['src/README.md', src],
  ['src/prose/README.md', join(src, 'prose')],
  ['src/cli/README.md', join(src, 'cli')],
  ['src/storage/README.md', join(src, 'storage')],
  ['.github/SECURITY.md', root],
])('every path that %s names is there', (page, folder) => {
  const paths = pathsIn(readFileSync(join(root, page), 'utf8'));
  const missing = paths.filter((path) => !ELSEWHERE.test(path) && !existsSync(join(folder, path)));
  expect(missing).toEqual([]);
});

test('a path that is not there is noticed', () => {
  expect(pathsIn('see `report/nowhere.ts` and [this](src/none.md), not `check --json` or `{a, b}`')).toEqual([
    'src/none.md',
    'report/nowhere.ts',
  ]);
});

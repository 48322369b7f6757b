import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url)).replace(/ui.$/, '');

/** The files a file fetches when they are needed, by their path in src. */
function fetchedBy(path: string): string[] {
  const text = readFileSync(src + path, 'utf8');
  return Array.from(text.matchAll(/\bimport\('(\.[^']*)'\)/g), ([, to = '']) =>
    posix.join(posix.dirname(path), to),
  );
}

/**
 * Far larger than all others and rarely needed, the reader of PDFs comes when one is opened; and what fetches ahead is
 * fetched itself.
 */
const NOT_AHEAD = ['desk/reading/read-pdf-worker?worker&inline', 'files/pdf/read', 'ui/fetch-ahead'];

test('every part that is fetched when it is needed is fetched ahead', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  const ahead = new Set(fetchedBy('ui/fetch-ahead.ts'));
  expect(ahead.size).toBeGreaterThan(5);
  // The examples are fetched by their own list, which is gone through as a whole.
  const others = files.filter((path) => path !== 'examples/index.ts');
  expect(
    others
      .flatMap(fetchedBy)
      .filter((part) => !ahead.has(part))
      .sort(),
  ).toEqual(NOT_AHEAD);
});

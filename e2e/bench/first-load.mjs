// What the page loads before anything can be seen: the script of index.html and all it imports at once.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {import('./table.mjs').Figure} Figure */

/**
 * The scripts a file of the build imports statically, as paths in the build.
 * @param {string} path @param {string} text
 */
function staticImports(path, text) {
  const specifiers = text.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^"'`;()]*?from\s*)?["'](\.[^"']+)["']/g,
  );
  return [...specifiers].map((match) => posix.join(posix.dirname(path), match[1] ?? ''));
}

/** @param {string} dist the folder of the built page @returns {Figure[]} */
export function firstLoad(dist) {
  const read = (/** @type {string} */ path) => readFileSync(`${dist}/${path}`);
  const page = read('index.html').toString();
  const pending = [...page.matchAll(/<(?:script|link)[^>]*?(?:src|href)="\.\/([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  if (pending.length === 0) throw new Error('index.html loads no script');
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (sizes.has(path)) continue;
    const bytes = read(path);
    sizes.set(path, gzipSync(bytes).length / 1024);
    pending.push(...staticImports(path, bytes.toString()));
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return [
    {
      name: `first load, script (gzip)`,
      value: total,
      unit: 'KiB',
      aim: '≤ 150, docx apart',
    },
  ];
}

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { cssAfterOldest, scriptAfterOldest } from './chrome-87';

const dist = new URL('../dist/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, dist), 'utf8');
const page = read('nianbao.html');
const within = (tag: string) =>
  Array.from(page.matchAll(new RegExp(`<${tag}\\b[^>]*>([^]*?)</${tag}>`, 'g')), ([, text = '']) => text);
const assets = (ending: string) =>
  readdirSync(new URL('assets/', dist))
    .filter((name) => name.endsWith(ending))
    .map((name) => read(`assets/${name}`));

/** Each once, whatever the file. */
const all = (texts: string[], find: (text: string) => string[]) =>
  Array.from(new Set(texts.flatMap(find))).sort();

/** What is newer than the oldest browser and may stand in the built files all the same, with the reason. */
const scriptsMay: Record<string, string> = {
  'look-behind': 'the part of docx that fills in templates, made when called, which it never is',
  reportError: 'React asks whether there is one',
};

test('the built scripts ask for nothing that Chrome 87 lacks', () => {
  const scripts = [...assets('.js'), ...within('script'), read('service-worker.js')];
  expect(scripts.length).toBeGreaterThan(2);
  expect(all(scripts, scriptAfterOldest)).toEqual(Object.keys(scriptsMay).sort());
});

const stylesMay: Record<string, string> = {
  '(forced-colors)': 'older browsers have no such colours',
  '@bottom-center': 'without it printed pages are not numbered',
  'align-self: start': 'new in flex boxes; all of ours stand in grids',
  'color-adjust': 'beside -webkit-print-color-adjust, which they know',
  'color-adjust: exact': 'the same',
};

test('the built styles ask for nothing that Chrome 87 lacks', () => {
  const styles = [...assets('.css'), ...within('style')];
  expect(styles).toHaveLength(2);
  expect(all(styles, cssAfterOldest)).toEqual(Object.keys(stylesMay).sort());
});

test('what is newer is found', () => {
  expect(scriptAfterOldest('a ||= b')).toEqual([expect.stringMatching(/SyntaxError/)]);
  expect(scriptAfterOldest('Object.hasOwn(a, b); a.at(-1); structuredClone(a); /(?<=a)b/u')).toEqual([
    '.at()',
    'Object.hasOwn',
    'look-behind',
    'structuredClone',
  ]);
  expect(scriptAfterOldest('({ structuredClone: a.flat() }); a?.b ?? c')).toEqual([]);
  expect(
    cssAfterOldest(
      '@layer a { p:has(b) { accent-color: red; height: 1dvh } } @media (width > 9px) { p { & b { color: oklch(0 0 0) } } }',
    ),
  ).toEqual(['&', ':has', '@layer', 'accent-color', 'dvh', 'oklch()', '(width>9px)'].sort());
  expect(
    cssAfterOldest('@page { size: A4 } p:not(:hover)::before { inset: 0; width: calc(1px + 1em) }'),
  ).toEqual([]);
});

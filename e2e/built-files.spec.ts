import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { firstLoad } from './bench/first-load.mjs';
import { cssAfterOldest, scriptAfterOldest } from './chrome-87';

const dist = new URL('../dist/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, dist), 'utf8');
const page = read('nianbao.html');
const elements = parseDocument(page);
/** The texts of elements. A tag that stands in a script, which reads and writes pages, begins none. */
const within = (tag: string) =>
  DomUtils.getElementsByTagName(tag, elements).map((element) => DomUtils.textContent(element));
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

/** The reader of PDFs stands apart: a browser too old for it says so, and does all else (old-browsers.spec.ts). */
const isPdfReader = (script: string) => script.includes('pdfjsWorker');

test('the built scripts ask for nothing that Chrome 87 lacks', () => {
  const every = [...assets('.js'), ...within('script'), read('service-worker.js')];
  const scripts = every.filter((script) => !isPdfReader(script));
  expect(scripts.length).toBeGreaterThan(2);
  expect(every.length - scripts.length).toBe(2);
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

test('the site asks for its files by relative addresses, so that any folder will do', () => {
  const index = read('index.html');
  const addresses = Array.from(
    index.matchAll(/<(?:script|link)[^>]*\s(?:src|href)="([^"]*)"/g),
    ([, to = '']) => to,
  );
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(address).toMatch(/^(\.\/|data:)/);
  const {
    start_url: start,
    scope,
    icons,
  } = JSON.parse(read('manifest.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  expect([start, scope]).toEqual(['./', './']);
  const files = readdirSync(dist);
  for (const { src } of icons) expect(files).toContain(src.replace('./', ''));
});

test('the zip holds the one file and how to use it; all forms carry version and date', () => {
  const zip = unzipSync(readFileSync(new URL('nianbao.zip', dist)));
  expect(Object.keys(zip)).toEqual(['nianbao.html', '使用说明.txt', '软件许可.txt']);
  expect(strFromU8(zip['nianbao.html'] ?? new Uint8Array())).toBe(page);
  const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(zip['使用说明.txt']);
  const [, version = '', date = ''] =
    /^\ufeff年报助手 (\d+\.\d+\.\d+)（(\d{4}-\d\d-\d\d)）\r\n/.exec(words) ?? [];
  expect(version).toBe((JSON.parse(read('../package.json')) as { version: string }).version);
  for (const script of [assets('.js').join(), within('script').join()]) {
    expect(script).toContain(version);
    expect(script).toContain(date);
  }
});

/** Names of other places that stand in the scripts, none of which is ever asked for: see nothing-leaks.spec.ts. */
const named: Record<string, string> = {
  a: 'pdf.js tries how the browser reads addresses',
  'answers.microsoft.com': 'docx tells where a limit of Word is explained, in an error',
  'example.com': 'pdf.js, in the words of a mistake',
  'foo.bar': 'pdf.js, the same as a',
  'github.com': 'pdf.js says where its parts are from',
  'ns.adobe.com': 'names of XML vocabularies',
  'purl.oclc.org': 'names of XML vocabularies',
  'purl.org': 'the same',
  'react.dev': 'React tells where its errors are explained',
  'schemas.microsoft.com': 'names of XML vocabularies',
  'schemas.openxmlformats.org': 'the same',
  'www.apache.org': 'the licence of pdf.js',
  'www.w3.org': 'names of XML vocabularies',
  'www.wps.cn': 'the same, of WPS',
  'www.xfa.org': 'names of XML vocabularies',
  x: 'pdf.js, the same as a',
};

test('no other place is named but for its name', () => {
  const texts = [...assets('.js'), ...assets('.css'), page, ...['index.html', 'service-worker.js'].map(read)];
  const hosts = all(texts, (text) =>
    Array.from(text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g), ([, host = '']) => host),
  );
  expect(hosts).toEqual(Object.keys(named).sort());
});

test('what is newer is found', () => {
  expect(scriptAfterOldest('a ||= b')).toEqual([expect.stringMatching(/SyntaxError/)]);
  expect(scriptAfterOldest('Object.hasOwn(a, b); a.at(-1); structuredClone(a); /(?<=a)b/u')).toEqual([
    '.at()',
    'Object.hasOwn',
    'look-behind',
    'structuredClone',
  ]);
  expect(scriptAfterOldest('({ structuredClone: a.flat() }); a?.b ?? c; [...at(c)]')).toEqual([]);
  expect(
    cssAfterOldest(
      '@layer a { p:has(b) { accent-color: red; height: 1dvh } } @media (width > 9px) { p { & b { color: oklch(0 0 0) } } }',
    ),
  ).toEqual(['&', ':has', '@layer', 'accent-color', 'dvh', 'oklch()', '(width>9px)'].sort());
  expect(
    cssAfterOldest('@page { size: A4 } p:not(:hover)::before { inset: 0; width: calc(1px + 1em) }'),
  ).toEqual([]);
});

test('the notices that the libraries’ licences ask for go with the site, the single file and the zip', () => {
  const { dependencies } = JSON.parse(read('../package.json')) as { dependencies: Record<string, string> };
  const zip = unzipSync(readFileSync(new URL('nianbao.zip', dist)));
  const notices = [read('licenses.md'), page, strFromU8(zip['软件许可.txt'] ?? new Uint8Array())];
  expect(Object.keys(dependencies).length).toBeGreaterThan(5);
  for (const notice of notices)
    for (const [name, version] of Object.entries(dependencies))
      expect(notice, name).toContain(`## ${name} - ${version}`);
});

test('robots.txt says what crawlers may read, in their own format', () => {
  expect(read('robots.txt').split('\n').filter(Boolean)).toEqual(['User-agent: *', 'Allow: /']);
});

/** What a page may load before anything is seen, script after gzip, in KiB: it was 110.5 when this was written down. */
const MOST_FIRST_LOAD = 110.5;

test('the first load stays small: what is rarely needed is fetched later', () => {
  const [size] = firstLoad(fileURLToPath(dist));
  expect(size?.value).toBeGreaterThan(50);
  expect(size?.value).toBeLessThanOrEqual(MOST_FIRST_LOAD);
});

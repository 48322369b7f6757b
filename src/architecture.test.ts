import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/** Which rooms (folders of src) a room's files may import, type-only imports included. Data flows one way:
 *  format → report → prose, blocks → checks → edits, collection → letters → editor, desk → ui, and storage → saving →
 *  editor, desk; a new room is entered here first. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  format: [],
  report: ['format'],
  prose: ['format', 'report'],
  blocks: ['format', 'report'],
  checks: ['format', 'report', 'prose'],
  collection: ['format', 'report', 'prose', 'checks'],
  letters: ['format', 'report', 'checks', 'blocks', 'collection'],
  edits: ['format', 'report', 'prose', 'checks'],
  files: ['format', 'report', 'blocks'],
  storage: [],
  saving: ['storage'],
  offline: [],
  examples: ['format', 'report'],
  editor: ['format', 'report', 'checks', 'prose', 'edits', 'blocks', 'files', 'letters', 'storage', 'saving'],
  desk: [
    'format',
    'report',
    'prose',
    'checks',
    'blocks',
    'files',
    'collection',
    'letters',
    'storage',
    'saving',
  ],
  ui: [
    'format',
    'report',
    'checks',
    'prose',
    'edits',
    'blocks',
    'files',
    'letters',
    'storage',
    'saving',
    'offline',
    'editor',
    'collection',
    'desk',
    'examples',
  ],
  cli: ['format', 'report', 'prose', 'checks', 'blocks', 'files', 'collection', 'letters'],
  'main.tsx': ['ui', 'editor', 'desk', 'storage', 'offline'],
};

/** The folders of `ui`, from what all pages are made of to the pages: each may import those before it. */
const UI_ORDER = (
  'browser words context parts places grid opening findings shell county prose basics preview review desk returned history ' +
  'home steps'
).split(' ');

/** The same input must give the same output in a page, a worker and Node, so these know neither. */
const PURE_ROOMS = [
  'format',
  'report',
  'prose',
  'blocks',
  'checks',
  'edits',
  'collection',
  'letters',
  'files',
];
const IMPURE_PACKAGES = /^(node:.*|react|react-dom|react-hook-form|@tanstack\/.*|idb)(\/|$)/;
const IMPURE_GLOBALS = new Set(
  (
    'window document navigator location localStorage sessionStorage indexedDB fetch DOMParser XMLSerializer ' +
    'crypto performance process setTimeout setInterval'
  ).split(' '),
);
const IMPURE_CALLS = new Set(['Date.now', 'Math.random']);

/**
 * The national forms by name: what they say is asked for through the report (`report.form`, `formOf(draft)`), so that
 * the next form is a folder of data. Tests and examples may name the one they speak of; types may be imported anywhere.
 */
const NAMED_FORM = /^format\/(?:forms\.ts|form-\d+\/)/;
const MAY_NAME_FORMS = ['format', 'report', 'examples'];

/** Files in src itself that belong to no room. */
const ROOMLESS = [
  'doc-comments.test.ts',
  'architecture.test.ts',
  'build-facts.d.ts',
  'patterns.test.ts',
  'pattern-steps.ts',
  'readme.test.ts',
];

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** A node of a file's syntax tree (ESTree). */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** A file's text with its syntax tree. */
interface Source {
  text: string;
  tree: Node;
}

function sourceOf(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  expect(errors).toEqual([]);
  return { text, tree: program as unknown as Node };
}

/** Calls back for each node with the one above it. */
function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(node, parent);
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit, node);
}

/** Every import of a file in whatever form: import, export from, import(), import type, new URL(…, import.meta.url). */
function importsOf({ text, tree }: Source): Import[] {
  const found: Import[] = [];
  const add = (source: unknown, typeOnly: boolean): void => {
    if (isNode(source) && typeof source['value'] === 'string')
      found.push({ specifier: source['value'], typeOnly });
  };
  walk(tree, (node) => {
    const { type, source, arguments: given } = node;
    if (type === 'ImportDeclaration') add(source, node['importKind'] === 'type');
    else if (/^Export(Named|All)Declaration$/.test(type)) add(source, node['exportKind'] === 'type');
    else if (type === 'TSImportType') add(source, true);
    else if (type === 'ImportExpression') add(source, false);
    else if (
      type === 'NewExpression' &&
      /^new URL\(.*, import\.meta\.url\)$/s.test(text.slice(node.start, node.end))
    )
      add(Array.isArray(given) ? given[0] : null, false);
  });
  return found;
}

/** Uses of the clock, randomness, the page or storage. A name the file declares itself is its own. */
function impureUses({ text, tree }: Source): string[] {
  const own = new Set<string>();
  const used = new Set<string>();
  const textOf = (node: unknown) => (isNode(node) ? text.slice(node.start, node.end) : '');
  walk(tree, (node, parent) => {
    const { type } = node;
    if (type === 'MemberExpression' && IMPURE_CALLS.has(textOf(node))) used.add(textOf(node));
    // Only `new Date(…)` with an argument says which moment it means.
    const isEmpty = !Array.isArray(node['arguments']) || node['arguments'].length === 0;
    if (/^(New|Call)Expression$/.test(type) && textOf(node['callee']) === 'Date')
      if (type === 'CallExpression' || isEmpty) used.add('Date()');
    for (const declared of namesGiven(node)) own.add(declared);
    const name = String(node['name']);
    if (type === 'Identifier' && parent && IMPURE_GLOBALS.has(name) && isReference(node, parent))
      used.add(name);
  });
  return [...used].filter((name) => !own.has(name));
}

/** The names a node gives to variables, functions, parameters or what it imports. */
function namesGiven(node: Node): string[] {
  const { type } = node;
  const list = (key: string) => (Array.isArray(node[key]) ? (node[key] as Node[]) : []);
  const named = [
    ...(/^(VariableDeclarator|FunctionDeclaration)$/.test(type) ? [node['id']] : []),
    ...(type === 'ImportSpecifier' ? [node['local']] : []),
    ...(type === 'ObjectPattern' ? list('properties').map((property) => property['value']) : []),
    ...(type === 'ArrayPattern' ? list('elements') : []),
    ...(type === 'AssignmentPattern' ? [node['left']] : []),
    ...list('params'),
  ];
  return named.flatMap((given) =>
    isNode(given) && given.type === 'Identifier' ? [String(given['name'])] : [],
  );
}

/** Whether an identifier reads a variable, rather than naming a property, a key or a type. */
function isReference(node: Node, parent: Node): boolean {
  const { type } = parent;
  if (type.startsWith('TS') && type !== 'TSAsExpression' && type !== 'TSNonNullExpression') return false;
  if (type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true;
  return !('key' in parent && parent['key'] === node && parent['computed'] !== true);
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Whether a file in a folder of `ui` imports one of a folder that comes later. Files in `ui` itself have no order. */
function isUpwardInUi(path: string, target: string): boolean {
  const placeOf = (file: string) => {
    const [room, folder, ...rest] = file.split('/');
    return room === 'ui' && rest.length > 0 ? UI_ORDER.indexOf(folder ?? '') : null;
  };
  const [from, to] = [placeOf(path), placeOf(target)];
  return from !== null && to !== null && !isTest(path) && (from < 0 || to < 0 || from < to) && from !== to;
}

/** Says every way in which `files` (path under src → text) break the house rules; none is an empty list. */
function breaches(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const edges = new Map<string, string[]>();

  for (const [path, text] of files) {
    if (ROOMLESS.includes(path)) continue;
    const room = roomOf(path);
    const allowed = MAY_IMPORT[room];
    if (!allowed) {
      found.push(`${path}: “${room}” is no room of the house`);
      continue;
    }
    const pure = PURE_ROOMS.includes(room) && !isTest(path);
    const source = sourceOf(path, text);
    const targets: string[] = [];

    for (const { specifier, typeOnly } of importsOf(source)) {
      if (!specifier.startsWith('.') && !specifier.startsWith('/')) {
        if (pure && IMPURE_PACKAGES.test(specifier)) found.push(`${path}: a pure room imports ${specifier}`);
        continue;
      }
      const target = resolve(path, specifier, files);
      // Outside src: package.json, or reports that only some machines have. Their readers are tests.
      if (target.startsWith('../')) {
        if (!isTest(path)) found.push(`${path}: imports ${specifier} from outside src`);
        continue;
      }
      const other = roomOf(target);
      const permitted = other === room || allowed.includes(other) || (isTest(path) && other === 'examples');
      if (!permitted) found.push(`${path}: ${room} may not import ${other} (${specifier})`);
      if (isUpwardInUi(path, target)) found.push(`${path}: imports a later folder of ui (${specifier})`);
      if (isTest(target)) found.push(`${path}: imports the test ${specifier}`);
      if (NAMED_FORM.test(target) && !typeOnly && !isTest(path) && !MAY_NAME_FORMS.includes(room))
        found.push(`${path}: names a form (${specifier}) instead of asking its report for one`);
      if (!typeOnly) targets.push(target);
    }
    edges.set(path, targets);

    if (pure) for (const name of impureUses(source)) found.push(`${path}: a pure room uses ${name}`);
  }
  return [...found, ...cycles(edges)];
}

/** The path under src that a relative specifier means, without `?raw` and the like. */
function resolve(from: string, specifier: string, files: ReadonlyMap<string, string>): string {
  const plain = specifier.replace(/\?.*$/, '');
  const base = plain.startsWith('/src/')
    ? plain.slice('/src/'.length)
    : posix.join(posix.dirname(from), plain);
  const spellings = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base.replace(/\.js$/, '.ts')];
  return spellings.find((spelling) => files.has(spelling)) ?? base;
}

/** Each cycle of value imports once, as `a → b → a`. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    trail.push(path);
    for (const next of edges.get(path) ?? []) follow(next);
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) follow(path);
  return found;
}

function filesOfSrc(): Map<string, string> {
  const src = fileURLToPath(new URL('.', import.meta.url));
  return new Map(
    readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(src + path, 'utf8')]),
  );
}

test('every file of src keeps to its room', () => {
  const files = filesOfSrc();
  expect(files.size).toBeGreaterThan(2);
  expect(breaches(files)).toEqual([]);
});

describe('the rules can be broken', () => {
  const judge = (files: Record<string, string>): string[] => breaches(new Map(Object.entries(files)));

  test.each([
    ['a value import', `import { b } from '../ui/b';`],
    ['a type import', `import type { B } from '../ui/b';`],
    ['a re-export', `export * from '../ui/b';`],
    ['a lazy import', `export const b = () => import('../ui/b');`],
    ['a type written as import()', `export type B = import('../ui/b').B;`],
    ['a worker', `new Worker(new URL('../ui/b.ts', import.meta.url));`],
    ['an address from the root', `import '/src/ui/b.ts';`],
  ])('against the flow by %s', (_, text) => {
    const found = judge({ 'report/a.ts': text, 'ui/b.ts': 'export const b = 1;' });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('report/a.ts: report may not import ui');
  });

  test('with the flow, within the room, and packages', () => {
    expect(
      judge({
        'format/a.ts': 'export const a = 1;',
        'report/b.ts': `import { z } from 'zod/mini'; import { a } from '../format/a'; export const b = z && a;`,
        'report/c.ts': `import { b } from './b'; export const c = b;`,
      }),
    ).toEqual([]);
  });

  test('a folder of ui that imports a later one, or has no place among them', () => {
    const page = { 'ui/home/b.ts': 'export const b = 1;' };
    const text = `import { b } from '../home/b';`;
    expect(judge({ ...page, 'ui/parts/a.ts': text })).toEqual([
      'ui/parts/a.ts: imports a later folder of ui (../home/b)',
    ]);
    expect(judge({ ...page, 'ui/drawer/a.ts': text })).toHaveLength(1);
    expect(judge({ ...page, 'ui/steps/a.ts': text, 'ui/a.ts': `import { b } from './home/b';` })).toEqual([]);
  });

  test('a room that is not in the table', () => {
    expect(judge({ 'utils/a.ts': '' })).toEqual(['utils/a.ts: “utils” is no room of the house']);
  });

  test('tests may read the examples, other files may not', () => {
    const text = `import { zero } from '../examples/zero';`;
    const examples = { 'examples/zero.ts': 'export const zero = {};' };
    expect(judge({ ...examples, 'checks/a.test.ts': text })).toEqual([]);
    expect(judge({ ...examples, 'checks/a.ts': text })).toHaveLength(1);
  });

  test('a form named anywhere but in format, report, examples and tests', () => {
    const forms = { 'format/forms.ts': 'export const form2021 = {};', 'format/form-2021/sections.ts': '' };
    for (const name of ['../format/forms', '../format/form-2021/sections']) {
      const text = `import { form2021 } from '${name}';`;
      for (const path of ['checks/a.ts', 'ui/a.tsx', 'cli/a.ts'])
        expect(judge({ ...forms, [path]: text })).toEqual([
          `${path}: names a form (${name}) instead of asking its report for one`,
        ]);
      for (const path of ['report/a.ts', 'format/a.ts', 'examples/a.ts', 'checks/a.test.ts'])
        expect(
          judge({
            ...forms,
            [path]: text.replace('../format', path.startsWith('format') ? '.' : '../format'),
          }),
        ).toEqual([]);
      expect(judge({ ...forms, 'checks/a.ts': text.replace('import {', 'import type {') })).toEqual([]);
    }
  });

  test('a cycle of values, not one of types', () => {
    const a = `import { b } from './b'; export const a = () => b;`;
    expect(judge({ 'ui/a.tsx': a, 'ui/b.ts': `import { a } from './a'; export const b = () => a;` })).toEqual(
      ['cycle: ui/a.tsx → ui/b.ts → ui/a.tsx'],
    );
    expect(judge({ 'ui/a.tsx': a, 'ui/b.ts': `import type { a } from './a'; export const b = 1;` })).toEqual(
      [],
    );
  });

  test.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'Date()'],
    ['Math.random()', 'Math.random'],
    ['window.name', 'window'],
    ['document.title', 'document'],
    ['localStorage', 'localStorage'],
    ['{ indexedDB }', 'indexedDB'],
  ])('%s in a pure room', (expression, name) => {
    const text = `export const a = () => (${expression});`;
    expect(judge({ 'checks/a.ts': text })).toEqual([`checks/a.ts: a pure room uses ${name}`]);
    expect(judge({ 'editor/a.ts': text, 'checks/a.test.ts': text })).toEqual([]);
  });

  test('React in a pure room', () => {
    expect(judge({ 'blocks/a.tsx': `import { useState } from 'react';` })).toHaveLength(1);
  });

  test('names that only look impure', () => {
    expect(
      judge({
        'files/a.ts': `export const a = (document: { window: number }, at: number) =>
          ({ location: document.window, day: new Date(at) });`,
      }),
    ).toEqual([]);
  });
});

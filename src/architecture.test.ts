import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Which rooms (folders of src) a room's files may import, type-only imports included. Data flows one way:
 *  format → report → prose, blocks → checks → letters → editor → ui; a new room is entered here first. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  format: [],
  report: ['format'],
  prose: ['format', 'report'],
  blocks: ['format', 'report'],
  checks: ['format', 'report', 'prose'],
  letters: ['format', 'report', 'checks', 'blocks'],
  files: ['format', 'report', 'blocks'],
  storage: [],
  examples: ['format', 'report'],
  editor: ['format', 'report', 'checks', 'prose', 'blocks', 'files', 'letters', 'storage'],
  ui: ['format', 'report', 'checks', 'prose', 'blocks', 'files', 'letters', 'storage', 'editor', 'examples'],
  cli: ['format', 'report', 'checks', 'blocks', 'files', 'letters'],
  'main.tsx': ['ui', 'editor', 'storage'],
};

/** The same input must give the same output in a page, a worker and Node, so these know neither. */
const PURE_ROOMS = ['format', 'report', 'prose', 'blocks', 'checks', 'files'];
const IMPURE_PACKAGES = /^(node:.*|react|react-dom|react-hook-form|@tanstack\/.*|idb)(\/|$)/;
const IMPURE_GLOBALS = new Set(
  (
    'window document navigator location localStorage sessionStorage indexedDB fetch DOMParser XMLSerializer ' +
    'crypto performance process setTimeout setInterval'
  ).split(' '),
);
const IMPURE_CALLS = new Set(['Date.now', 'Math.random']);

/** Files in src itself that belong to no room. */
const ROOMLESS = ['architecture.test.ts', 'build-facts.d.ts'];

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Every import of a file in whatever form: import, export from, import(), import type, new URL(…, import.meta.url). */
function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (
      ts.isNewExpression(node) &&
      node.expression.getText(source) === 'URL' &&
      node.arguments?.[1]?.getText(source) === 'import.meta.url'
    ) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Uses of the clock, randomness, the page or storage. A name the file declares itself is its own. */
function impureUses(source: ts.SourceFile): string[] {
  const own = new Set<string>();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isImportSpecifier(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      own.add(node.name.text);
    }
    if (ts.isPropertyAccessExpression(node) && IMPURE_CALLS.has(node.getText(source))) {
      used.add(node.getText(source));
    }
    // Only `new Date(…)` with an argument says which moment it means.
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText(source) === 'Date' &&
      (ts.isCallExpression(node) || !node.arguments?.length)
    ) {
      used.add('Date()');
    }
    if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && isReference(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...used].filter((name) => !own.has(name));
}

/** Whether an identifier reads a variable, rather than naming a property, a key or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return (
    !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node)
  );
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

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
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
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
      if (isTest(target)) found.push(`${path}: imports the test ${specifier}`);
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
  const walk = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    trail.push(path);
    for (const next of edges.get(path) ?? []) walk(next);
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) walk(path);
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

  test('a room that is not in the table', () => {
    expect(judge({ 'utils/a.ts': '' })).toEqual(['utils/a.ts: “utils” is no room of the house']);
  });

  test('tests may read the examples, other files may not', () => {
    const text = `import { zero } from '../examples/zero';`;
    const examples = { 'examples/zero.ts': 'export const zero = {};' };
    expect(judge({ ...examples, 'checks/a.test.ts': text })).toEqual([]);
    expect(judge({ ...examples, 'checks/a.ts': text })).toHaveLength(1);
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

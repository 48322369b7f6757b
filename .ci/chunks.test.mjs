import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { chunkOf } from './chunks.mjs';
import { root } from './install.mjs';

const source = (/** @type {string} */ path) => `${root.replaceAll(sep, '/')}/src/${path}`;

/** @param {Record<string, { at?: string[], later?: string[] }>} modules */
function context(modules) {
  return {
    getModuleInfo: (/** @type {string} */ id) => {
      const found = Object.entries(modules).find(([path]) => source(path) === id)?.[1];
      if (!found) return null;
      const { at = [], later = [] } = found;
      return { importedIds: at.map(source), dynamicallyImportedIds: later.map(source) };
    },
  };
}

test('what an open report needs and Home does not comes in one piece', () => {
  const all = context({
    'main.tsx': { at: ['ui/app.tsx'] },
    'ui/app.tsx': { at: ['report/date.ts'], later: ['ui/batch.tsx'] },
    'ui/steps/step-content.tsx': { later: ['ui/steps/basics-step.tsx'] },
    'ui/steps/basics-step.tsx': { at: ['report/date.ts', 'checks/check.ts'], later: ['files/docx/write.ts'] },
    'editor/editor.ts': { at: ['checks/check.ts', 'editor/editor.ts'] },
    'checks/check.ts': {},
  });
  const chunk = chunkOf();
  const named = (/** @type {string} */ path) => chunk(source(path), all);
  expect(['editor/editor.ts', 'ui/steps/basics-step.tsx', 'checks/check.ts'].map(named)).toEqual(
    Array(3).fill('report'),
  );
  expect(['main.tsx', 'report/date.ts', 'ui/batch.tsx', 'files/docx/write.ts'].map(named)).toEqual(
    Array(4).fill(null),
  );
});

test('a plan without steps is an error, not a page in seventy pieces', () => {
  expect(() => chunkOf()(source('main.tsx'), context({ 'main.tsx': {} }))).toThrow('step-content');
});

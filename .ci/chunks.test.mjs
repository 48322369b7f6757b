import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { chunkOf } from './chunks.mjs';
import { root } from './install.mjs';

const source = (/** @type {string} */ path) => `${root.replaceAll(sep, '/')}/src/${path}`;

/** @param {Record<string, string[]>} modules */
function context(modules) {
  return {
    getModuleInfo: (/** @type {string} */ id) => {
      const found = Object.entries(modules).find(([path]) => source(path) === id)?.[1];
      if (!found) return null;
      return { importedIds: found.map(source) };
    },
  };
}

test('what an open report needs and Home does not comes in one piece', () => {
  const all = context({
    'main.tsx': ['ui/app.tsx'],
    'ui/app.tsx': ['report/dates/date.ts'],
    'ui/open-report.tsx': ['ui/steps/basics-step.tsx'],
    'ui/steps/basics-step.tsx': ['report/dates/date.ts', 'checks/check.ts'],
    'editor/session.ts': ['checks/check.ts', 'editor/session.ts'],
    'checks/check.ts': [],
    'files/docx/write.ts': ['checks/check.ts'],
  });
  const chunk = chunkOf();
  const named = (/** @type {string} */ path) => chunk(source(path), all);
  expect(['editor/session.ts', 'ui/steps/basics-step.tsx', 'checks/check.ts'].map(named)).toEqual(
    Array(3).fill('report'),
  );
  expect(['main.tsx', 'report/dates/date.ts', 'ui/batch.tsx', 'files/docx/write.ts'].map(named)).toEqual(
    Array(4).fill(null),
  );
});

test('a plan without them is an error, not a page in seventy pieces', () => {
  expect(() => chunkOf()(source('main.tsx'), context({ 'main.tsx': [] }))).toThrow(
    'session.ts is not in the build',
  );
});

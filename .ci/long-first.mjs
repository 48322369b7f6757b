// The order of the unit tests: the longest files first, so that none is left alone at the end beside an idle core.
// Vitest does so by what the last run took, and a bare machine has no last run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** @typedef {import('vitest/node').TestSpecification} File */

/** Files that take over eight seconds, the longest first. */
const longest = [
  'src/patterns.test.ts',
  'src/files/long-runs.test.ts',
  'src/cli/main.test.ts',
  'src/files/hostile.test.ts',
  'src/files/round-trip.test.ts',
  'src/cli/repairs-measured.test.ts',
  'src/checks/long-runs.test.ts',
  'src/desk/county.test.ts',
  'src/files/fuzz.test.ts',
  'src/files/names.test.ts',
  'src/files/shown.test.ts',
  'src/files/many-paragraphs.test.ts',
  'src/files/docx/validate.test.ts',
  'src/files/pdf/samples.test.ts',
];

/** @param {File} file */
function placeOf({ moduleId }) {
  const at = longest.findIndex((path) => moduleId.replaceAll('\\', '/').endsWith(`/${path}`));
  return at < 0 ? longest.length : at;
}

/** What vitest asks of a class that sorts. */
export class LongFirst {
  /** @param {File[]} files */
  sort(files) {
    const gone = longest.find((path) => !existsSync(join(root, path)));
    if (gone) throw new Error(`.ci/long-first.mjs: there is no ${gone}`);
    return [...files].sort((one, other) => placeOf(one) - placeOf(other));
  }
  /** Runs are not shared out between machines. @param {File[]} files */
  shard(files) {
    return files;
  }
}

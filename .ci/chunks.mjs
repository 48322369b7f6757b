// Which modules of the page share a file: many small files would each need a request.
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * What is needed of the builder.
 * @typedef {{ importedIds: readonly string[] }} Module
 * @typedef {(id: string) => Module | null} ModuleOf
 */

const source = (/** @type {string} */ path) => join(root, 'src', path).replaceAll('\\', '/');

/** @param {readonly string[]} from @param {ModuleOf} moduleOf @returns {Set<string>} these modules and all they import at once */
function reach(from, moduleOf) {
  const found = new Set(from);
  for (const id of found) for (const next of moduleOf(id)?.importedIds ?? []) found.add(next);
  return found;
}

/**
 * Names the chunk a module belongs to: `report` for what an open report needs on whatever step and Home does not,
 * so that opening one is one trip. The rest is left to the builder.
 * @returns {(id: string, context: { getModuleInfo: ModuleOf }) => string | null}
 */
export function chunkOf() {
  /** @type {Set<string> | undefined} */
  let ofReport;
  return (id, context) => {
    if (!ofReport) {
      const getModuleInfo = (/** @type {string} */ other) => context.getModuleInfo(other);
      const roots = [source('editor/session.ts'), source('ui/open-report.tsx')];
      for (const path of roots) if (!getModuleInfo(path)) throw new Error(`${path} is not in the build`);
      const home = reach([source('main.tsx')], getModuleInfo);
      ofReport = reach(roots, getModuleInfo);
      for (const other of home) ofReport.delete(other);
    }
    return ofReport.has(id) ? 'report' : null;
  };
}

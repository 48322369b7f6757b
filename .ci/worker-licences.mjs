// The notices of libraries that only a worker's script holds: the builder looks at the page's own scripts alone.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIBRARY_LICENCES } from './single-file.mjs';

const IN_PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/** @param {string} folder a package @returns {{ head: string, text: string }} its notice, as the builder words the others */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} comes without its licence`);
  const head = `## ${name} - ${version}`;
  return { head, text: `\n${head} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n` };
}

/**
 * Adds to the notices of a build those of the libraries in its workers.
 * @returns {{ ofWorkers: () => import('vite').Plugin[], ofPage: import('vite').Plugin }} for the workers' builds, and the page's
 */
export function workerLicences() {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    ofWorkers: () => [
      {
        name: 'packages-of-workers',
        generateBundle(_, bundle) {
          for (const file of Object.values(bundle))
            for (const id of file.type === 'chunk' ? file.moduleIds : []) {
              const [folder] = IN_PACKAGE.exec(id.replaceAll('\\', '/')) ?? [];
              if (folder && !id.startsWith('\0')) folders.add(folder);
            }
        },
      },
    ],
    ofPage: {
      name: 'worker-licences',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const notices = bundle[LIBRARY_LICENCES];
          if (notices?.type !== 'asset') throw new Error('the notices of the libraries are not there');
          for (const folder of [...folders].sort()) {
            const { head, text } = noticeOf(folder);
            if (!String(notices.source).includes(head)) notices.source = String(notices.source) + text;
          }
        },
      },
    },
  };
}

// Makes the built page one that opens without a network: a manifest, and a service worker that knows its files.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { LIBRARY_LICENCES } from './single-file.mjs';

/** Not part of the page: the other form of the program, the worker itself, and what only others read. */
const APART = ['nianbao.html', 'nianbao.zip', 'service-worker.js', 'robots.txt', LIBRARY_LICENCES];

/**
 * The files of the page by path, each with its hash in the form browsers check (`sha256-…`). The page itself has the
 * path of its folder, which is empty.
 * @param {string} folder a built page
 * @returns {Record<string, string>}
 */
function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !APART.includes(path) && statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('base64');
      return [path === 'index.html' ? '' : path, `sha256-${hash}`];
    }),
  );
}

/**
 * Writes the service worker for the files of a folder. Another byte in any of them makes it another one, by which
 * browsers know that there is a new version.
 * @param {string} folder a built page
 */
export async function writeServiceWorker(folder) {
  const { build } = await import('vite');
  const files = filesOf(folder);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __FILES__: JSON.stringify(files), __FILES_VERSION__: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2020',
      rolldownOptions: {
        input: join(root, 'src/offline/service-worker.ts'),
        // Not a module: module workers need a newer browser than the rest of the program.
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error('one build, one script');
  writeFileSync(join(folder, 'service-worker.js'), chunk.code);
}

/** @returns {import('vite').Plugin} */
export function offline() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root: base, build: { outDir } }) {
      folder = join(base, outDir);
    },
    // With credentials, because otherwise a host behind a login would refuse the manifest.
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: { rel: 'manifest', href: './manifest.webmanifest', crossorigin: 'use-credentials' },
        injectTo: 'head',
      },
    ],
    writeBundle: () => writeServiceWorker(folder),
  };
}

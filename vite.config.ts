import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './.ci/offline.mjs';
import { chunkOf } from './.ci/chunks.mjs';
import { LongFirst } from './.ci/long-first.mjs';
import { workerLicences } from './.ci/worker-licences.mjs';
import { LIBRARY_LICENCES, singleFile, workersApart } from './.ci/single-file.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Windows 7 stops at Chrome 109, and Chinese browsers use even older versions of Chromium. */
const browsers = ['chrome87', 'edge88', 'firefox78', 'safari14'];

/** What the built page may load. Nothing may leave the computer: `connect-src 'none'` is that promise. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** As a meta element, because a static host or a folder on an intranet sets no headers. Only in the built
 *  page: the dev server needs inline scripts and a socket. */
function policyInPage(policy: string): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const date = new Date().toISOString().slice(0, 10);
const define = { __APP_VERSION__: JSON.stringify(version), __BUILD_DATE__: JSON.stringify(date) };
const defineForOldBrowsers = {
  ...define,
  // htmlparser2 asks for it, and Chrome has it since 93.
  'Object.hasOwn': 'Function.prototype.call.bind(Object.prototype.hasOwnProperty)',
};

/** The command line, which runs without node_modules. The PDF reader is a separate file: it is most of the code, and
 *  most calls read no PDF. */
const commandLine = defineConfig({
  define,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'build',
    target: 'node20',
    rolldownOptions: {
      output: {
        entryFileNames: 'cli.js',
        chunkFileNames: '[name]-[hash].js',
        banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});

const forOldBrowsers = { target: browsers, cssTarget: browsers };

/** The notices that the licences of the bundled libraries ask to go with them. */
const license = { fileName: LIBRARY_LICENCES };
const { ofWorkers, ofPage } = workerLicences();

/** The page in one script and one style, and the scripts of its workers, for singleFile to put into the page. */
const single = defineConfig({
  define: defineForOldBrowsers,
  publicDir: false,
  plugins: [react(), workersApart(), ofPage],
  worker: { plugins: ofWorkers },
  build: {
    ...forOldBrowsers,
    license,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

const page = defineConfig({
  // Relative addresses: the same build serves from any folder of any host.
  base: './',
  define: defineForOldBrowsers,
  plugins: [react(), policyInPage(contentSecurityPolicy), ofPage, singleFile({ version, date }), offline()],
  worker: { plugins: ofWorkers },
  build: {
    ...forOldBrowsers,
    license,
    // One style sheet: styles of pages fetched later would need a second request, and their order would vary.
    cssCodeSplit: false,
    // The polyfill uses fetch, which the policy forbids; without it old browsers only lose preloading.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: chunkOf(), debugName: 'report' }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Long, so that only a test that hangs fails by the clock and not one on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Not isolated: tests leave nothing behind for the next, so modules are loaded only once in each worker.
    pool: 'threads',
    isolate: false,
    // The default is one worker fewer than cores, which is only one on a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    setupFiles: ['src/examples/seed.ts'],
    include: ['src/**/*.test.{ts,tsx}', '.ci/**/*.test.mjs'],
  },
});

const modes: Record<string, typeof page> = { cli: commandLine, single };

export default defineConfig(({ mode }) => modes[mode] ?? page);

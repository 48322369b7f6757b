import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = dirname(fileURLToPath(new URL('../../package.json', import.meta.url)));

// The long run, with another seed each time, is `npm run fuzz`; this shows on every change that the readers hold with
// the same files as before, and that it runs.
test('a short run of the fuzzing finds nothing, and says its seed and its memory', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['e2e/fuzz/main.mjs', 'readers', '--runs', '60', '--seed', '2026'],
    { cwd: root, encoding: 'utf8' },
  );
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/seed 2026, \d+ read, \d+ refused, slowest \d+ ms, peak memory \d+ MB/);
});

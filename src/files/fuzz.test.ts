import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = dirname(fileURLToPath(new URL('../../package.json', import.meta.url)));

// The long run is `npm run fuzz`; this shows on every change that the readers hold, and that it runs.
test('a short run of the fuzzing finds nothing, and says its seed and its memory', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['e2e/fuzz/main.mjs', 'readers', '--runs', '60'],
    { cwd: root, encoding: 'utf8' },
  );
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/seed \d+, \d+ read, \d+ refused, slowest \d+ ms, peak memory \d+ MB/);
});

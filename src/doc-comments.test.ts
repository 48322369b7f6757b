import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** The rooms whose exports are used far from where they stand: each says in a comment what it takes and gives. */
const ROOMS = /^(?:format|report|prose|checks|blocks|files|letters|edits|collection)\//;
const EXPORT = /^export (?:async )?(?:function|const|class) (\w+)/;

/** The names a file exports without a comment before them. */
function uncommented(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = EXPORT.exec(line)?.[1];
    return name !== undefined && !(lines[at - 1] ?? '').trimEnd().endsWith('*/') ? [name] : [];
  });
}

test('every export of the pure rooms has a comment that says what it is', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) => ROOMS.test(path) && path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(200);
  const bare = files.flatMap((path) =>
    uncommented(readFileSync(src + path, 'utf8')).map((name) => `${path}: ${name}`),
  );
  expect(bare).toEqual([]);
});

test('an export without one is noticed', () => {
  expect(
    uncommented('/** Says it. */\nexport const a = 1;\n\nexport const b = 2;\nexport function c() {}'),
  ).toEqual(['b', 'c']);
});

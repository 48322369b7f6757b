import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judge } from '../../collection/judged';
import { lineOf, type Line } from '../../collection/line';
import { packed, unpacked } from '../../collection/sum/packed';
import { filledDraft } from '../../examples/filled-draft';
import { KeptLines } from './kept-lines';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const received = { draft: filledDraft(), receipt: null, checkCode: '' };
const line = lineOf(judge(received, { unit: null, year: 2026, pasts: [], splits: [] }), received);

/** A line with these numbers. */
const withNumbers = (numbers: readonly (string | null)[]): Line => ({
  ...line,
  figures: { ...line.figures, values: packed(numbers) },
});

test('lines come back as they were kept, and a report that was not judged without one', () => {
  const kept = new KeptLines(join(folder, 'some.json'));
  kept.keep('一', line);
  kept.keep('二', null);
  expect(Array.from(kept.all())).toEqual([
    ['一', line],
    ['二', null],
  ]);
});

test('every number comes back, whatever character stands for it; a blank is not 0', () => {
  const counts = Array.from({ length: 60_000 }, (_, count) => String(count));
  const numbers = [null, ...counts, '0.5', '1234567', null];
  const kept = new KeptLines(join(folder, 'numbers.json'));
  // Not all at once: a list as long as that is none of a report.
  const parts = Array.from({ length: Math.ceil(numbers.length / 200) }, (_, at) =>
    numbers.slice(at * 200, (at + 1) * 200),
  );
  parts.forEach((part, at) => kept.keep(String(at), withNumbers(part)));
  const back = Array.from(kept.all().values()).flatMap((one) => unpacked(one!.figures.values));
  expect(back).toEqual(numbers);
});

test('none were kept', () => {
  expect(new KeptLines(join(folder, 'none.json')).all().size).toBe(0);
});

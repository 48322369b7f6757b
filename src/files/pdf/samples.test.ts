import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import city from '../../examples/city.json';
import { form2021 } from '../../format/forms';
import type { Draft } from '../../report/draft';
import { reportOf, valueText } from '../../report/report';
import { openStored } from '../../report/versions';
import { readMaterial } from '../read-material';

/** Files of other programs, beside a checkout of the project on some machines. */
const samples = new URL('../../../../shared/files/', import.meta.url);
const county = new URL('../../../../shared/county/', import.meta.url);

interface Numbers {
  disclosure: (number | null)[];
  applications: (number | null)[][];
  disputes: (number | null)[];
}
const jsonOf = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Every number of the form by its place, as a file's truth lists them; those of a draft where it has the draft. */
function valuesOf(truth: Numbers): Map<string, string> {
  const rows = (table: keyof Numbers) => (table === 'applications' ? truth.applications : [truth[table]]);
  return new Map(
    form2021.typedCells.map(({ id, table, place }) => {
      const value = rows(table)[place.row]?.[place.column] ?? null;
      return [id, value === null ? '' : String(value)];
    }),
  );
}
function valuesIn(draft: Draft): Map<string, string> {
  const report = reportOf(draft);
  return new Map(form2021.typedCells.map(({ id }) => [id, valueText(report, id)]));
}

/** How many numbers came out blank, and which wrong. */
async function compared(file: URL, want: ReadonlyMap<string, string>) {
  const read = await readMaterial(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.message);
  const got = valuesIn(read.draft);
  const differs = [...want].filter(
    ([id, value]) => Number(got.get(id)) !== Number(value) || got.get(id) === '',
  );
  const blank = differs.filter(([id]) => got.get(id) === '');
  return { wrong: differs.filter(([id]) => got.get(id) !== '').map(([id]) => id), blank: blank.length };
}

describe.skipIf(!existsSync(samples))('PDFs of an office program (only where ../shared/files is)', () => {
  const folder = new URL('pdf/', samples);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];
  test.each(names)('%s', async (name) => {
    const want = valuesOf(jsonOf(new URL('truth.json', folder)) as Numbers);
    const { wrong, blank } = await compared(new URL(name, folder), want);
    expect(wrong).toEqual([]);
    // Where no lines, or only some, are drawn, what is read is read as laid out text.
    expect(blank).toBeLessThanOrEqual(/noBorder|noV/.test(name) ? 35 : 2);
  });

  test.each(['city-gbt.pdf', 'city-official.pdf', 'city-chrome.pdf'])('our own example: %s', async (name) => {
    const opened = openStored(city);
    if (!opened.ok) throw new Error('the example does not open');
    const found = await compared(new URL(`more/${name}`, samples), valuesIn(opened.report.draft));
    expect(found).toEqual({ wrong: [], blank: 0 });
  });
});

describe.skipIf(!existsSync(county))(
  'PDFs among the files of a county (only where ../shared/county is)',
  () => {
    const { files, last } = existsSync(county)
      ? (jsonOf(new URL('truth.json', county)) as Record<'files' | 'last', (Numbers & { file: string })[]>)
      : { files: [], last: [] };
    const all = [
      ...files.map((file) => ['2025/', file] as const),
      ...last.map((file) => ['2024/', file] as const),
    ];
    test.each(
      all
        .filter(([, { file }]) => file.endsWith('.pdf'))
        .map(([year, truth]) => [year + truth.file, truth] as const),
    )('%s', async (path, truth) => {
      const file = new URL(path.split('/').map(encodeURIComponent).join('/'), county);
      expect(await compared(file, valuesOf(truth))).toEqual({ wrong: [], blank: 0 });
    });
  },
);

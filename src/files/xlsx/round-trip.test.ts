import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { examples } from '../../examples';
import { runs } from '../../examples/runs';
import type { CellId } from '../../format/table';
import { reportOf } from '../../report/report';
import { openStored } from '../../report/versions';
import { readReportFile } from '../read';
import { reportSheets } from './report-sheets';
import { writeSheets } from './write';

const WRITTEN_AT = '2027-01-22T08:00:00Z';

async function exampleReport(example: (typeof examples)[number]) {
  const opened = openStored((await example.fetch()).default);
  if (!opened.ok) throw new Error(opened.failure);
  return reportOf(opened.report.draft);
}

test('of a damaged workbook no number is another: it is refused, or what it still shows is right', async () => {
  const [, , , city] = examples;
  if (!city) throw new Error('no example');
  const report = await exampleReport(city);
  const bytes = await writeSheets(reportSheets(compose(report), report.form), {
    title: report.title,
    writtenAt: WRITTEN_AT,
  });
  const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(flips, (places) => {
      const damaged = bytes.slice();
      for (const [at, by] of places) damaged[at] = (damaged[at] ?? 0) ^ by;
      const read = readReportFile(damaged);
      const { counts } = read.ok ? reportOf(read.draft) : { counts: {} };
      const others = Object.entries(counts).filter(
        ([cell, count]) => count !== null && count !== report.counts[cell as CellId],
      );
      expect(others).toEqual([]);
    }),
    runs(40),
  );
});

test.each(examples)('the tables of $name come back from a workbook cell by cell', async (example) => {
  const report = await exampleReport(example);
  const bytes = await writeSheets(reportSheets(compose(report), report.form), {
    title: report.title,
    writtenAt: WRITTEN_AT,
  });
  const read = readReportFile(bytes);
  if (!read.ok) throw new Error(read.message);
  const back = reportOf(read.draft);
  expect(back.counts).toEqual(report.counts);
  expect(back.charges).toBe(report.charges);
  expect(back.printedTotals).toEqual(report.printedTotals);
  expect(back.cellNotes).toEqual(report.cellNotes);
  expect(read.receipt?.leftOut).toEqual([]);
  expect([back.title, back.agency, back.year]).toEqual([report.title, report.agency, report.year]);
  expect(read.receipt?.exceptions[0]).toContain('写在表格文件的属性里');
});

import { expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { examples } from '../../examples';
import { reportOf } from '../../report/report';
import { openStored } from '../../report/versions';
import { readReportFile } from '../read';
import { reportSheets } from './report-sheets';
import { writeSheets } from './write';

const WRITTEN = { title: '三张表', writtenAt: '2027-01-22T08:00:00Z' };

async function exampleReport(example: (typeof examples)[number]) {
  const opened = openStored((await example.fetch()).default);
  if (!opened.ok) throw new Error(opened.failure);
  return reportOf(opened.report.draft);
}

test.each(examples)('the tables of $name come back from a workbook cell by cell', async (example) => {
  const report = await exampleReport(example);
  const bytes = await writeSheets(reportSheets(compose(report), report.form), WRITTEN);
  const read = readReportFile(bytes);
  if (!read.ok) throw new Error(read.message);
  const back = reportOf(read.draft);
  expect(back.counts).toEqual(report.counts);
  expect(back.charges).toBe(report.charges);
  expect(back.printedTotals).toEqual(report.printedTotals);
  expect(back.cellNotes).toEqual(report.cellNotes);
  expect(read.receipt?.leftOut).toEqual([]);
});

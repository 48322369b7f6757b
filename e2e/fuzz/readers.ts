// Every reader with damaged files, in a process of its own so that its memory can be measured.
// Prints the seed; `--seed` repeats a run. Ends with 1 where a reader throws, loses something, or takes longer than
// it may, and writes down the file that it was.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { compose } from '../../src/blocks/compose';
import { pdfFile } from '../../src/examples/pdf-by-hand';
import { pdfPages } from '../../src/examples/pdf-of-report';
import ordinary from '../../src/examples/ordinary.json';
import { xls, xlsFile } from '../../src/examples/xls-by-hand';
import { writeCsv } from '../../src/files/csv/write';
import { writeDocx } from '../../src/files/docx/write';
import { writeHtml } from '../../src/files/html/write';
import { readPastedReport } from '../../src/files/read';
import { writeText } from '../../src/files/text/write';
import { reportSheets } from '../../src/files/xlsx/report-sheets';
import { writeSheets } from '../../src/files/xlsx/write';
import { reportOf } from '../../src/report/report';
import { openStored } from '../../src/report/versions';
import { damaged, damagedJson } from './damage';
import { damagedPdf } from './damaged-pdf';
import { MOST_MB, peakMegabytes, takeFile, takePdf } from './take-file';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3000' }, seed: { type: 'string', default: '' } },
});
const numRuns = Number(values.runs);
const seed = values.seed === '' ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);

const opened = openStored(ordinary);
if (!opened.ok) throw new Error(`the example does not open: ${opened.failure}`);
const { draft } = opened.report;
const report = reportOf(draft);
const blocks = compose(report);
const encoder = new TextEncoder();

/** The numbers of each table with their row's first label, as a workbook of the old kind. */
function oldSheets(): Uint8Array {
  return xlsFile(
    blocks.flatMap((block) =>
      block.kind === 'grid'
        ? {
            name: block.table,
            records: block.cells.flatMap(({ row, col, rows, cols, text }) => [
              /^\d+$/.test(text) ? xls.number(row, col, Number(text)) : xls.label(row, col, text),
              ...(rows > 1 || cols > 1 ? [xls.merge(row, row + rows - 1, col, col + cols - 1)] : []),
            ]),
          }
        : [],
    ),
  );
}

async function ownFiles(): Promise<Uint8Array[]> {
  const options = { shading: true, title: 'x', agency: 'x', writtenAt: '2027-01-22T08:00:00Z' };
  const text = writeText(blocks);
  const lists = text.replace(/[^\n]*\t[^\n]*/g, (row) => `${row.replace(/(^|\t)/g, '\n\t')}\n`);
  const spaced = text.replace(/\t/g, '   ');
  const commas = writeCsv(text.split('\n').map((line) => line.split('\t')));
  return [
    await writeDocx(blocks, { ...options, layout: 'gbt9704' }),
    await writeDocx(blocks, { ...options, layout: 'official' }),
    await writeSheets(reportSheets(blocks, report.form), options),
    oldSheets(),
    ...[writeHtml(blocks, { shading: true }), text, lists, spaced, `\f${spaced}\f`, commas].map((file) =>
      encoder.encode(file),
    ),
  ];
}

/** What is tried just now: should it fail, it is written to a file, to be opened again. */
let tried: Uint8Array | string = '';
let read = 0;
let refused = 0;
let slowest = 0;

function take(bytes: Uint8Array): void {
  tried = bytes;
  const taken = takeFile(bytes);
  slowest = Math.max(slowest, taken.ms);
  if (taken.read) read++;
  else refused++;
}

try {
  const files = await ownFiles();
  const options = { seed, numRuns, endOnFailure: true };
  fc.assert(fc.property(damaged(files), take), options);
  fc.assert(fc.property(damagedJson(opened.report), take), { ...options, numRuns: Math.ceil(numRuns / 3) });
  const pasted = damaged(files.slice(4)).map((bytes) => new TextDecoder().decode(bytes));
  const paste = (text: string) => {
    tried = text;
    readPastedReport({ html: text, text });
    readPastedReport({ html: '', text });
  };
  fc.assert(fc.property(pasted, paste), { ...options, numRuns: Math.ceil(numRuns / 5) });
  // The first one fetches the library.
  const pdfs = [
    pdfFile(pdfPages(blocks)),
    pdfFile(pdfPages(blocks, { as: 'fill', cuts: true, height: 400 })),
  ];
  for (const pdf of pdfs) await takePdf(pdf, draft);
  const takeDamaged = async (bytes: Uint8Array) => {
    tried = bytes;
    const taken = await takePdf(bytes, draft);
    slowest = Math.max(slowest, taken.ms);
    if (taken.read) read++;
    else refused++;
  };
  await fc.assert(fc.asyncProperty(damagedPdf(pdfs), takeDamaged), {
    ...options,
    numRuns: Math.ceil(numRuns / 4),
  });
  const memory = peakMegabytes();
  process.stdout.write(
    `readers: seed ${seed}, ${read} read, ${refused} refused, slowest ${Math.round(slowest)} ms, peak memory ${memory} MB\n`,
  );
  if (memory > MOST_MB) throw new Error(`peak memory above ${MOST_MB} MB`);
} catch (error) {
  const file = join(tmpdir(), `nianbao-readers-${seed}`);
  writeFileSync(file, tried);
  const { cause } = error as { cause?: unknown };
  process.stderr.write(`readers: seed ${seed}: ${String(cause ?? error)}; it is in ${file}\n`);
  process.exitCode = 1;
}

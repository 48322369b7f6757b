// Runs in the browser: the core's two heavy tasks, timed over many rounds on the city-sized example.
import Docxtemplater from 'docxtemplater';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import type { Block } from '../../src/blocks/block';
import { compose } from '../../src/blocks/compose';
import { checkReport } from '../../src/checks/check';
import city from '../../src/examples/city.json';
import { writeDocx } from '../../src/files/docx/write';
import { pdfFile } from '../../src/examples/pdf-by-hand';
import { pdfPages } from '../../src/examples/pdf-of-report';
import { readReportFile } from '../../src/files/read';
import { readMaterial } from '../../src/files/read-material';
import type { Draft } from '../../src/report/draft';
import { reportOf, type Report } from '../../src/report/report';
import { sectionText } from '../../src/report/text/section-text';
import { openStored } from '../../src/report/versions';

/** A number in the applications table, a character in one paragraph, or every paragraph as if never seen. */
type Typed = 'number' | 'number, with last year’s report' | 'character' | 'everything';

/** Milliseconds of each measured round; the first rounds warm up and are left out. */
type Rounds = number[];

/** Times of our code and of another library, measured by turns, so that a busy machine slows down both alike. */
export interface ByTurns {
  here: Rounds;
  beside: Rounds;
}

export interface Bench {
  /** What is typed before each check: texts not touched since the last one are not read again. */
  check: (typed: Typed) => Rounds;
  /** A report to a Word file, and beside it docxtemplater filling the same. */
  export: () => Promise<ByTurns>;
  /** A five-page Word file to a report with its receipt, and beside it mammoth to a web page. */
  read: () => Promise<ByTurns>;
  /** The same report as a PDF: the first, which fetches the library, and those after it beside the Word file. */
  readPdf: () => Promise<ByTurns & { cold: number }>;
  /** So many reports, no two alike, as Word files in base64; of one agency, or each of another. */
  wordFiles: (many: number, agencies: 'one' | 'many') => Promise<string[]>;
}

/** Rounds: the first ones let the engine compile the code and are not measured. */
const WARM_UP = 20;
const MEASURED = 50;
/** Calls in one round of a short task, because the browser's clock is coarse. */
const CALLS_A_ROUND = 20;

const opened = openStored(city);
if (!opened.ok) throw new Error(`the example does not open: ${opened.failure}`);
const { draft } = opened.report;
const report = reportOf(draft);
const blocks = compose(report);
const options = {
  layout: 'gbt9704',
  shading: true,
  title: report.title,
  agency: report.agency,
  writtenAt: '2027-03-19T01:20:00.000Z',
} as const;

async function byTurns(
  here: () => unknown,
  beside: () => unknown,
  warmUp = WARM_UP,
  measured = MEASURED,
): Promise<ByTurns> {
  const times: ByTurns = { here: [], beside: [] };
  for (let round = 0; round < warmUp + measured; round++)
    for (const [whose, run] of [
      ['here', here],
      ['beside', beside],
    ] as const) {
      const start = performance.now();
      await run();
      if (round >= warmUp) times[whose].push(performance.now() - start);
    }
  return times;
}

/**
 * The same report as a template: our own file with a tag in place of each number and each text, so that
 * docxtemplater writes the same document, and the data to fill it with.
 */
async function template(): Promise<{ file: Uint8Array; data: Record<string, string> }> {
  const data: Record<string, string> = {};
  const tag = (text: string): string => {
    const name = `t${Object.keys(data).length}`;
    data[name] = text;
    return `{${name}}`;
  };
  const tagged = blocks.map((block): Block => {
    if (block.kind === 'grid')
      return {
        ...block,
        cells: block.cells.map((box) => (box.cell ? { ...box, text: tag(box.text) } : box)),
      };
    return block.kind === 'paragraph' ? { ...block, text: tag(block.text) } : block;
  });
  return { file: await writeDocx(tagged, options), data };
}

/** This year's report as last year's too: the most text to compare. */
const withLastYear: Draft = {
  ...draft,
  lastYear: {
    ...draft.lastYear,
    reports: [
      {
        agency: report.agency,
        year: (report.year ?? 0) - 1,
        title: report.title,
        cells: Object.fromEntries(Object.entries(report.counts).map(([id, value]) => [id, String(value)])),
        sections: ([1, 2, 3, 4, 5, 6] as const).map((section) => sectionText(report, section)),
      },
    ],
  },
};

/** The draft after the `nth` key. */
function after(typed: Typed, nth: number): Draft {
  if (typed === 'number' || typed === 'number, with last year’s report') {
    const before = typed === 'number' ? draft : withLastYear;
    const { granted, ...rows } = before.cells.applications;
    const applications = { ...rows, granted: { ...granted, enterprise: String(nth) } };
    return { ...before, cells: { ...before.cells, applications } };
  }
  const changed = (text: string) =>
    text
      .split('\n')
      .map((paragraph) => `${paragraph}${nth}`)
      .join('\n');
  const parts = draft.overview.parts.map((part, index) =>
    typed === 'everything' || index === 0 ? { ...part, text: changed(part.text) } : part,
  );
  const overview = { ...draft.overview, parts };
  if (typed === 'character') return { ...draft, overview };
  const problems = {
    ...draft.problems,
    parts: draft.problems.parts.map((part) => ({ ...part, text: changed(part.text) })),
  };
  return { ...draft, overview, problems };
}

const bench: Bench = {
  check: (typed) => {
    const times: Rounds = [];
    for (let round = 0; round < WARM_UP + MEASURED; round++) {
      const reports: Report[] = [];
      for (let call = 0; call < CALLS_A_ROUND; call++)
        reports.push(reportOf(after(typed, round * CALLS_A_ROUND + call)));
      const start = performance.now();
      for (const next of reports) checkReport(next, 'final');
      times.push((performance.now() - start) / CALLS_A_ROUND);
    }
    return times.slice(WARM_UP);
  },
  export: async () => {
    const { file, data } = await template();
    const fill = () => {
      const filled = new Docxtemplater(new PizZip(file)).render(data).getZip();
      return filled.generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
    const text = new PizZip(fill()).file('word/document.xml')?.asText() ?? '';
    if (!text.includes('10462318') || text.includes('{t')) throw new Error('the template was not filled');
    return byTurns(() => writeDocx(blocks, options), fill);
  },
  read: async () => {
    const file = await writeDocx(blocks, options);
    const read = readReportFile(file);
    if (!read.ok || read.receipt?.cellsRead !== 200) throw new Error('the file was not read');
    const { buffer } = file.slice();
    const { value } = await mammoth.convertToHtml({ arrayBuffer: buffer });
    if (!value.includes('10462318')) throw new Error('the file was not read');
    return byTurns(
      () => readReportFile(file),
      () => mammoth.convertToHtml({ arrayBuffer: buffer }),
    );
  },
  readPdf: async () => {
    const [word, pdf] = [await writeDocx(blocks, options), pdfFile(pdfPages(blocks))];
    const start = performance.now();
    const read = await readMaterial(pdf);
    const cold = performance.now() - start;
    if (!read.ok || read.receipt?.cellsRead !== 200) throw new Error('the file was not read');
    return {
      cold,
      ...(await byTurns(
        () => readMaterial(pdf),
        () => readReportFile(word),
        3,
        12,
      )),
    };
  },
  wordFiles: async (many, agencies) => {
    const files: string[] = [];
    for (let nth = 0; nth < many; nth++) {
      const changed = after('everything', nth);
      const agency =
        agencies === 'one' ? draft.agency : { ...draft.agency, name: `云溪县第${nth + 1}服务中心` };
      const bytes = await writeDocx(compose(reportOf({ ...changed, agency })), options);
      files.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    }
    return files;
  },
};

Object.assign(window, { bench });

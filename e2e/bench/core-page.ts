// Runs in the browser: the core's two heavy tasks, timed over many rounds on the city-sized example.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block } from '../../src/blocks/block';
import { compose } from '../../src/blocks/compose';
import { checkReport } from '../../src/checks/check';
import city from '../../src/examples/city.json';
import { writeDocx } from '../../src/files/docx/write';
import { reportOf } from '../../src/report/report';
import { openStored } from '../../src/report/versions';

/** Milliseconds of each measured round; the first rounds warm up and are left out. */
type Rounds = number[];

export interface Bench {
  check: () => Rounds;
  export: () => Promise<Rounds>;
  fillTemplate: () => Promise<Rounds>;
}

const WARM_UP = 20;
const MEASURED = 50;
/** The browser's clock is coarse: a round of something short holds many calls. */
const CALLS_A_ROUND = 20;

const opened = openStored(city);
if (!opened.ok) throw new Error(`the example does not open: ${opened.failure}`);
const report = reportOf(opened.report.draft);
const blocks = compose(report);
const options = {
  layout: 'gbt9704',
  shading: true,
  title: report.title,
  agency: report.agency,
  writtenAt: '2027-03-19T01:20:00.000Z',
} as const;

async function rounds(run: () => unknown): Promise<Rounds> {
  const times: Rounds = [];
  for (let round = 0; round < WARM_UP + MEASURED; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
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

const bench: Bench = {
  check: () => {
    const times: Rounds = [];
    for (let round = 0; round < WARM_UP + MEASURED; round++) {
      const start = performance.now();
      for (let call = 0; call < CALLS_A_ROUND; call++) checkReport(report, 'final');
      times.push((performance.now() - start) / CALLS_A_ROUND);
    }
    return times.slice(WARM_UP);
  },
  export: () => rounds(() => writeDocx(blocks, options)),
  fillTemplate: async () => {
    const { file, data } = await template();
    const fill = () => {
      const filled = new Docxtemplater(new PizZip(file)).render(data).getZip();
      return filled.generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
    const text = new PizZip(fill()).file('word/document.xml')?.asText() ?? '';
    if (!text.includes('10462318') || text.includes('{t')) throw new Error('the template was not filled');
    return rounds(fill);
  },
};

Object.assign(window, { bench });

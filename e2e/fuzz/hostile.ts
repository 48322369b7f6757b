// Every hostile file in a process without anything else, so that the memory each takes can be measured.
import { hostileFiles } from '../../src/examples/hostile-files';
import { hostilePdfs } from '../../src/examples/hostile-pdfs';
import { readMaterial } from '../../src/files/read-material';
import { forgetPeak, MOST_MB, peakMegabytes, takeFile } from './take-file';

let slowest = { name: '', ms: 0 };
let largest = { name: '', megabytes: 0 };
let current = '';

function begin(name: string): void {
  current = name;
  forgetPeak();
}

function end(ms: number): void {
  const megabytes = peakMegabytes();
  if (ms > slowest.ms) slowest = { name: current, ms };
  if (megabytes > largest.megabytes) largest = { name: current, megabytes };
}

// What reads PDF takes a third of the memory itself, which the other files need not be charged with.
const ofPdf = process.argv[2] === 'pdf';
const [files, pdfs] = ofPdf ? [[], hostilePdfs] : [hostileFiles, []];
try {
  for (const { name, make } of files) {
    begin(name);
    end(takeFile(make()).ms);
  }
  for (const { name, make, refusal } of pdfs) {
    begin(name);
    const start = process.cpuUsage();
    const read = await readMaterial(make());
    const { user, system } = process.cpuUsage(start);
    end((user + system) / 1000);
    if (read.ok !== (refusal === null)) throw new Error(read.ok ? 'was read' : read.message);
  }
  process.stdout.write(
    `hostile: ${files.length + pdfs.length} files, slowest ${Math.round(slowest.ms)} ms (${slowest.name}), ` +
      `peak memory ${largest.megabytes} MB (${largest.name})\n`,
  );
  current = largest.name;
  if (largest.megabytes > MOST_MB) throw new Error(`peak memory above ${MOST_MB} MB`);
} catch (error) {
  process.stderr.write(`hostile: ${current}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

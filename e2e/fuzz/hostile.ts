// Every hostile file, in a process of its own so that its memory can be measured.
import { hostileFiles } from '../../src/examples/hostile-files';
import { hostilePdfs } from '../../src/examples/hostile-pdfs';
import { readMaterial } from '../../src/files/read-material';
import { MOST_MB, peakMegabytes, takeFile } from './take-file';

let slowest = { name: '', ms: 0 };
let current = '';
try {
  for (const { name, make } of hostileFiles) {
    current = name;
    const { ms } = takeFile(make());
    if (ms > slowest.ms) slowest = { name, ms };
  }
  for (const { name, make, refusal } of hostilePdfs) {
    current = name;
    const start = process.cpuUsage();
    const read = await readMaterial(make());
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (read.ok !== (refusal === null)) throw new Error(read.ok ? 'was read' : read.message);
    if (ms > slowest.ms) slowest = { name, ms };
  }
  const memory = peakMegabytes();
  process.stdout.write(
    `hostile: ${hostileFiles.length + hostilePdfs.length} files, slowest ${Math.round(slowest.ms)} ms (${slowest.name}), peak memory ${memory} MB\n`,
  );
  if (memory > MOST_MB) throw new Error(`peak memory above ${MOST_MB} MB`);
} catch (error) {
  process.stderr.write(`hostile: ${current}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

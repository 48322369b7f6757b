// Every hostile file, in a process of its own so that its memory can be measured.
import { hostileFiles } from '../../src/examples/hostile-files';
import { MOST_MB, peakMegabytes, takeFile } from './take-file';

let slowest = { name: '', ms: 0 };
let current = '';
try {
  for (const { name, make } of hostileFiles) {
    current = name;
    const { ms } = takeFile(make());
    if (ms > slowest.ms) slowest = { name, ms };
  }
  const memory = peakMegabytes();
  process.stdout.write(
    `hostile: ${hostileFiles.length} files, slowest ${Math.round(slowest.ms)} ms (${slowest.name}), peak memory ${memory} MB\n`,
  );
  if (memory > MOST_MB) throw new Error(`peak memory above ${MOST_MB} MB`);
} catch (error) {
  process.stderr.write(`hostile: ${current}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

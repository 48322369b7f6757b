import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { answerTasks } from './collect/crew';
import { outputTo } from './output';
import { answer } from './pdf-beside';
import { run } from './run';

/** Memory of one thread, in MB: a file that needs more ends its thread and not the program. */
const MOST_MEMORY_MB = 512;
/** A report read leaves much behind: with room for it threads clear up a tenth of the time less. */
const YOUNG_MEMORY_MB = 48;

/** Tells a thread what it is there for; another one reads a PDF. */
const COLLECTS = 'collect';

async function main(): Promise<void> {
  // `nianbao read … | head` closes the pipe early: no reason for a stack of calls.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const output = outputTo(
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    process.stderr.isTTY,
  );
  const startWorker = () =>
    new Worker(fileURLToPath(import.meta.url), {
      workerData: COLLECTS,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
    });
  process.exitCode = await run(process.argv.slice(2), output, startWorker);
}

// The same script is its own worker.
if (isMainThread) await main();
else if (workerData === COLLECTS) answerTasks();
else answer();

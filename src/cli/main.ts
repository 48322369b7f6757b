import { isMainThread } from 'node:worker_threads';
import { outputTo } from './output';
import { answer } from './pdf-beside';
import { run } from './run';

async function main(): Promise<void> {
  // `nianbao read … | head` closes the pipe early: no reason for a stack of calls.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  process.exitCode = await run(
    process.argv.slice(2),
    outputTo(
      (text) => process.stdout.write(text),
      (text) => process.stderr.write(text),
    ),
  );
}

// The same script is its own worker.
if (isMainThread) await main();
else answer();

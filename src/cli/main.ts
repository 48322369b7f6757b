import { outputTo } from './output';
import { run } from './run';

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

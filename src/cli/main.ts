import { check } from './check';
import { helpText, parseCommand, type Command } from './command';
import { convert } from './convert';
import { printTrouble } from './print';
import { read } from './read';

async function run(command: Command): Promise<number> {
  if (command.name === 'check') return check(command);
  if (command.name === 'convert') return convert(command);
  if (command.name === 'read') return read(command.file);
  process.stdout.write(helpText);
  return 0;
}

// `nianbao read … | head` closes the pipe early: no reason for a stack of calls.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const parsed = parseCommand(process.argv.slice(2));
if (parsed.ok) {
  try {
    process.exitCode = await run(parsed.command);
  } catch (error) {
    // Node's own code would be 1, which says that a report has errors.
    process.exitCode = 2;
    printTrouble(`程序出错，请连同报告一起反馈：${error instanceof Error ? error.stack : String(error)}`);
  }
} else {
  printTrouble(parsed.message);
  process.exitCode = 2;
}

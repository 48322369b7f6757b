import { check } from './check';
import { collect } from './collect/collect';
import type { StartWorker } from './collect/crew';
import { parseCommand, type Command } from './command';
import { convert } from './convert';
import type { Output } from './output';
import { read } from './read';
import { sum } from './sum/sum';
import { helpText } from './usage';

/**
 * Does what the arguments after the program's name ask. Returns the exit code: 0; 1 where a report has errors; 2 where
 * something was not understood, read or written. `startWorker` starts a thread; without it all is done in this one.
 */
export async function run(
  args: readonly string[],
  output: Output,
  startWorker: StartWorker | null = null,
): Promise<number> {
  const parsed = parseCommand(args);
  if (!parsed.ok) {
    output.trouble(parsed.message);
    return 2;
  }
  try {
    return await runCommand(parsed.command, output, startWorker);
  } catch (error) {
    // Node's own code would be 1, which says that a report has errors.
    output.trouble(`程序出错，请连同报告一起反馈：${error instanceof Error ? error.stack : String(error)}`);
    return 2;
  }
}

async function runCommand(
  command: Command,
  output: Output,
  startWorker: StartWorker | null,
): Promise<number> {
  if (command.name === 'check') return check(command, output);
  if (command.name === 'collect') return collect(command, output, startWorker);
  if (command.name === 'convert') return convert(command, output);
  if (command.name === 'read') return read(command.file, output);
  if (command.name === 'sum') return sum(command.files, output);
  output.print(helpText);
  return 0;
}

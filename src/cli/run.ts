import { check } from './check';
import { helpText, parseCommand, type Command } from './command';
import { convert } from './convert';
import type { Output } from './output';
import { read } from './read';

/**
 * Does what the arguments after the program's name ask. Returns the exit code: 0; 1 where a report has errors; 2 where
 * something was not understood, read or written.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const parsed = parseCommand(args);
  if (!parsed.ok) {
    output.trouble(parsed.message);
    return 2;
  }
  try {
    return await runCommand(parsed.command, output);
  } catch (error) {
    // Node's own code would be 1, which says that a report has errors.
    output.trouble(`程序出错，请连同报告一起反馈：${error instanceof Error ? error.stack : String(error)}`);
    return 2;
  }
}

async function runCommand(command: Command, output: Output): Promise<number> {
  if (command.name === 'check') return check(command, output);
  if (command.name === 'convert') return convert(command, output);
  if (command.name === 'read') return read(command.file, output);
  output.print(helpText);
  return 0;
}

/** Prints a line for the caller: results and nothing else go to stdout. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what went wrong, in one line on stderr. */
export function printTrouble(message: string): void {
  process.stderr.write(`nianbao: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
}

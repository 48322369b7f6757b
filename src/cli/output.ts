import { inOneLine } from '../report/text/one-line';

/** Where a command says what it has to say. */
export interface Output {
  /** A line for the caller: results and nothing else. */
  print: (line: string) => void;
  /** What went wrong. */
  trouble: (message: string) => void;
}

/** Results to the first, troubles to the second, each of them in one line. */
export function outputTo(result: (text: string) => void, trouble: (text: string) => void): Output {
  return {
    print: (line) => result(`${line}\n`),
    trouble: (message) => trouble(`nianbao: ${inOneLine(message)}\n`),
  };
}

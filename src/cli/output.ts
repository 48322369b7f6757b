import { inOneLine } from '../report/text/one-line';

/** Where a command says what it has to say. */
export interface Output {
  /** A line for the caller: results and nothing else. */
  print: (line: string) => void;
  /** What went wrong. */
  trouble: (message: string) => void;
  /** How far a long command has come. */
  progress: (words: string) => void;
}

/** Back to the beginning of the line, which is then empty. */
const CLEARED = '\r\u001b[K';

/**
 * Results to the first, troubles to the second, each of them in one line. Progress is shown beside the troubles, in a
 * line that is written over, where `isTerminal` says that somebody sees it.
 */
export function outputTo(
  result: (text: string) => void,
  trouble: (text: string) => void,
  isTerminal = false,
): Output {
  let isShown = false;
  const clear = () => {
    if (isShown) trouble(CLEARED);
    isShown = false;
  };
  return {
    print(line) {
      clear();
      result(`${line}\n`);
    },
    trouble(message) {
      clear();
      trouble(`nianbao: ${inOneLine(message)}\n`);
    },
    progress(words) {
      if (!isTerminal) return;
      trouble(`${CLEARED}${words}`);
      isShown = true;
    },
  };
}

import { readoutJson } from '../report/readout';
import { readReport } from './file';
import { print, printTrouble } from './print';

/** `read`: prints a report as one line of JSON. Exit code: 0, or 2 where the file cannot be read. */
export async function read(file: string): Promise<number> {
  const result = await readReport(file);
  if (!result.ok) {
    printTrouble(result.message);
    return 2;
  }
  print(readoutJson(result.report, result.receipt));
  return 0;
}

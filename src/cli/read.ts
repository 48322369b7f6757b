import { readoutJson } from '../report/readout';
import { readReport } from './file';
import type { Output } from './output';

/** `read`: prints a report as one line of JSON. Exit code: 0, or 2 where the file cannot be read. */
export async function read(file: string, output: Output): Promise<number> {
  const result = await readReport(file);
  if (!result.ok) {
    output.trouble(result.message);
    return 2;
  }
  output.print(readoutJson(result.report, result.receipt));
  return 0;
}

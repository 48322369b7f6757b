import { newArrival, notRead } from './arriving';
import type { Arrival, Unit } from './collection';
import { takeIn, type Step } from './commands';

const ON_PAPER = '只收到纸质的，没有文件。';

/** Whether it stands for a report that came on paper alone. */
export function isPaperOnly({ refused }: Arrival): boolean {
  return refused === ON_PAPER;
}

/**
 * A report that came on paper alone: reviewed on paper, and its three tables can be typed by hand, as of a file that cannot
 * be read. `at` is an ISO time.
 */
export function receivePaper({ id: unit, name }: Unit, id: string, at: string): Step {
  const known = { id, file: `${name}（纸质）`, at, intake: id, asLastYear: false };
  const arrival = newArrival(known, notRead(ON_PAPER));
  return { ...takeIn([{ ...arrival, unit, onPaper: true }], id), label: `${name}收到纸质报告` };
}

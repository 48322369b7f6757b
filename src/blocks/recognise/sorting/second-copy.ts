import { isBlank } from '../rows/table-rows';
import { isValueLike } from '../rows/cell-value';
import { OTHER_NUMBERS } from '../../../report/receipt';
import type { Run } from './table-runs';

/** Why a table was left out of which the report has one already: a piece of it, or the same numbers again. */
const REPEATED = '同一张表格的另一份，或与前面那张接不上的一段';

function numbersIn({ pieces }: Run): string[] {
  return pieces
    .flatMap(({ cells }) => cells.map(({ text }) => text.trim()))
    .filter((text) => !isBlank(text) && isValueLike(text));
}

/** Why a run of the same table as the report's own was left out. */
export function repeatedReason(run: Run, own: Run | null): string {
  if (!own) return REPEATED;
  const [here, there] = [numbersIn(run), numbersIn(own)];
  // The rest of a torn table has other rows.
  const isAgain = run.rows.some((row) => own.rows.includes(row));
  const isWhole = isAgain && here.length * 2 >= there.length && run.certain;
  return isWhole && here.join(' ') !== there.join(' ') ? OTHER_NUMBERS : REPEATED;
}

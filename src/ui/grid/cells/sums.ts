import { perForm, type Form } from '../../../format/form';
import { balanceOf } from '../../../checks/tables/balance';
import type { CellId } from '../../../format/table';
import { count, type Report } from '../../../report/report';

/**
 * A sum as it is shown: the digits; with a blank among what is added, the sum so far after a `~`;
 * empty while nothing is filled in. One text, so that a page can tell at once whether it changed.
 */
export type ShownSum = '' | `${number}` | `~${number}`;

function typedParts(form: Form, id: CellId): CellId[] {
  return form.cell(id).sumOf?.flatMap((part) => typedParts(form, part)) ?? [id];
}

/** For each cell the typed cells it adds up; cached, as the grand total has 144 and is needed at every keystroke. */
const partsOf = perForm((form) => new Map(form.cells.map(({ id }) => [id, typedParts(form, id)])));

function shownSum(report: Report, cells: readonly CellId[]): ShownSum {
  let whole: number | null = 0;
  for (const id of cells) {
    const value = count(report, id);
    whole = whole === null || value === null ? null : whole + value;
  }
  if (whole !== null) return `${whole}`;
  let sum = 0;
  let filled = false;
  let blank = false;
  for (const id of cells)
    for (const part of partsOf(report.form).get(id) ?? []) {
      const value = count(report, part);
      if (value === null) blank = true;
      else {
        filled = true;
        sum += value;
      }
    }
  if (!filled) return '';
  return blank ? `~${sum}` : `${sum}`;
}

/** What a total shows. */
export function shownTotal(report: Report, total: CellId): ShownSum {
  return shownSum(report, [total]);
}

/** What a side of a column's equation shows at the foot of the applications table. */
export function shownSide(report: Report, column: string, side: 'left' | 'right'): ShownSum {
  const rows = side === 'left' ? ['newlyReceived', 'carriedIn'] : ['handledTotal', 'carriedOver'];
  return shownSum(
    report,
    rows.map((row): CellId => `applications.${row}.${column}`),
  );
}

/**
 * Whether the two sides of a column are equal: 相等, 差 n, 还没填, or 有格不是数, which is shown where blanks are left
 * as well, because the writer thinks that cell is filled. One text, like a sum.
 */
export type Verdict = 'equal' | 'blank' | 'unread' | `unequal ${number}`;

/** The verdict on a column of the applications table. */
export function verdictOf(report: Report, column: string): Verdict {
  const { state, difference } = balanceOf(report, column);
  if (state === 'unequal' && difference !== null) return `unequal ${Math.abs(difference)}`;
  if (state === 'equal') return 'equal';
  return hasUnread(report, column) ? 'unread' : 'blank';
}

/** Whether a typed cell behind a column's two sides holds a text that is no number. */
function hasUnread({ form, unread }: Report, column: string): boolean {
  return unread.some(({ cell }) => {
    const spec = form.cell(cell);
    return spec.table === 'applications' && (column === 'total' || spec.column === column);
  });
}

/** A verdict in words. */
export function verdictWords(verdict: Verdict): string {
  if (verdict === 'equal') return '相等';
  if (verdict === 'unread') return '有格不是数';
  return verdict === 'blank' ? '还没填' : `差 ${verdict.slice('unequal '.length)}`;
}

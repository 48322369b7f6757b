import { perForm } from '../../format/form';
import type { CellId } from '../../format/table';
import { MAX_COUNT } from '../../report/numbers/number';
import { count, sumSoFar, type Report } from '../../report/report';
import type { Finding, Side } from '../finding';
import { raise } from '../raise';

/** How one column of the applications table stands: 新收＋上年结转 beside 办结总计＋结转下年. */
export interface Balance {
  column: string;
  /** 新收＋上年结转; null while one of them is blank. */
  left: number | null;
  /** 办结总计＋结转下年; null while one of them is blank. */
  right: number | null;
  /** left − right; null while a side is. */
  difference: number | null;
  /** Typed cells of the column that hold no number. The total column counts those of all columns. */
  blanks: number;
  /** `empty`: no number in the whole column; `blank`: some are missing. */
  state: 'equal' | 'unequal' | 'blank' | 'empty';
  /** left − right if every blank were 0. */
  ifBlanksWereZero: number;
  /**
   * What 结转下年 would have to be if it alone were wrong (推算); null where the column is equal already,
   * where that is no count, where the rest is not known, and in the total column, which nobody types.
   */
  inferredCarriedOver: number | null;
}

function cellOf(row: string, column: string): CellId {
  return `applications.${row}.${column}`;
}

/** The cells of both sides of a column's equation (A1): 新收＋上年结转 and 办结总计＋结转下年. */
export function balanceCells(column: string): { left: CellId[]; right: CellId[] } {
  return {
    left: [cellOf('newlyReceived', column), cellOf('carriedIn', column)],
    right: [cellOf('handledTotal', column), cellOf('carriedOver', column)],
  };
}

interface Column {
  left: readonly CellId[];
  right: readonly CellId[];
  handled: CellId;
  carriedOver: CellId;
  /** Those that are typed; the total column counts those of all columns. */
  typed: readonly CellId[];
}

/** The cells of each column, the total too: they are asked for at every key. */
const columnsOf = perForm(({ applicants, typedCells }): ReadonlyMap<string, Column> => {
  const typed = typedCells.filter(({ table }) => table === 'applications');
  return new Map(
    [...applicants.map(({ id }) => id), 'total'].map((id) => [
      id,
      {
        ...balanceCells(id),
        handled: cellOf('handledTotal', id),
        carriedOver: cellOf('carriedOver', id),
        typed: typed.filter(({ column }) => id === 'total' || column === id).map((cell) => cell.id),
      },
    ]),
  );
});

function columnOf(report: Report, column: string): Column {
  const cells = columnsOf(report.form).get(column);
  if (!cells) throw new Error(`No such column: ${column}`);
  return cells;
}

function sum(report: Report, cells: readonly CellId[]): number | null {
  let total = 0;
  for (const cell of cells) {
    const value = count(report, cell);
    if (value === null) return null;
    total += value;
  }
  return total;
}

function inferred(report: Report, column: string, cells: Column, left: number | null): number | null {
  const handled = count(report, cells.handled);
  if (column === 'total' || left === null || handled === null) return null;
  const value = left - handled;
  const isNews = value !== count(report, cells.carriedOver);
  return isNews && value >= 0 && value <= MAX_COUNT ? value : null;
}

/** Cache of balances by report: the foot, its sums, A1 and D3 all need them at every keystroke. */
const known = new WeakMap<Report, Map<string, Balance>>();

/** Works out the balance of a column (its id, or `total`). The foot of the table and rule A1 are made from it. */
export function balanceOf(report: Report, column: string): Balance {
  const balances = known.get(report) ?? new Map<string, Balance>();
  known.set(report, balances);
  const balance = balances.get(column) ?? workedOut(report, column);
  balances.set(column, balance);
  return balance;
}

function workedOut(report: Report, column: string): Balance {
  const cells = columnOf(report, column);
  const { typed } = cells;
  const left = sum(report, cells.left);
  const right = sum(report, cells.right);
  const difference = left === null || right === null ? null : left - right;
  let blanks = 0;
  for (const cell of typed) if (count(report, cell) === null) blanks++;
  const incomplete = blanks === typed.length ? 'empty' : 'blank';
  return {
    column,
    left,
    right,
    difference,
    blanks,
    state: difference === null ? incomplete : difference === 0 ? 'equal' : 'unequal',
    ifBlanksWereZero: sumSoFar(report, cells.left) - sumSoFar(report, cells.right),
    inferredCarriedOver: inferred(report, column, cells, left),
  };
}

/** 「新收 31＋上年结转 1」: what a side is made of, in the words of the rows. */
function sideOf(report: Report, cells: readonly CellId[]): Side {
  const parts = cells.map((cell) => `${report.form.rowOf(cell).name} ${count(report, cell) ?? '空白'}`);
  return { label: parts.join('＋'), value: sum(report, cells), cells };
}

const LEDGER = '请先核对台账里未办结的件数';

function unequal(report: Report, balance: Balance, difference: number): Finding {
  const { column } = balance;
  const cells = columnOf(report, column);
  const left = sideOf(report, cells.left);
  const right = sideOf(report, cells.right);
  return raise({
    code: 'A1',
    place: column,
    severity: 'error',
    section: 3,
    title: `${report.form.columnOf(cells.carriedOver).name}一列两边差 ${Math.abs(difference)}`,
    detail: `左边 ${left.label}＝${left.value}；右边 ${right.label}＝${right.value}。`,
    // No value for 结转下年 here: it is offered below the cells that are more likely wrong (`repairsFor`).
    next: `${LEDGER}。`,
    sides: { left, right, difference },
    target: { cell: cells.carriedOver },
  });
}

function incomplete(report: Report, { column, blanks, ifBlanksWereZero }: Balance): Finding[] {
  const { typed, left, right, carriedOver } = columnOf(report, column);
  // A text that is no number is reported by A5; with one in the column, sums of the rest would mislead.
  if (report.unread.some((item) => typed.includes(item.cell))) return [];
  const first = typed.find((cell) => count(report, cell) === null);
  const verdict =
    ifBlanksWereZero === 0
      ? '空白若都是 0，这一列则平。'
      : `空白若都是 0，这一列差 ${Math.abs(ifBlanksWereZero)}：左边 ${sumSoFar(report, left)}，右边 ${sumSoFar(report, right)}。`;
  return [
    raise({
      code: 'A1',
      place: column,
      severity: 'pending',
      section: 3,
      title: `${report.form.columnOf(carriedOver).name}一列还有 ${blanks} 格没填，两边还不能比`,
      detail: verdict,
      cells: [...left, ...right],
      target: { cell: first ?? carriedOver },
    }),
  ];
}

/**
 * A1: in every column of the applications table 新收＋上年结转 equals 办结总计＋结转下年. A column not begun says
 * nothing (D3 counts its blanks). The total column is the sum of the others and so is its difference: it is
 * merged into theirs.
 */
export function checkBalance(report: Report): Finding[] {
  return report.form.applicants.flatMap(({ id }) => {
    const balance = balanceOf(report, id);
    if (balance.difference !== null && balance.state === 'unequal')
      return [unequal(report, balance, balance.difference)];
    return balance.state === 'blank' ? incomplete(report, balance) : [];
  });
}

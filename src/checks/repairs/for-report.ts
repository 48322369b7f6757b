import { carriedFromLastYear } from '../../report/last-year/last-year';
import type { CellId, TableSpec } from '../../format/table';
import { count, type Report } from '../../report/report';
import type { Finding } from '../finding';
import { cellsWithoutPlace } from '../file/lacks';
import { rules } from '../rules';
import { findDisputeRepairs } from './dispute-repairs';
import { findColumnRepairs, findRepairs } from './find-repairs';
import type { NamedNumber, PrintedTable, Repair, RepairSearch } from './repair';

const NOTHING: RepairSearch = {
  computedTotals: false,
  repairs: [],
  certain: false,
  caution: '',
  pairsExamined: 0,
};

/**
 * What could settle a finding of A1–A4, best first; nothing for any other finding. Totals are those the report
 * came with where they are still kept, else its sums. `named` are numbers its text gives for cells of the two tables.
 */
export function repairsFor(
  report: Report,
  { code, cells }: Pick<Finding, 'code' | 'cells'>,
  named: readonly NamedNumber[] = [],
): RepairSearch {
  const [cell] = cells;
  const { equation } = rules[code];
  if (!cell || equation === undefined) return NOTHING;
  const { form } = report;
  const { applications, disputes } = form.tables;
  const { row, column } = form.cell(cell);
  if (equation === 'disputes') {
    const groups = findDisputeRepairs(form, printedTable(report, disputes), { named });
    const found = groups.find(({ group }) => group === row);
    return found
      ? { ...NOTHING, repairs: found.repairs, certain: found.certain, caution: found.caution }
      : NOTHING;
  }
  const putInByHand = cellsWithoutPlace(report);
  const table = printedTable(report, applications, putInByHand);
  const evidence = { lastYearCarriedOver: carriedFromLastYear(report.lastYear), named, putInByHand };
  if (code === 'A1') {
    const search = findColumnRepairs(form, table, column, evidence);
    // Filling a blank settles only its own column, and blank sums are filled by the program itself.
    const isOwn = ({ why, changes }: Repair) =>
      why !== 'blank' ||
      changes.map((change) => form.cell(change.cell)).every((spec) => spec.column === column && !spec.sumOf);
    return { ...search, repairs: search.repairs.filter(isOwn) };
  }
  return findRepairs(form, table, evidence);
}

/** The table with totals as printed. A total of cells in `noPlace` is blank: the file has none, and ours proves nothing. */
function printedTable(
  report: Report,
  { cells, columns }: TableSpec,
  noPlace: readonly CellId[] = [],
): PrintedTable {
  const unprinted = new Set(noPlace);
  const values = cells.map(({ id, sumOf }) => {
    const printed = report.printedTotals[id];
    if (printed !== undefined) return printed;
    return sumOf?.every((part) => unprinted.has(part)) ? null : count(report, id);
  });
  const rows = values.length / columns.length;
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * columns.length, (row + 1) * columns.length),
  );
}

import { carriedFromLastYear } from '../../report/last-year/last-year';
import { applications } from '../../format/applications';
import { disputes } from '../../format/disputes';
import { cellSpec } from '../../format/form';
import type { TableSpec } from '../../format/table';
import { count, type Report } from '../../report/report';
import type { Finding } from '../finding';
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
 * came with where they are still kept, else its sums. `named` are numbers its text gives for cells of the requests table.
 */
export function repairsFor(
  report: Report,
  { code, cells }: Pick<Finding, 'code' | 'cells'>,
  named: readonly NamedNumber[] = [],
): RepairSearch {
  const [cell] = cells;
  const { equation } = rules[code];
  if (!cell || equation === undefined) return NOTHING;
  const { row, column } = cellSpec(cell);
  if (equation === 'disputes') {
    const group = findDisputeRepairs(printedTable(report, disputes)).find((found) => found.group === row);
    return group ? { ...NOTHING, repairs: group.repairs, caution: group.caution } : NOTHING;
  }
  const table = printedTable(report, applications);
  const evidence = { lastYearCarriedOver: carriedFromLastYear(report.lastYear), named };
  if (code === 'A1') {
    const search = findColumnRepairs(table, column, evidence);
    // What fills a blank is no news to another column, and sums fill themselves.
    const isOwn = ({ why, changes }: Repair) =>
      why !== 'blank' ||
      changes.map((change) => cellSpec(change.cell)).every((spec) => spec.column === column && !spec.sumOf);
    return { ...search, repairs: search.repairs.filter(isOwn) };
  }
  return findRepairs(table, evidence);
}

function printedTable(report: Report, { cells, columns }: TableSpec): PrintedTable {
  const values = cells.map(({ id }) => report.printedTotals[id] ?? count(report, id));
  const rows = values.length / columns.length;
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * columns.length, (row + 1) * columns.length),
  );
}

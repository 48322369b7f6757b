import type { Finding } from '../../checks/finding';
import { partsOfId, rules } from '../../checks/rules';
import { balanceCells } from '../../checks/tables/balance';
import type { CellId } from '../../format/table';
import type { Report } from '../../report/report';
import { allLeaves } from './leaves';

/** A reason to doubt numbers of a unit (可疑). */
export interface Doubt {
  /** The same while the reason stays the same: a finding's id, or the name of a rule over all units. */
  id: string;
  /** The typed cells whose numbers are in doubt. */
  cells: readonly CellId[];
  /** What is wrong, both sides in numbers, with its full stop. */
  words: string;
  basis: string;
  /** Whether the basis is a provision (规定) rather than our reasoning (提示). */
  isLaw: boolean;
}

/** The cells a finding makes doubtful. What is wrong in 上年结转 is made up for elsewhere in a column that balances. */
function cellsOf({ id, cells }: Finding, report: Report): CellId[] {
  const parts = partsOfId(id);
  const column =
    parts && rules[parts.code].doubts === 'column' ? report.form.tables.applications.columns : [];
  const of = column.find((one) => one.id === parts?.place);
  const equation = of ? Object.values(balanceCells(of.id)).flat() : [];
  return allLeaves(report.form, [...cells, ...equation]);
}

/** What is found in one report that makes some of its numbers doubtful. A blank is none: it lacks. */
export function doubtsOf(report: Report, findings: readonly Finding[]): Doubt[] {
  return findings.flatMap((finding): Doubt[] => {
    const { basis, advice, doubts } = rules[finding.code];
    if (doubts === undefined || finding.severity === 'pending') return [];
    const cells = cellsOf(finding, report);
    const words = [finding.title, finding.detail.replace(/。$/, '')].filter((text) => text !== '').join('：');
    return cells.length === 0 ? [] : [{ id: finding.id, cells, words: `${words}。`, basis, isLaw: !advice }];
  });
}

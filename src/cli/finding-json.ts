import type { Finding, RuleCode, Severity } from '../checks/finding';
import { cellSpec, columnOf, rowOf } from '../format/form';
import type { SectionNumber } from '../format/sections';
import type { CellId, TableId } from '../format/table';
import type { Report } from '../report/report';

/** A cell as other programs find it: its place in the arrays of `read`, and its official labels. */
interface CellJson {
  table: TableId;
  row: number;
  column: number;
  rowLabel: string;
  columnLabel: string;
}

interface FindingJson {
  code: RuleCode;
  severity: Severity;
  message: string;
  section: SectionNumber;
  cells: CellJson[];
  /** The two sides of an equation: counts, amounts as decimal text, or null. */
  left: number | string | null;
  right: number | string | null;
  difference: number | string | null;
}

/** What `check --json` prints for a file. */
export interface CheckJson {
  file: string;
  title: string;
  year: number;
  findings: FindingJson[];
}

function cellJson(id: CellId): CellJson {
  const { table, place } = cellSpec(id);
  return { table, ...place, rowLabel: rowOf(id).label, columnLabel: columnOf(id).label };
}

/** A finding in sentences: what is wrong, both sides, what to do next. */
export function findingMessage({ title, detail, next }: Finding): string {
  return `${title}。${detail}${next}`;
}

/** The findings of a report as data for other programs. */
export function checkJson(file: string, report: Report, findings: readonly Finding[]): CheckJson {
  return {
    file,
    title: report.title,
    year: report.year,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: findingMessage(finding),
      section: finding.section,
      cells: finding.cells.map(cellJson),
      left: finding.left?.value ?? null,
      right: finding.right?.value ?? null,
      difference: finding.difference,
    })),
  };
}

import { unreadSentences } from '../blocks/recognise/receipt/exceptions';
import type { Evidence, Finding, Severity } from '../checks/finding';
import type { RuleCode } from '../checks/rules';
import type { Repair } from '../checks/repairs/repair';
import type { Form } from '../format/form';
import type { SectionNumber } from '../format/sections';
import type { CellId, TableId } from '../format/table';
import { checkCode } from '../report/check-code';
import type { Receipt } from '../report/receipt';
import type { Report } from '../report/report';

/** A cell as other programs find it: its place in the arrays of `read`, and its official labels. */
interface CellJson {
  table: TableId;
  row: number;
  column: number;
  rowLabel: string;
  columnLabel: string;
}

/** One number in another's place. */
interface RepairJson {
  /** Which repair it belongs to, from 0, best first: those of one repair are made together. */
  repair: number;
  cell: Pick<CellJson, 'table' | 'row' | 'column'>;
  /** null is blank. */
  from: number | null;
  to: number;
  /** The repair as a sentence for a clerk. */
  why: string;
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
  /** What would settle it, best first; empty where nothing can be offered. */
  repairs: RepairJson[];
  /** The words it speaks of, by their place in the sections as `read` prints them. */
  evidence: Evidence[];
  /** Why its writer lets it stand, where that still holds; null where nothing was said. */
  answer: string | null;
}

/** What `check --json` prints for a file. */
export interface CheckJson {
  file: string;
  title: string;
  /** null where the report does not say it. */
  year: number | null;
  /** 校验码, as `read` prints it. */
  checkCode: string;
  findings: FindingJson[];
  /** What the file's tables hold that was not read (没有读懂, or struck or hidden there), as sentences. */
  notUnderstood: string[];
}

function cellJson(form: Form, id: CellId): CellJson {
  const { table, place } = form.cell(id);
  return { table, ...place, rowLabel: form.rowOf(id).label, columnLabel: form.columnOf(id).label };
}

function repairJson(form: Form, { changes, sentence }: Repair, repair: number): RepairJson[] {
  return changes.map(({ cell, from, to }) => {
    const { table, place } = form.cell(cell);
    return { repair, cell: { table, ...place }, from, to, why: sentence };
  });
}

/** A finding in sentences: what is wrong, both sides, what to do next. */
export function findingMessage({ title, detail, next }: Finding): string {
  return `${title}。${detail}${next}`;
}

/** A finding, what would settle it, best first, and why it may stand. */
export interface Judged {
  finding: Finding;
  repairs: readonly Repair[];
  answer: string | null;
}

/** The findings of a report as data for other programs. */
export function checkJson(
  file: string,
  report: Report,
  receipt: Receipt | null,
  findings: readonly Judged[],
): CheckJson {
  return {
    file,
    title: report.title,
    year: report.year,
    checkCode: checkCode(report, receipt),
    findings: findings.map(({ finding, repairs, answer }) => ({
      code: finding.code,
      severity: finding.severity,
      message: findingMessage(finding),
      section: finding.section,
      cells: finding.cells.map((cell) => cellJson(report.form, cell)),
      left: finding.left?.value ?? null,
      right: finding.right?.value ?? null,
      difference: finding.difference,
      repairs: repairs.flatMap((item, index) => repairJson(report.form, item, index)),
      evidence: finding.evidence.map(({ section, start, end, text }) => ({ section, start, end, text })),
      answer,
    })),
    notUnderstood: receipt === null ? [] : unreadSentences(report.form, receipt),
  };
}

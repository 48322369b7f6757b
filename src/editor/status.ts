import { agencyKinds } from '../format/agencies';
import type { Section, SectionNumber } from '../format/sections';
import type { CellId, TableId } from '../format/table';
import type { Finding, Severity } from '../checks/finding';
import {
  blankCells,
  count,
  isTableEmpty,
  proseLength,
  textLength,
  type Prose,
  type Report,
} from '../report/report';
import type { StepId, StepState } from './steps';

export interface StepStatus {
  state: StepState;
  /** One line under the step's name: what is missing, or what the section says. */
  line: string;
  counts: Readonly<Record<Severity, number>>;
}

/** How much of a step is written, before its findings are looked at. */
interface Progress {
  state: 'empty' | 'begun' | 'done';
  /** What is written or missing so far. */
  line: string;
}

const EMPTY: Progress = { state: 'empty', line: '未填写' };

function basics(report: Report): Progress {
  const kind = agencyKinds.find(({ id }) => id === report.kind);
  if (report.agency === '' && !kind) return EMPTY;
  const needsLevel = report.kind === 'government' && report.level === '';
  if (report.agency === '') return { state: 'begun', line: '填写中，机关全称未填' };
  if (!kind || needsLevel) return { state: 'begun', line: `填写中，机关${kind ? '级别' : '类别'}未选` };
  if (report.year === null) return { state: 'begun', line: '填写中，报告年度未选' };
  if (report.signature.date === '') return { state: 'begun', line: '填写中，落款日期未填' };
  return { state: 'done', line: `${kind.name}，${report.year} 年度` };
}

/** How much of a text section is written. With sub-headings, all parts must be; without, one text is enough. */
function prose(text: Prose, oneTextIsEnough: boolean): Progress {
  const written = text.parts.filter((part) => part.paragraphs.length > 0).length;
  if (written === 0 && text.lead.length === 0) return EMPTY;
  const whole = written === text.parts.length || (oneTextIsEnough && text.lead.length > 0);
  if (!whole) return { state: 'begun', line: `填写中，${text.parts.length} 部分已写 ${written}` };
  return { state: 'done', line: `共 ${proseLength(text)} 字` };
}

function cellSum(report: Report, ids: readonly CellId[]): number {
  return ids.reduce((sum, id) => sum + (count(report, id) ?? 0), 0);
}

const tableLines: Record<TableId, (report: Report) => string> = {
  disclosure: (report) =>
    `规范性文件 ${count(report, 'disclosure.normativeDocuments.inForce')} 件，许可 ${count(report, 'disclosure.licences.decisions')} 件`,
  applications: (report) =>
    `新收 ${count(report, 'applications.newlyReceived.total')} 件，办结 ${count(report, 'applications.handledTotal.total')} 件，结转下年 ${count(report, 'applications.carriedOver.total')} 件`,
  disputes: (report) => {
    const lawsuits = cellSum(report, ['disputes.directSuit.total', 'disputes.suitAfterReview.total']);
    return `复议 ${count(report, 'disputes.review.total')} 件，诉讼 ${lawsuits} 件`;
  },
};

function table(report: Report, id: TableId): Progress {
  if (isTableEmpty(report, id)) return EMPTY;
  const blanks = blankCells(report, id).length;
  if (blanks > 0) return { state: 'begun', line: `填写中，${blanks} 格未填` };
  // With a text that is no number in the table, a line with its sums would not be true.
  const unread = report.unread.some(({ cell }) => cell.startsWith(`${id}.`));
  return { state: 'done', line: unread ? '有一格填不进去' : tableLines[id](report) };
}

function others(report: Report): Progress {
  if (report.others.length === 0) return EMPTY;
  return { state: 'done', line: `共 ${report.others.reduce((sum, text) => sum + textLength(text), 0)} 字` };
}

function progressOf(report: Report, id: Section['id']): Progress {
  if (id === 'overview') return prose(report.overview, false);
  if (id === 'problems') return prose(report.problems, true);
  return id === 'others' ? others(report) : table(report, id);
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, pending: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

function sectionStatus(progress: Progress, findings: readonly Finding[]): StepStatus {
  const counts = countsOf(findings);
  if (counts.error > 0) {
    const rest = progress.state === 'begun' ? progress.line.replace('填写中', '') : '';
    return { state: 'error', line: `${counts.error} 处必须改${rest}`, counts };
  }
  if (progress.state === 'done' && counts.warning > 0)
    return { state: 'done', line: `${counts.warning} 处请核对`, counts };
  return { ...progress, counts };
}

function checkStatus(findings: readonly Finding[]): StepStatus {
  const counts = countsOf(findings);
  const line = [
    counts.error > 0 ? `${counts.error} 处必须改` : '',
    counts.warning > 0 ? `${counts.warning} 处请核对` : '',
    counts.pending > 0 ? `${counts.pending} 处还没填` : '',
  ].filter((part) => part !== '');
  const state = counts.error > 0 ? 'error' : counts.pending > 0 ? 'begun' : 'done';
  return { state, line: line.slice(0, 2).join('，') || '没有要改的', counts };
}

const CHECKING = { state: 'begun', line: '正在检查…' } as const;

/**
 * The state and the one line of truth of every step. `findings` are those of the stage of writing; while `checking`
 * there are none yet, and nothing is called done.
 */
export function statusesOf(
  report: Report,
  findings: readonly Finding[],
  checking = false,
): Record<StepId, StepStatus> {
  const of = (section: SectionNumber) => findings.filter((finding) => finding.section === section);
  const status = (progress: Progress, section: SectionNumber) =>
    sectionStatus(checking && progress.state === 'done' ? CHECKING : progress, of(section));
  const entries = report.form.sections.map(
    ({ id, number }) => [id, status(progressOf(report, id), number)] as const,
  );
  return {
    basics: status(basics(report), 0),
    ...(Object.fromEntries(entries) as Record<Section['id'], StepStatus>),
    check: checking ? { ...CHECKING, counts: countsOf([]) } : checkStatus(findings),
    export: { state: 'none', line: '下载 Word 文件', counts: countsOf([]) },
  };
}

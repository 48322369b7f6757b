import { tableWords } from '../../format/sections';
import type { CellId } from '../../format/table';
import { count, type Report } from '../../report/report';
import type { Finding } from '../finding';
import { raise } from '../raise';

const RECONSIDERATIONS: CellId = 'disputes.review.total';
const HANDLED: CellId = 'applications.handledTotal.total';

/**
 * C6: more reconsiderations than applications answered; the table may hold reconsiderations that have nothing to do with applications
 * for information.
 */
export function checkDisputeScope(report: Report): Finding[] {
  const { rowOf, columnOf } = report.form;
  const reconsiderations = count(report, RECONSIDERATIONS);
  const handled = count(report, HANDLED);
  if (reconsiderations === null || handled === null || reconsiderations <= handled) return [];
  const whole = `${rowOf(RECONSIDERATIONS).name}${columnOf(RECONSIDERATIONS).name}`;
  const handledName = rowOf(HANDLED).name;
  return [
    raise({
      code: 'C6',
      place: 'review',
      severity: 'warning',
      section: 4,
      title: `${rowOf(RECONSIDERATIONS).name} ${reconsiderations} 件，比办结的申请还多`,
      detail: `${tableWords.disputes}${whole} ${reconsiderations} 件，${tableWords.applications}${handledName} ${handled} 件。`,
      next: '请核对是否只统计了政府信息公开案件。',
      sides: {
        left: { label: whole, value: reconsiderations, cells: [RECONSIDERATIONS] },
        right: { label: handledName, value: handled, cells: [HANDLED] },
        difference: reconsiderations - handled,
      },
      target: { cell: 'disputes.review.upheld' },
    }),
  ];
}

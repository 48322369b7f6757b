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
  const reconsiderations = count(report, RECONSIDERATIONS);
  const handled = count(report, HANDLED);
  if (reconsiderations === null || handled === null || reconsiderations <= handled) return [];
  return [
    raise({
      code: 'C6',
      place: 'review',
      severity: 'warning',
      section: 4,
      title: `行政复议 ${reconsiderations} 件，比办结的申请还多`,
      detail: `${tableWords.disputes}行政复议总计 ${reconsiderations} 件，${tableWords.applications}办结总计 ${handled} 件。`,
      next: '请核对是否只统计了政府信息公开案件。',
      sides: {
        left: { label: '行政复议总计', value: reconsiderations, cells: [RECONSIDERATIONS] },
        right: { label: '办结总计', value: handled, cells: [HANDLED] },
        difference: reconsiderations - handled,
      },
      target: { cell: 'disputes.review.upheld' },
    }),
  ];
}

import type { CellId } from '../../format/table';
import { count, type Report } from '../../report/report';
import type { Finding } from '../finding';
import { raise } from '../raise';
import { afterWord, calledYear } from '../../report/last-year/last-year';

/**
 * B4: in each group of the disputes table this year's total is at least what last year's report left 尚未审结.
 * Some agencies count new cases only, so it is a question.
 */
export function checkUndecided(report: Report): Finding[] {
  return report.form.tables.disputes.rows.flatMap(({ id, name }) => {
    const total: CellId = `disputes.${id}.total`;
    const undecided: CellId = `disputes.${id}.undecided`;
    const before = report.lastYear.counts[undecided] ?? null;
    const year = calledYear(report.lastYear, undecided);
    const now = count(report, total);
    const left = report.form.columnOf(undecided).name;
    const all = report.form.columnOf(total).name;
    if (before === null || now === null || now >= before) return [];
    return [
      raise({
        code: 'B4',
        place: id,
        severity: 'warning',
        section: 4,
        title: `${name}${all} ${now} 件，少于${afterWord(year)}${left}的 ${before} 件`,
        detail: `${year}报告${left} ${before} 件，本年${all} ${now} 件。`,
        next: '请核对上年未审结的案件有没有计入；只统计当年新案的，属正常。',
        sides: {
          left: { label: `${year}${left}`, value: before, cells: [] },
          right: { label: `本年${all}`, value: now, cells: [total] },
          difference: before - now,
        },
        target: { cell: `disputes.${id}.upheld` },
      }),
    ];
  });
}

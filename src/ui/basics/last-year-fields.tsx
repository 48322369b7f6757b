import type { Form } from '../../format/form';
import { useState } from 'react';
import { countOf, readCellText } from '../../report/numbers/cell-text';
import { problemSentence } from '../../report/numbers/number';
import { useReportForm, useView } from '../context/editor-context';
import { usePutBeside } from '../opening/put-beside';
import { TextField } from '../parts/field';
import styles from './basics.module.css';
import { LastYearReports } from './last-year-reports';

/** 上年数: the nine numbers of last year's report that this year's must agree with. Optional, so folded at first. */
export function LastYearFields() {
  const form = useReportForm();
  const year = useView((view) => view.draft.year);
  const before = year === null ? '上一年' : ` ${year - 1} 年`;
  const filled = useView(
    ({ draft: { lastYear } }) =>
      [...Object.values(lastYear.carriedOver), ...Object.values(lastYear.inForce)].filter(
        (text) => text !== '',
      ).length,
  );
  const opened = useView(({ draft }) => draft.lastYear.reports.length);
  // Open from the start where there is something in it; afterwards only the writer opens and closes it.
  const [open] = useState(filled + opened > 0);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const beside = usePutBeside((files) => setRefused(files.refused));
  return (
    <>
      <details className={styles['fold']} open={open}>
        <summary>
          <b>上年数</b>
          <span>
            {filled + opened > 0
              ? [opened > 0 ? `已打开 ${opened} 份报告` : '', filled > 0 ? `已填 ${filled} 个` : '']
                  .filter(Boolean)
                  .join('，')
              : `可不填。打开${before}的报告，或填它的 9 个数，才能和上年自动核对`}
          </span>
        </summary>
        <p className={styles['follows']}>
          打开{before}的报告，各格旁边就有上年数；没有文件的，照着填下面 9
          个数。结转下年的七个数，应等于今年第三部分表格的“上年结转”；现行有效的两个数，加今年制发、减今年废止，应等于今年的现行有效。没有的空着，填了的以填的为准。
        </p>
        <LastYearReports refused={refused} onOpen={beside.open} />
        <h3>上年“{form.rowOf('applications.carriedOver.total').label}”</h3>
        <div className={styles['numbers']}>
          {form.tables.applications.columns.map(({ id, name }) => (
            <CountField key={id} group="carriedOver" id={id} name={name} />
          ))}
        </div>
        <h3>上年“{form.columnOf('disclosure.regulations.inForce').label}”</h3>
        <div className={styles['numbers']}>
          {form.documentRows.map(({ id, name }) => (
            <CountField key={id} group="inForce" id={id} name={name} />
          ))}
        </div>
      </details>
      {/* Outside the folding part, because a question must be seen even while that is folded. */}
      {beside.question}
    </>
  );
}

function CountField({ group, id, name }: { group: 'carriedOver' | 'inForce'; id: string; name: string }) {
  const problem = useView(({ draft }) => {
    const parsed = readCellText(draft.lastYear[group][id] ?? '', 'count');
    return parsed.kind === 'problem' ? `${problemSentence(parsed.problem)}，已照原样留着` : null;
  });
  // Where nothing is typed, the opened reports' number is shown.
  const opened = useView(({ draft, report }) =>
    draft.lastYear[group][id] ? null : (report.lastYear[group][id] ?? null),
  );
  const sum = useView(({ draft, report }) =>
    id === 'total' ? sumOfColumns(report.form, draft.lastYear.carriedOver) : null,
  );
  const total = useView(({ draft }) =>
    id === 'total' ? countOf(draft.lastYear.carriedOver['total'] ?? '') : null,
  );
  const warning = sum !== null && total !== null && sum !== total ? `六列相加是 ${sum}` : null;
  return (
    <TextField
      name={`lastYear.${group}.${id}`}
      label={name}
      inputMode="numeric"
      placeholder={opened === null ? undefined : String(opened)}
      error={problem}
      warning={warning}
    />
  );
}

/** The six columns added up; null while one of them is blank. */
function sumOfColumns({ applicants }: Form, carriedOver: Readonly<Record<string, string>>): number | null {
  let sum = 0;
  for (const { id } of applicants) {
    const value = countOf(carriedOver[id] ?? '');
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

import { Button, IconButton } from '../parts/button';
import { useEditor, useReportForm, useView } from '../context/editor-context';
import { useFileInput } from '../opening/file-input';
import { readWords } from '../../desk/last-year-files';
import { yearDoubt } from '../../report/last-year/last-year-doubts';
import { StateMark } from '../parts/state-mark';
import styles from './last-year-reports.module.css';

const PATH = 'lastYear.reports';

/** Last year's report, opened from its file; after a reorganisation (机构改革) those of all predecessors. */
export function LastYearReports({
  refused,
  onOpen,
}: {
  /** What could not be read of the files last chosen, a sentence each. */
  refused: readonly string[];
  onOpen: (files: readonly File[]) => void;
}) {
  const editor = useEditor();
  const form = useReportForm();
  const year = useView(({ draft }) => draft.year);
  const reports = useView(({ draft }) => draft.lastYear.reports);
  const { choose, element } = useFileInput({
    label: '选择上年的报告文件',
    several: true,
    onChoose: onOpen,
  });

  return (
    <div className={styles['reports']}>
      <Button edits onClick={choose}>
        {reports.length === 0 ? '打开上年的报告' : '再打开一份'}
      </Button>
      {element}
      <p className={styles['hint']}>
        可以是本程序保存的文件、Word
        文件（.docx）、存下的网页或文本。机构改革前有几家单位的，几份都打开，数会相加。
      </p>
      <div role="alert">
        {refused.map((message) => (
          <p key={message} className={styles['refused']}>
            <StateMark state="error" />
            <span>没有打开 {message}</span>
          </p>
        ))}
      </div>
      {reports.length > 0 && (
        <ul className={styles['list']}>
          {reports.map((report, index) => (
            // The same file may be opened twice, and the list only ever loses or gains whole entries.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <div>
                <b>{report.title || '没有标题的报告'}</b>
                <span>{readWords(report, form)}</span>
                {yearDoubt(year, report) !== null && (
                  <span className={styles['wrong']}>
                    <StateMark state="warning" label="请核对" />
                    {yearDoubt(year, report)}
                  </span>
                )}
              </div>
              <IconButton
                edits
                icon="remove"
                label={`移走 ${report.title}`}
                onClick={() =>
                  editor.change('移走上年报告', [
                    { path: PATH, after: reports.filter((_, place) => place !== index) },
                  ])
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

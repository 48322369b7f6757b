import { useState, type ReactNode } from 'react';
import type { PastReport } from '../../report/draft';
import { afterWord, otherYearOf } from '../../report/last-year/last-year';
import { lastYearDoubts, type LastYearDoubt } from '../../report/last-year/last-year-doubts';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useEditor } from '../context/editor-context';
import { StateMark } from '../parts/state-mark';
import { readAsLastYear, type LastYearFiles } from '../../desk/last-year-files';
import styles from './report-drop.module.css';

interface Doubtful {
  report: PastReport;
  doubts: readonly LastYearDoubt[];
}

/**
 * Reads files and puts the reports beside the open one as last year's, after those already there, as one step. Asks
 * before keeping one of another agency or year. `onDone` gets what was kept and what could not be read.
 */
export function usePutBeside(onDone: (files: LastYearFiles) => void): {
  open: (files: readonly File[]) => void;
  /** The question, while there is one. */
  question: ReactNode;
} {
  const editor = useEditor();
  const [asking, setAsking] = useState<{ read: LastYearFiles; doubtful: readonly Doubtful[] } | null>(null);

  function put(opened: readonly PastReport[], refused: readonly string[]): void {
    setAsking(null);
    if (opened.length > 0)
      editor.change(opened.length === 1 ? '打开上年报告' : `打开 ${opened.length} 份上年报告`, [
        { path: 'lastYear.reports', after: [...editor.draft().lastYear.reports, ...opened] },
      ]);
    onDone({ opened, refused });
  }
  async function open(files: readonly File[]): Promise<void> {
    const read = await readAsLastYear(files);
    const draft = editor.draft();
    const doubtful = read.opened
      .map((report) => ({ report, doubts: lastYearDoubts(draft, report) }))
      .filter(({ doubts }) => doubts.length > 0);
    if (doubtful.length > 0) setAsking({ read, doubtful });
    else put(read.opened, read.refused);
  }
  const question = asking && (
    <Question
      doubtful={asking.doubtful}
      otherYear={otherYearOf(
        [...editor.draft().lastYear.reports, ...asking.read.opened],
        editor.draft().year,
      )}
      onPut={() => put(asking.read.opened, asking.read.refused)}
      onLeave={() => {
        const left = asking.doubtful.map(({ report }) => report);
        put(
          asking.read.opened.filter((report) => !left.includes(report)),
          asking.read.refused,
        );
      }}
    />
  );
  return { open: (files) => void open(files), question };
}

function Question({
  doubtful,
  otherYear,
  onPut,
  onLeave,
}: {
  doubtful: readonly Doubtful[];
  /** What to call the year of all reports then beside, where it is not last year; null where it is. */
  otherYear: string | null;
  onPut: () => void;
  onLeave: () => void;
}) {
  const isOthers = doubtful.some(({ doubts }) => doubts.some(({ about }) => about === 'agency'));
  return (
    <Dialog
      title="这是上年的报告吗"
      onClose={onLeave}
      actions={
        <>
          <Button edits onClick={onPut}>
            {isOthers ? '改了名／机构改革，照样放' : '照样放'}
          </Button>
          <Button look="primary" onClick={onLeave}>
            拿错了，不放
          </Button>
        </>
      }
    >
      <ul className={styles['list']}>
        {doubtful.map(({ report, doubts }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same file may be chosen twice
          <li key={index}>
            <b>{report.title || '没有标题的报告'}</b>
            {doubts.map(({ words }) => (
              <span key={words} className={styles['wrong']}>
                <StateMark state="warning" label="请核对" />
                {words}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>
        {otherYear === null
          ? '放在旁边以后，它的数当作上年数来核对，它的文字列在各段旁边。'
          : `放在旁边以后，它的数注明是${afterWord(otherYear)}的，供参考，不当作上年数来核对；它的文字列在各段旁边。`}
      </p>
    </Dialog>
  );
}

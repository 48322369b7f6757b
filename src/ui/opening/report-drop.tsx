import { useEffect, useState } from 'react';
import type { ReadReport } from '../../files/read';
import { yearDoubt } from '../../report/last-year/last-year-doubts';
import { reportOf } from '../../report/report';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useReportForm, useView } from '../context/editor-context';
import { StateMark } from '../parts/state-mark';
import { droppedFiles } from './folder-files';
import { readWords, type LastYearFiles } from '../../desk/last-year-files';
import { Refused, type OpenFile } from './open-file';
import { usePutBeside } from './put-beside';
import { readChosenFile } from '../../desk/read-chosen-file';
import styles from './report-drop.module.css';
import { listen } from '../browser/listen';

type Readable = Extract<ReadReport, { ok: true }>;

/** What was dropped, as far as it is known; `besides`: reports put beside as last year's. */
type Dropped =
  | { kind: 'text' }
  | { kind: 'nothing' }
  | { kind: 'refused'; name: string; message: string }
  | { kind: 'one'; file: File; read: Readable }
  | { kind: 'several'; files: readonly File[] }
  | { kind: 'besides'; files: LastYearFiles };

const TEXT_FIELDS = 'input, textarea, [contenteditable="true"]';

/** null where reading it was stopped. */
async function lookedAt(files: readonly File[]): Promise<Dropped | null> {
  const [file, second] = files;
  if (!file) return { kind: 'nothing' };
  if (second) return { kind: 'several', files };
  const read = await readChosenFile(file);
  if (read === null) return null;
  return read.ok ? { kind: 'one', file, read } : { kind: 'refused', name: file.name, message: read.message };
}

/** A file dropped on the open report is never simply opened: the page asks what it is meant for. */
export function ReportDrop({ openFile }: { openFile: OpenFile }) {
  const [over, setOver] = useState(false);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const close = () => setDropped(null);
  const beside = usePutBeside((files) => {
    if (files.opened.length + files.refused.length > 0) setDropped({ kind: 'besides', files });
  });

  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const isInField = ({ target }: DragEvent) =>
      target instanceof Element && target.closest(TEXT_FIELDS) !== null;
    const onDragOver = (event: DragEvent) => {
      if (!isFile(event) && isInField(event)) return;
      event.preventDefault();
      setOver(isFile(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!isFile(event) && isInField(event)) return;
      event.preventDefault();
      // Not while another question is open.
      if (!event.dataTransfer || document.querySelector('dialog[open]')) return;
      if (isFile(event)) void droppedFiles(event.dataTransfer).then(lookedAt).then(setDropped);
      else setDropped({ kind: 'text' });
    };
    return listen(document, { dragover: onDragOver, dragleave: onDragLeave, drop: onDrop });
  }, []);

  const putBeside = (files: readonly File[]) => {
    close();
    beside.open(files);
  };
  if (over) return <p className={styles['over']}>放开以后先问怎么用，不会动正在写的报告</p>;
  if (dropped === null) return beside.question;
  if (dropped.kind === 'refused') return <Refused {...dropped} onClose={close} />;
  if (dropped.kind === 'nothing')
    return <Told title="没有打开" words="拖进来的东西里没有文件。" onClose={close} />;
  if (dropped.kind === 'text')
    return (
      <Told
        title="文字没有放进来"
        words="请拖到要写的那一栏里，或者复制以后在那一栏里粘贴。"
        onClose={close}
      />
    );
  if (dropped.kind === 'besides') return <Besides {...dropped.files} onClose={close} />;
  if (dropped.kind === 'several') {
    const { files } = dropped;
    return (
      <AskAboutSeveral
        files={files}
        onClose={close}
        onBeside={() => putBeside(files)}
        onList={() => {
          close();
          openFile.open(files);
        }}
      />
    );
  }
  const { file, read } = dropped;
  return (
    <AskAboutOne
      name={file.name}
      read={read}
      onClose={close}
      onBeside={() => putBeside([file])}
      onOpen={() => {
        close();
        openFile.take(file.name, read);
      }}
    />
  );
}

function Told({ title, words, onClose }: { title: string; words: string; onClose: () => void }) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}

function AskAboutOne({
  name,
  read,
  onClose,
  onBeside,
  onOpen,
}: {
  name: string;
  read: Readable;
  onClose: () => void;
  onBeside: () => void;
  onOpen: () => void;
}) {
  const year = useView(({ report }) => report.year);
  const report = reportOf(read.draft);
  const of = read.receipt ? read.receipt.year : report.year;
  const isLastYears = year !== null && of === year - 1;
  const beside = (
    <Button key="beside" edits look={isLastYears ? 'primary' : 'plain'} onClick={onBeside}>
      作为上年的报告放在旁边
    </Button>
  );
  const open = (
    <Button key="open" look={isLastYears ? 'plain' : 'primary'} onClick={onOpen}>
      作为另一份报告打开
    </Button>
  );
  return (
    <Dialog
      title="拖进来的文件怎么用"
      onClose={onClose}
      actions={
        <>
          <Button look="link" onClick={onClose}>
            取消
          </Button>
          {isLastYears ? [open, beside] : [beside, open]}
        </>
      }
    >
      <p className={styles['name']}>
        <b>{name}</b>
      </p>
      <p>
        {report.agency || '没有认出机关'}，{of === null ? '没有写明年度' : `${of} 年度`}
      </p>
      <p className={styles['hint']}>
        放在旁边：上年的数列在各格旁边，上年的文字列在各段旁边，正在写的不动。打开：正在写的已经存好，回首页可以再打开。
      </p>
    </Dialog>
  );
}

/** Names listed; nobody reads more. */
const MOST_NAMED = 8;

function AskAboutSeveral({
  files,
  onClose,
  onBeside,
  onList,
}: {
  files: readonly File[];
  onClose: () => void;
  onBeside: () => void;
  onList: () => void;
}) {
  const more = files.length - MOST_NAMED;
  return (
    <Dialog
      title={`拖进来的 ${files.length} 份文件怎么用`}
      onClose={onClose}
      actions={
        <>
          <Button look="link" onClick={onClose}>
            取消
          </Button>
          <Button edits onClick={onBeside}>
            都作为上年的报告放在旁边
          </Button>
          <Button look="primary" onClick={onList}>
            列成一张表看
          </Button>
        </>
      }
    >
      <ul className={styles['list']}>
        {files.slice(0, MOST_NAMED).map((file, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- files of two folders may have one name
          <li key={index}>{file.name}</li>
        ))}
      </ul>
      {more > 0 && <p>另有 {more} 份。</p>}
      <p className={styles['hint']}>
        几家机关合并成一家的，各家上年的报告都放在旁边，数会相加。列成一张表：一份一行，看各份查出什么。
      </p>
    </Dialog>
  );
}

/** What was put beside, with a word where it is not of last year. */
function Besides({ opened, refused, onClose }: LastYearFiles & { onClose: () => void }) {
  const form = useReportForm();
  const year = useView(({ report }) => report.year);
  return (
    <Dialog
      title={opened.length > 0 ? '已放在旁边' : '没有打开'}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <ul className={styles['list']}>
        {opened.map((report, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same file may be dropped twice
          <li key={index}>
            {report.title || '没有标题的报告'}，{readWords(report, form)}
            {yearDoubt(year, report) !== null && (
              <span className={styles['wrong']}>
                <StateMark state="warning" label="请核对" />
                {yearDoubt(year, report)}
              </span>
            )}
          </li>
        ))}
        {refused.map((words) => (
          <li key={words}>
            <span className={styles['wrong']}>
              <StateMark state="error" label="没有打开" />
              {words}
            </span>
          </li>
        ))}
      </ul>
      {opened.length > 0 && <p className={styles['hint']}>在“基本信息”最下面可以移走；按“撤销”也可以。</p>}
    </Dialog>
  );
}

import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { writeCsv } from '../../files/csv/write';
import { batchColumns, type BatchColumnId } from '../../collection/batch-columns';
import { unreadWords, type BatchLine } from '../../collection/batch-line';
import { exportedTable, type TableColumn } from '../../collection/table-column';
import { download, fileName } from '../../storage/disk';
import { useFileInput } from '../opening/file-input';
import { openedDraft } from '../../checks/file/opened-draft';
import { Button } from '../parts/button';
import { Hidden } from '../parts/hidden';
import { SortHeads } from '../parts/sort-heads';
import { definitionsOf, useSortableTable } from '../parts/sortable-table';
import { StateMark, type MarkState } from '../parts/state-mark';
import { useWorkspace } from '../context/workspace-context';
import { PlainPage } from '../plain-page';
import { goToHref, stepHref } from '../route';
import { Band } from '../shell/band';
import { currentBatch, followBatch, noteOpened, readLastYears, stopReading } from '../../desk/batch';
import type { BatchEntry } from '../../collection/batch';
import styles from './batch.module.css';

/** Several reports at once: a line each, which leads to the report. */
export function BatchPage() {
  const { expected, entries, pasts, refused } = useSyncExternalStore(followBatch, currentBatch);
  const heading = useRef<HTMLHeadingElement>(null);
  const lastYears = useFileInput({
    label: '选择上年的报告文件',
    several: true,
    onChoose: (chosen) => void readLastYears(chosen),
  });
  useEffect(() => {
    document.title = '检查多份报告 · 年报助手';
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  const table = useSortableTable({ definitions, rows: entries, idOf });
  // A reason stands in place of the rest of its row.
  const isShown = (id: string) => id !== 'message' && (id !== 'lastYear' || pasts.length > 0);

  if (expected === 0)
    return (
      <PlainPage title="还没有选文件">
        <p>
          没有找到报告文件；这张表只在网页开着时留着。请回到首页，把几份报告文件一起选中打开，或选一个文件夹。
        </p>
      </PlainPage>
    );
  const save = () =>
    download(
      fileName('年报检查表', 'csv'),
      new Blob(
        [
          writeCsv(
            exportedTable(
              batchColumns,
              entries.map(({ line }) => line),
            ),
          ),
        ],
        { type: 'text/csv' },
      ),
    );
  const isReading = entries.length < expected;
  return (
    <>
      <Band>{null}</Band>
      <main className={styles['main']} id="main">
        <div className={styles['head']}>
          <h1 ref={heading} tabIndex={-1}>
            检查多份报告
          </h1>
          <div className={styles['tools']}>
            {isReading && <Button onClick={stopReading}>停止</Button>}
            <Button disabled={isReading} onClick={lastYears.choose}>
              选上年的报告…
            </Button>
            <Button icon="download" disabled={isReading} onClick={save}>
              存为 CSV
            </Button>
          </div>
          {lastYears.element}
        </div>
        <p className={styles['lead']}>
          <output>
            {isReading ? `正在读，已读 ${entries.length} 份，共 ${expected} 份。` : tallyOf(entries)}
          </output>
          打开一份，才会存进这台电脑的报告里；这张表关掉网页就没有了。
        </p>
        {(pasts.length > 0 || refused.length > 0) && (
          <div className={styles['lastYears']}>
            <output>{lastYearWords(entries, pasts.length)}</output>
            {refused.map((message) => (
              <p key={message}>
                <StateMark state="error" label="读不了" />
                {message}
              </p>
            ))}
          </div>
        )}
        <table className={styles['batch']}>
          <thead>
            <tr>
              <SortHeads table={table} isShown={isShown} />
              <th scope="col">
                <Hidden>操作</Hidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ id, original }) => (
              <BatchRow key={id} entry={original} isShown={isShown} />
            ))}
          </tbody>
        </table>
      </main>
    </>
  );
}

function tallyOf(entries: readonly BatchEntry[]): string {
  const read = entries.filter(({ line }) => line.ok).length;
  const refused = entries.length - read;
  return `读了 ${read} 份${refused > 0 ? `，${refused} 份读不了` : ''}。`;
}

/** 上年报告 3 份，对上 2 份: by the agency's full name and the year before. */
function lastYearWords(entries: readonly BatchEntry[], pasts: number): string {
  const matched = entries.filter(({ line }) => line.ok && line.hasLastYear).length;
  return `上年报告 ${pasts} 份；按机关全称和年度对上 ${matched} 份，结转、现行有效一并查了。`;
}

const columns: readonly TableColumn<BatchEntry>[] = batchColumns.map((column) => ({
  ...column,
  value: ({ line }) => column.value(line),
}));
const definitions = definitionsOf(columns);

/** The same file may be chosen from two folders, and lines only ever come at the end: a row is told by its place. */
const idOf = (_: BatchEntry, index: number) => String(index);

type ReadLine = Extract<BatchLine, { ok: true }>;

const marks: Readonly<Record<ReadLine['standing'], MarkState>> = {
  equal: 'done',
  unequal: 'error',
  blank: 'pending',
  unread: 'pending',
};

/** What the page says where that is more, or other, than what is exported. */
const shown: Readonly<Partial<Record<BatchColumnId, (line: ReadLine, value: string | number) => ReactNode>>> =
  {
    file: ({ unread }, value) => (
      <>
        {value}
        {unread.length > 0 && <p>{unreadWords(unread)}</p>}
      </>
    ),
    agency: (_, value) => value || '没有认出来',
    year: (_, value) => value || '没有写明',
    standing: ({ standing }, value) => (
      <>
        <StateMark state={marks[standing]} />
        {value}
      </>
    ),
    lastYear: (_, value) => value || '没有对上',
  };

function BatchRow({ entry, isShown }: { entry: BatchEntry; isShown: (id: string) => boolean }) {
  const workspace = useWorkspace();
  // Two clicks must not make two drafts of one file.
  const [isOpening, setOpening] = useState(false);
  const { line, read, draftId } = entry;
  const own = batchColumns.filter(({ id }) => isShown(id));
  if (!line.ok)
    return (
      <tr>
        <th scope="row">{line.file}</th>
        <td colSpan={own.length} className={styles['refused']}>
          <StateMark state="error" label="读不了" />
          {line.message}
        </td>
      </tr>
    );
  const open = async () => {
    if (!read) return;
    setOpening(true);
    const id =
      draftId ??
      (await workspace.createFrom(openedDraft(read), {
        fileName: line.file,
        receipt: read.receipt,
        checkCode: read.checkCode,
      }));
    if (draftId === null) noteOpened(entry, id);
    goToHref(stepHref(id, 'check'));
  };
  return (
    <tr>
      {own.map(({ id, head, namedOnPhone, value }) => {
        const said = shown[id]?.(line, value(line)) ?? value(line);
        return id === 'file' ? (
          <th key={id} scope="row">
            {said}
          </th>
        ) : (
          <td
            key={id}
            data-label={namedOnPhone ? head : undefined}
            className={id === 'must' && line.must > 0 ? styles['must'] : ''}
          >
            {said}
          </td>
        );
      })}
      <td>
        <Button look="link" aria-label={`打开 ${line.file}`} disabled={isOpening} onClick={() => void open()}>
          打开
        </Button>
      </td>
    </tr>
  );
}

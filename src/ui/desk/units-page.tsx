import { useEffect, useRef, useState, type DragEvent } from 'react';
import { changeSettings, pass } from '../../collection/commands';
import { commonYear } from '../../collection/standing';
import { exportedTable } from '../../collection/table-column';
import { unitColumns } from '../../collection/unit-columns';
import { missingNote } from '../../letters/missing-note';
import { chips, type Chip, type UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { writeCsv } from '../../files/csv/write';
import { download, fileName } from '../../storage/disk';
import { useReadOnly } from '../context/read-only';
import { useFileInput } from '../opening/file-input';
import { canChooseFolder, droppedFiles } from '../opening/folder-files';
import { Button, ButtonLink } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { collectionHref, goToHref, replaceHref, rosterHref, type Shown } from '../route';
import { ChipMark } from './chip-mark';
import styles from './desk.module.css';
import { UnitPane } from './unit-pane';
import { UnitTable } from './unit-table';
import { useCollectionView, useIntake, useUnitRows } from './use-collection';

/** Whether a row is under the chip, and a text stands in what it says. */
function isShown(row: UnitRow, { chip, search }: Shown): boolean {
  if (chip !== null && row.chip !== chip) return false;
  const said = [row.name, row.first, row.file?.file ?? '', row.state].join(' ');
  return said.toLowerCase().includes(search.trim().toLowerCase());
}

/** 审核: what came of every unit, and the one in hand beside it. */
export function UnitsPage({
  session,
  unit,
  shown,
}: {
  session: CollectionSession;
  /** The row that is shown beside the table. */
  unit: string | null;
  shown: Shown;
}) {
  const { collection } = useCollectionView(session);
  const rows = useUnitRows(session);
  const readOnly = useReadOnly();
  const listed = rows.filter((row) => isShown(row, shown));
  const inHand = rows.find(({ id }) => id === unit) ?? null;
  const [isDropping, setDropping] = useState(false);
  const [isPassing, setPassing] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const show = (next: Partial<Shown>) => replaceHref(collectionHref(session.id, unit, { ...shown, ...next }));
  const take = (files: readonly File[], asLastYear = false) => void session.intake.take(files, asLastYear);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      if (event.key !== '/') return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const clear = rows.filter(({ chip }) => chip === 'clear');
  const passAll = () => {
    const settled = clear.flatMap(({ standing }) =>
      standing?.current ? [{ unit: standing.unit, about: standing.current }] : [],
    );
    session.perform(pass(settled, new Date().toISOString()));
    setPassing(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer).then((files) => take(files));
  };
  const isEmpty = collection.roster.length === 0 && collection.arrivals.length === 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a short cut of 收文件
    <main
      id="main"
      className={[
        styles['page'],
        isDropping ? styles['dropping'] : '',
        inHand ? styles['withUnit'] : '',
      ].join(' ')}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <div className={styles['bar']}>
        <Chips rows={rows} chip={shown.chip} onChoose={(chip) => show({ chip })} />
        <input
          ref={search}
          type="search"
          className={styles['search']}
          aria-label="找单位、文件、问题"
          placeholder="找单位、文件、问题  /"
          defaultValue={shown.search}
          onChange={(event) => show({ search: event.target.value })}
        />
      </div>
      <IntakeLine session={session} />
      <div className={styles['table']}>
        <h1 className={styles['hidden']}>审核</h1>
        {isEmpty ? (
          <Beginning session={session} onTake={take} />
        ) : (
          <>
            <Tools
              session={session}
              rows={rows}
              clear={clear.length}
              onPass={() => setPassing(true)}
              onTake={take}
            />
            <UnitTable
              rows={listed}
              inHand={inHand?.id ?? null}
              hrefOf={(id) => collectionHref(session.id, id, shown)}
              onOpen={(id) => goToHref(collectionHref(session.id, id, shown))}
              onStep={(id) => replaceHref(collectionHref(session.id, id, shown))}
            />
          </>
        )}
      </div>
      {inHand && (
        <UnitPane
          key={inHand.id}
          session={session}
          row={inHand}
          rows={rows}
          backHref={collectionHref(session.id, null, shown)}
          onNext={(id) => replaceHref(collectionHref(session.id, id, shown))}
        />
      )}
      {isPassing && (
        <Dialog
          title={`通过 ${clear.length} 个没查出问题的单位？`}
          onClose={() => setPassing(false)}
          actions={
            <>
              <Button onClick={() => setPassing(false)}>取消</Button>
              <Button look="primary" onClick={passAll}>
                都记为通过
              </Button>
            </>
          }
        >
          <p>没查出不等于没有问题，文字仍请抽看。通过以后可以撤销。</p>
        </Dialog>
      )}
    </main>
  );
}

function Chips({
  rows,
  chip,
  onChoose,
}: {
  rows: readonly UnitRow[];
  chip: string | null;
  onChoose: (chip: Chip | null) => void;
}) {
  const units = rows.filter(({ standing }) => standing !== null).length;
  return (
    <fieldset className={styles['chips']}>
      <legend className={styles['hidden']}>只看</legend>
      <button type="button" aria-pressed={chip === null} onClick={() => onChoose(null)}>
        全部 <b>{units}</b>
      </button>
      {chips.map(({ id, word }) => {
        const count = rows.filter((row) => row.chip === id).length;
        return (
          (count > 0 || chip === id) && (
            <button key={id} type="button" aria-pressed={chip === id} onClick={() => onChoose(id)}>
              <ChipMark chip={id} />
              {word} <b>{count}</b>
            </button>
          )
        );
      })}
    </fieldset>
  );
}

/** How far the files are read, and what is to be said of them once they are. */
function IntakeLine({ session }: { session: CollectionSession }) {
  const { isRunning, done, total, said } = useIntake(session);
  const unkept = session.records.unkept();
  const { collection } = useCollectionView(session);
  const year = isRunning ? null : commonYear(collection);
  return (
    <div className={styles['intake']}>
      <output>
        {isRunning && `正在读，已读 ${done} 份，共 ${total} 份。页面可以照常用。`}
        {!isRunning && said}
      </output>
      {unkept > 0 && (
        <p role="alert">
          有 {unkept} 份文件的内容没有存进这台电脑（可能磁盘满了），关掉本页就没有了。请先“保存到文件”。
        </p>
      )}
      {year !== null && year !== collection.year && (
        <>
          <p>
            收到的多是 {year} 年的报告，这次审核收的是 {collection.year} 年的。
          </p>
          <Button edits size="small" onClick={() => session.perform(changeSettings('改年度', { year }))}>
            改为 {year} 年
          </Button>
        </>
      )}
      {isRunning && (
        <Button size="small" onClick={() => session.intake.stop()}>
          停止
        </Button>
      )}
    </div>
  );
}

interface TakeProps {
  session: CollectionSession;
  onTake: (files: readonly File[], asLastYear?: boolean) => void;
}

function useTaking(onTake: TakeProps['onTake']) {
  const files = useFileInput({
    label: '选择收到的文件',
    several: true,
    onChoose: (chosen) => onTake(chosen),
  });
  const folder = useFileInput({
    label: '选择收到的文件夹',
    folder: true,
    onChoose: (chosen) => onTake(chosen),
  });
  const lastYear = useFileInput({
    label: '选择上年的报告文件',
    several: true,
    onChoose: (chosen) => onTake(chosen, true),
  });
  const lastYearFolder = useFileInput({
    label: '选择上年的文件夹',
    folder: true,
    onChoose: (chosen) => onTake(chosen, true),
  });
  return { files, folder, lastYear, lastYearFolder };
}

function Tools({
  session,
  rows,
  clear,
  onPass,
  onTake,
}: TakeProps & { rows: readonly UnitRow[]; clear: number; onPass: () => void }) {
  const { files, folder, lastYear, lastYearFolder } = useTaking(onTake);
  const { collection } = useCollectionView(session);
  const { isRunning } = useIntake(session);
  const [copied, setCopied] = useState('');
  const missing = rows.filter(({ chip }) => chip === 'missing');
  const copyMissing = () =>
    void navigator.clipboard
      ?.writeText(
        missingNote(
          collection,
          missing.map(({ name }) => name),
        ),
      )
      .then(
        () => setCopied(`已复制未报名单，${missing.length} 个单位。`),
        () => setCopied('浏览器不让复制。'),
      );
  const save = () =>
    download(
      fileName('年报审核表', 'csv'),
      new Blob([writeCsv(exportedTable(unitColumns, rows))], { type: 'text/csv' }),
    );
  return (
    <div className={styles['tools']}>
      <Button size="small" edits onClick={files.choose}>
        收文件…
      </Button>
      {canChooseFolder() && (
        <Button size="small" edits onClick={folder.choose}>
          收文件夹…
        </Button>
      )}
      <Button size="small" edits onClick={lastYear.choose}>
        上年的报告…
      </Button>
      {canChooseFolder() && (
        <Button size="small" edits onClick={lastYearFolder.choose}>
          上年的文件夹…
        </Button>
      )}
      {clear > 0 && (
        <Button size="small" edits onClick={onPass}>
          没查出的 {clear} 个都通过…
        </Button>
      )}
      {missing.length > 0 && (
        <Button size="small" onClick={copyMissing}>
          复制未报名单
        </Button>
      )}
      <Button size="small" icon="download" disabled={isRunning} onClick={save}>
        存为 CSV
      </Button>
      <output>{copied}</output>
      {files.element}
      {folder.element}
      {lastYear.element}
      {lastYearFolder.element}
    </div>
  );
}

/** A collection into which nothing has come: roster first, or just the files. */
function Beginning({ session, onTake }: TakeProps) {
  const { files, folder } = useTaking(onTake);
  return (
    <div className={styles['beginning']}>
      <h2>还没有名册，也没有收到文件</h2>
      <p>
        先粘贴名册（一列全称就够），收到的文件会各归各的单位，没报的也看得出来。没有名册，就按报告里写的机关列。
      </p>
      <p>
        <ButtonLink look="primary" href={rosterHref(session.id)}>
          粘贴名册
        </ButtonLink>{' '}
        <Button edits onClick={files.choose}>
          收文件…
        </Button>{' '}
        {canChooseFolder() && (
          <Button edits onClick={folder.choose}>
            收文件夹…
          </Button>
        )}
      </p>
      <p>文件也可以直接拖到本页，分几次收都行。</p>
      {files.element}
      {folder.element}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { collectionName } from '../../collection/summary';
import { exportedTable } from '../../collection/table-column';
import { unitColumns } from '../../collection/unit-columns';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { startReaderAhead } from '../../desk/reading/readings';
import { writeCsv } from '../../files/csv/write';
import { download, fileName } from '../../storage/disk';
import { whenIdle } from '../browser/when-idle';
import { useFileInput } from '../opening/file-input';
import { canChooseFolder } from '../opening/folder-files';
import { Button, ButtonLink } from '../parts/button';
import { rosterHref } from '../route';
import styles from './desk.module.css';
import { FrequentFaults } from './frequent-faults';
import { LatestFiles, severalIn } from './latest-files';
import { useIntake } from './use-collection';

interface TakeProps {
  session: CollectionSession;
  onTake: (files: readonly File[], asLastYear?: boolean) => void;
}

/** The four ways to choose files: this year's and last year's, by themselves or a folder of them. */
function useTaking(onTake: TakeProps['onTake']) {
  useEffect(() => whenIdle(startReaderAhead), []);
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

/** Actions on the table as a whole: taking files in, passing, and what can be saved or copied from it. */
export function TableTools({
  session,
  rows,
  clear,
  onPass,
  onColumns,
  onTake,
}: TakeProps & { rows: readonly UnitRow[]; clear: number; onPass: () => void; onColumns: () => void }) {
  const { files, folder, lastYear, lastYearFolder } = useTaking(onTake);
  const { isRunning } = useIntake(session);
  const [isCounting, setCounting] = useState(false);
  const [isSettling, setSettling] = useState(false);
  // Of one unit it is settled beside the table, where one sees what differs.
  const several = severalIn(rows);
  const save = () =>
    download(
      fileName(`${collectionName(session.view().collection)}表`, 'csv'),
      new Blob([writeCsv(exportedTable(unitColumns, rows))], { type: 'text/csv' }),
    );
  return (
    <div className={styles['toolbar']}>
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
            没查出的 {clear} 个都通过… <kbd>B</kbd>
          </Button>
        )}
        {several.length > 1 && !isRunning && (
          <Button size="small" edits onClick={() => setSettling(true)}>
            要分辨的 {several.length} 个都用后收到的一份…
          </Button>
        )}
        <Button size="small" onClick={() => setCounting(true)}>
          最常见的问题…
        </Button>
        <Button size="small" onClick={onColumns}>
          列…
        </Button>
        <Button size="small" icon="download" disabled={isRunning} onClick={save}>
          存为 CSV
        </Button>
        {files.element}
        {folder.element}
        {lastYear.element}
        {lastYearFolder.element}
      </div>
      {isSettling && <LatestFiles session={session} several={several} onClose={() => setSettling(false)} />}
      {isCounting && <FrequentFaults session={session} rows={rows} onClose={() => setCounting(false)} />}
    </div>
  );
}

/** The page of an empty collection: begin with the roster, or just with the files. */
export function Beginning({ session, onTake }: TakeProps) {
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

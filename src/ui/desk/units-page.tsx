import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import { pass } from '../../collection/commands';
import { isRowShown, rowNamed } from '../../collection/rows-shown';
import type { CollectionSession } from '../../desk/collection-session';
import { usePlainKeys } from '../browser/plain-keys';
import { useReadOnly } from '../context/read-only';
import { droppedFiles } from '../opening/folder-files';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { collectionHref, fillHref, goToHref, replaceHref, sumHref, type Shown } from '../route';
import type { Chosen } from '../parts/sortable-table';
import { ChipBar } from './chip-bar';
import { ChosenBar } from './chosen-bar';
import { ColumnDialog } from './column-dialog';
import { rememberedHidden, rememberHidden } from './hidden-columns';
import styles from './desk.module.css';
import { keepRows } from './last-rows';
import { IntakeLine } from './intake-line';
import { Beginning, TableTools } from './taking-in';
import { UnitPane } from './unit-pane';
import { UnitSearch } from './unit-search';
import { UnitTable } from './unit-table';
import { useCollectionView, useIntake, useUnitRows } from './use-collection';

/** 审核: the table of all units, and the chosen one beside it. */
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
  const listed = rows.filter((row) => isRowShown(row, shown));
  const inHand = rowNamed(rows, unit);
  const [isDropping, setDropping] = useState(false);
  const [isPassing, setPassing] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({});
  const chosenRows = rows.filter(({ id }) => chosen[id]);
  const [hidden, setHidden] = useState(rememberedHidden);
  const [isChoosingColumns, setChoosingColumns] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const toFirstRow = useCallback(() => table.current?.querySelector<HTMLElement>('tbody th a')?.focus(), []);
  const { chip, search: sought } = shown;
  useEffect(() => keepRows(session, unit, { chip, search: sought }), [session, unit, chip, sought]);
  const show = (next: Partial<Shown>) => {
    const now = { chip, search: sought, ...next };
    // Kept at once: who goes on by a key before the page is drawn anew comes back to these rows too.
    keepRows(session, unit, now);
    replaceHref(collectionHref(session.id, unit, now));
  };
  const take = (files: readonly File[], asLastYear = false) => void session.intake.take(files, asLastYear);

  const { isRunning } = useIntake(session);
  // Not before all are judged: what is alike in two units is known only then.
  const isJudged = !isRunning && rows.every(({ chip }) => chip !== 'reading');
  const clear = isJudged ? rows.filter(({ chip }) => chip === 'clear') : [];
  usePlainKeys((key) => {
    if (key === 'g') goToHref(sumHref(session.id));
    else if (key === 'b' && !readOnly && clear.length > 0) setPassing(true);
    else return false;
    return true;
  });

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
      <h1 className={styles['hidden']}>审核</h1>
      <div className={styles['bar']}>
        <ChipBar rows={rows} chip={shown.chip} onChoose={(chip) => show({ chip })} />
        <UnitSearch sought={sought} onSearch={(search) => show({ search })} onRows={toFirstRow} />
      </div>
      {!isEmpty && (
        <TableTools
          session={session}
          rows={rows}
          clear={clear.length}
          onPass={() => setPassing(true)}
          onColumns={() => setChoosingColumns(true)}
          onTake={take}
        />
      )}
      <IntakeLine session={session} />
      <div ref={table} className={styles['table']}>
        {isEmpty ? (
          <Beginning session={session} onTake={take} />
        ) : (
          <>
            {chosenRows.length > 0 && (
              <ChosenBar session={session} rows={chosenRows} onNone={() => setChosen({})} />
            )}
            <UnitTable
              rows={listed}
              hidden={hidden}
              chosen={chosen}
              onChoose={setChosen}
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
          fillHref={(cell, file) => fillHref(session.id, inHand.id, shown, cell, file)}
          onNext={(id) => replaceHref(collectionHref(session.id, id, shown))}
        />
      )}
      {isChoosingColumns && (
        <ColumnDialog
          hidden={hidden}
          onChange={(next) => {
            setHidden(next);
            rememberHidden(next);
          }}
          onClose={() => setChoosingColumns(false)}
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

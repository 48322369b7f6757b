import { useEffect, useRef, useState } from 'react';
import type { Arrival } from '../../../collection/collection';
import { filesOf } from '../../../collection/find-unit';
import { standingsOf, type Standing } from '../../../collection/standing';
import { dayOf } from '../../../collection/unit-columns';
import type { CollectionSession } from '../../../desk/collection-session';
import { ActiveFindingProvider } from '../../context/active-finding';
import { EditorProvider, useView } from '../../context/editor-context';
import { ReadOnlyProvider } from '../../context/read-only';
import { TellDone, type Done } from '../../context/tell-done';
import { KeyHints } from '../../grid/keys/key-hints';
import { ButtonLink } from '../../parts/button';
import { focusField } from '../../places/go-to';
import { collectionHref, type Shown } from '../../route';
import { useCollectionView } from '../use-collection';
import styles from './fill.module.css';
import { FillFindings } from './fill-findings';
import { FillTables } from './fill-tables';
import type { TableEditor } from './table-editor';
import { useCellUndo } from './use-cell-undo';
import { useTableEditor } from './use-table-editor';

/** The file of a unit that cannot be read and counts, or would if it could be; null for none. */
function fileToFill({ unread, paper, current }: Standing): Arrival | null {
  return unread ?? paper ?? (current?.byHand ? current : null);
}

/** 手工填三张表: the three tables typed off the original of a file that cannot be read. */
export function FillPage({
  session,
  unitId,
  fileId,
  at,
  shown,
}: {
  session: CollectionSession;
  unitId: string;
  /** A file of the unit that does not count now and whose tables were typed: they can be looked at. */
  fileId: string | null;
  /** The cell to go to, as the address has it. */
  at: string | null;
  shown: Shown;
}) {
  const { collection } = useCollectionView(session);
  const standing = standingsOf(collection).standings.find(({ unit }) => unit.id === unitId);
  const own = standing && fileToFill(standing);
  const other =
    standing && filesOf(collection, standing.unit).find(({ id, byHand }) => id === fileId && byHand);
  const file = other ?? own;
  const backHref = collectionHref(session.id, unitId, shown);
  if (!standing || !file)
    return (
      <main id="main" className={styles['none']}>
        <h1>手工填三张表</h1>
        <p>这个单位没有读不了的文件，不用手工填。</p>
        <ButtonLink href={backHref}>回到审核</ButtonLink>
      </main>
    );
  const isOver = file.id !== own?.id;
  const tables = <FileTables key={file.id} {...{ session, standing, file, isOver, at, backHref }} />;
  return isOver ? <ReadOnlyProvider readOnly>{tables}</ReadOnlyProvider> : tables;
}

interface Props {
  session: CollectionSession;
  standing: Standing;
  file: Arrival;
  /** Whether it counts no more, so that nothing is typed. */
  isOver: boolean;
  at: string | null;
  backHref: string;
}

function FileTables({ session, standing, file, isOver, at, backHref }: Props) {
  const [done, setDone] = useState<Done | null>(null);
  const tables = useTableEditor({
    session,
    standing,
    file,
    isOver,
    onFollowed: () => setDone(null),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = tables !== null;
  useEffect(() => {
    if (isOpen && !(at !== null && focusField(`cells.${at}`))) heading.current?.focus();
  }, [isOpen, at]);
  // Nothing is shown while last year's report is read, which takes only a moment.
  if (tables === null) return null;
  return (
    <EditorProvider editor={tables.editor}>
      <ActiveFindingProvider>
        <TellDone.Provider value={setDone}>
          <main id="main" className={styles['page']}>
            <div className={styles['work']}>
              <div className={styles['head']}>
                <h1 ref={heading} tabIndex={-1}>
                  手工填三张表：{standing.unit.name}
                </h1>
                <ButtonLink size="small" look="primary" href={backHref}>
                  回到审核
                </ButtonLink>
              </div>
              <p>
                {isOver
                  ? `这是照 ${file.file}（${dayOf(file.at)} 收）填的，现在不算，只能看。`
                  : `照着原件（${file.file}，${dayOf(file.at)} 收）填，填一格存一格。空着的格不算 0，汇总时算“缺”；总计自动相加，请和原件印的核对。文字不查。`}
              </p>
              {TABLES}
            </div>
            <div className={styles['foot']}>
              <Told done={done} />
              <KeyHints rows />
            </div>
            <aside className={styles['margin']} aria-label="旁注">
              <FillFindings />
            </aside>
            <CellUndo tables={tables} />
          </main>
        </TellDone.Provider>
      </ActiveFindingProvider>
    </EditorProvider>
  );
}

/** What was just done to many cells, as long as it is the newest change. */
function Told({ done }: { done: Done | null }) {
  const newest = useView((view) => view.undoLabel);
  return <output>{done?.label === newest && done ? `${done.words}，可撤销` : ''}</output>;
}

function CellUndo({ tables }: { tables: TableEditor }) {
  useCellUndo(tables.editor);
  return null;
}

/** A constant element, so that redrawing the page at a keystroke does not redraw the cells. */
const TABLES = <FillTables />;

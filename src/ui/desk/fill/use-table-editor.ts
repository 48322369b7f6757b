import { useEffect, useRef, useState } from 'react';
import type { Arrival } from '../../../collection/collection';
import { typedReport } from '../../../collection/hand-filled';
import type { Standing } from '../../../collection/standing';
import type { CollectionSession } from '../../../desk/collection-session';
import { judgeBeside } from '../../../desk/judged-file';
import type { CellId } from '../../../format/table';
import { cellPath } from '../../../report/draft';
import { cellInput, idOf } from '../../grid/cells/cell-elements';
import { focusField } from '../../places/go-to';
import { createTableEditor, type TableEditor } from './table-editor';

/** After undo or redo from within a cell, the focus goes to the first cell that changed, as in Excel. */
function goToChangedCell(cells: readonly CellId[]): void {
  const from = cellInput(document.activeElement);
  const own = from && idOf(from);
  const [first] = cells;
  if (own && first && !cells.includes(own)) focusField(cellPath(first));
}

/** The tables of a file, open beside last year's reports of its unit; null while these are read. */
export function useTableEditor(of: {
  session: CollectionSession;
  standing: Standing;
  file: Arrival;
  /** Whether it counts no more, so that nothing is typed. */
  isOver: boolean;
  /** Called when other cells are shown than were typed here. */
  onFollowed: () => void;
}): TableEditor | null {
  const [tables, setTables] = useState<TableEditor | null>(null);
  const { session } = of;
  const begun = useRef(of);
  useEffect(() => {
    let made: TableEditor | null = null;
    let wanted = true;
    const { collection } = session.view();
    const from = begun.current;
    const blank = typedReport(collection, from.file);
    void judgeBeside(from.standing, blank, collection, session.records).then(({ draft }) => {
      if (!wanted) return;
      made = createTableEditor(
        from.isOver ? { ...session, access: () => 'reading' } : session,
        from.file,
        draft,
        (cells) => {
          from.onFollowed();
          goToChangedCell(cells);
        },
      );
      setTables(made);
    });
    return () => {
      wanted = false;
      made?.stop();
    };
  }, [session]);
  return tables;
}

import { useEffect, useState } from 'react';
import type { CellId, TableId } from '../../../format/table';
import { cellInput, idOf } from './cell-elements';

/**
 * The table's cell that has the focus, or had it last: help and notes beside the table are about this cell and must
 * stay when the focus goes to them. null before the first.
 */
export function useCurrentCell(table: TableId): CellId | null {
  const [current, setCurrent] = useState<CellId | null>(null);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent): void => {
      const input = cellInput(event.target);
      const id = input && idOf(input);
      if (id?.startsWith(`${table}.`)) setCurrent(id);
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, [table]);
  return current;
}

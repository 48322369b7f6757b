import { useEffect, useState } from 'react';
import type { CellId, TableId } from '../../../format/table';
import { cellInput, idOf } from './cell-elements';

/**
 * The cell of a table one is in, or was in last: help and notes stand beside the table, and going there must not
 * take them away. null before the first.
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

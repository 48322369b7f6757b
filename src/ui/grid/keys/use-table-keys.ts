import type { Form } from '../../../format/form';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { CellMode } from './cell-mode';
import { attachKeys } from './table-keys';

/** Moves, Escape and the highlight of the focused cell's row and column, for a table on the page. */
export function useTableKeys(
  element: RefObject<HTMLTableElement | null>,
  mode: RefObject<CellMode | null>,
  form: Form,
  onReveal?: (column: number) => void,
): void {
  const reveal = useRef(onReveal);
  useLayoutEffect(() => {
    reveal.current = onReveal;
  });
  useLayoutEffect(
    () =>
      element.current && mode.current
        ? attachKeys(element.current, mode.current, form, (column) => reveal.current?.(column))
        : undefined,
    [element, mode, form],
  );
}

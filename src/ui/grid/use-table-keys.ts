import { useLayoutEffect, useRef, type RefObject } from 'react';
import { attachKeys } from './table-keys';

/** Moves, Escape and the light on the row and column one is in, for a table on the page. */
export function useTableKeys(
  element: RefObject<HTMLTableElement | null>,
  onReveal?: (column: number) => void,
): void {
  const reveal = useRef(onReveal);
  useLayoutEffect(() => {
    reveal.current = onReveal;
  });
  useLayoutEffect(
    () => (element.current ? attachKeys(element.current, (column) => reveal.current?.(column)) : undefined),
    [element],
  );
}

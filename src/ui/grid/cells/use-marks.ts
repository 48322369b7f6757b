import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { TableId } from '../../../format/table';
import { useActiveFinding } from '../../context/active-finding';
import { useEditor, useFollow } from '../../context/editor-context';
import { marksOf, tagsOf } from './marks';
import { createPainter, type Painter } from './paint';

/** Keeps the marks at a table's cells up to date. Painted outside React, so that no cell is drawn again. */
export function useMarks(element: RefObject<HTMLTableElement | null>, table: TableId): void {
  const editor = useEditor();
  const follow = useFollow();
  const [activeId] = useActiveFinding();
  const painterOfTable = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const painter = (painterOfTable.current ??= createPainter(element.current));
    const paint = () => {
      const view = editor.view();
      const active = activeId === null ? undefined : view.findings.find(({ id }) => id === activeId);
      painter.paint(marksOf(view, table, active), tagsOf(active));
    };
    paint();
    return follow(paint);
  }, [editor, follow, element, table, activeId]);
}

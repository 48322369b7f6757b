import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Report } from '../../../report/report';
import { useEditor, useFollow } from '../../context/editor-context';

/**
 * Keeps what one element shows up to date: `read` gives it as a text, and `write` puts it there when that text changes,
 * a frame after the keystroke. Written directly, because drawing the sums and verdicts with React would take half the
 * time of a keystroke. React must draw nothing in that element itself.
 */
export function useWritten<E extends Element, Shown extends string>(
  read: (report: Report) => Shown,
  write: (element: E, shown: Shown) => void,
): RefObject<E | null> {
  const editor = useEditor();
  const follow = useFollow();
  const element = useRef<E>(null);
  const current = useRef({ read, write });
  useLayoutEffect(() => {
    current.current = { read, write };
  });
  useLayoutEffect(() => {
    let written: Shown | null = null;
    const show = () => {
      const shown = current.current.read(editor.view().report);
      if (!element.current || shown === written) return;
      written = shown;
      current.current.write(element.current, shown);
    };
    show();
    return follow(show);
  }, [editor, follow]);
  return element;
}

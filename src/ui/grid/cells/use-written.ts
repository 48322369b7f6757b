import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Report } from '../../../report/report';
import { useEditor, useFollow } from '../../context/editor-context';

/**
 * Keeps what one element shows up with the report: `read` says it as one text, `write` puts it there when it is
 * another, in the frame after the key. Written and not drawn: to have React draw the sums and verdicts that a
 * number changes would take half the key's time. It must be nothing that React draws in the element itself.
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

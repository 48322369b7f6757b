import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Report } from '../../report/report';
import { useEditor } from '../parts/editor-context';

/**
 * Keeps what one element shows up with the report: `read` says it as one text, `write` puts it there when it is
 * another. Written at each key and not drawn: to have React draw the sums and verdicts that a number changes
 * would take half the key's time. What is written must be nothing that React draws in the element itself.
 */
export function useWritten<E extends Element, Shown extends string>(
  read: (report: Report) => Shown,
  write: (element: E, shown: Shown) => void,
): RefObject<E | null> {
  const editor = useEditor();
  const element = useRef<E>(null);
  const current = useRef({ read, write });
  useLayoutEffect(() => {
    current.current = { read, write };
  });
  useLayoutEffect(() => {
    let written: Shown | null = null;
    const follow = () => {
      const shown = current.current.read(editor.view().report);
      if (!element.current || shown === written) return;
      written = shown;
      current.current.write(element.current, shown);
    };
    follow();
    return editor.subscribe(follow);
  }, [editor]);
  return element;
}

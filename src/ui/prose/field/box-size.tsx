import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

const BoxSizesContext = createContext(new Map<string, number>());

/** Remembers the heights text boxes were dragged to, as long as the report is open: steps come and go. */
export function BoxSizesProvider({ children }: { children: ReactNode }) {
  const [sizes] = useState(() => new Map<string, number>());
  return <BoxSizesContext.Provider value={sizes}>{children}</BoxSizesContext.Provider>;
}

/**
 * The height, in pixels, a text box was dragged to, null where it never was; `watch` is the ref of the text area. In a
 * box that grows with its text (`grows`) this becomes the minimum height; in one that scrolls, the height.
 */
export function useBoxSize(
  name: string,
  grows: boolean,
): { least: number | null; watch: (area: HTMLTextAreaElement | null) => void } {
  const sizes = useContext(BoxSizesContext);
  const [least, setLeast] = useState(() => sizes.get(name) ?? null);
  const area = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const box = area.current;
    if (!box || typeof ResizeObserver !== 'function') return undefined;
    const known = sizes.get(name);
    box.style.height = grows || known === undefined ? '' : `${known}px`;
    const observer = new ResizeObserver(() => {
      // Only dragging the corner sets a height in the element's own style.
      const dragged = Number.parseFloat(box.style.height);
      if (!(dragged > 0)) return;
      sizes.set(name, dragged);
      setLeast(dragged);
      if (grows) box.style.height = '';
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [sizes, name, grows]);
  const watch = useCallback((element: HTMLTextAreaElement | null) => {
    area.current = element;
  }, []);
  return { least, watch };
}

import { useEffect } from 'react';

/**
 * A file or a link that is dropped where nobody takes it would be opened by the browser in place of this page. Text
 * may still be dropped into a field.
 */
export function useNoBrowserDrop(): void {
  useEffect(() => {
    const keep = (event: DragEvent) => {
      // Whoever takes it has prevented the default.
      if (event.defaultPrevented || !event.dataTransfer) return;
      const inField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (inField && !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
}

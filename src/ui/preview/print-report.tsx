import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Block } from '../../blocks/block';
import { layouts, type LayoutId } from '../../files/docx/layouts';
import { BlockView } from './block-view';
import { keepsNext } from '../../files/docx/keep-next';
import styles from './print-report.module.css';

interface Props {
  blocks: readonly Block[];
  layout: LayoutId;
  shading: boolean;
}

/**
 * The report for the printer, and nothing else of the page. It stands in the document only while the browser
 * prints, whether by our button or by Ctrl+P; the browser cuts it into pages.
 */
export function PrintReport({ blocks, layout, shading }: Props) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // flushSync, because the browser captures the page as soon as the listeners return.
    const begin = () => {
      flushSync(() => setPrinting(true));
      document.body.setAttribute('data-printing', 'report');
    };
    const end = () => {
      setPrinting(false);
      document.body.removeAttribute('data-printing');
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      document.body.removeAttribute('data-printing');
    };
  }, []);
  if (!printing) return null;
  const options = { layout: layouts[layout], shading, wrong: null };
  return createPortal(
    <div className={[styles['report'], styles[layout]].join(' ')} data-print="report">
      {blocks.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a block is its place
        <div key={index} className={keepsNext(blocks, index) ? styles['keep'] : undefined}>
          <BlockView blocks={blocks} index={index} options={options} />
        </div>
      ))}
    </div>,
    document.body,
  );
}

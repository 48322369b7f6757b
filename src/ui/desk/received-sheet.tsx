import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { compose } from '../../blocks/compose';
import { placesInBlocks } from '../../blocks/places-in-blocks';
import type { Finding } from '../../checks/finding';
import { layouts } from '../../files/docx/layouts';
import type { Report } from '../../report/report';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PagedSheets } from '../preview/paged-sheets';
import styles from './received-sheet.module.css';

/** Whether a finding names cells or words that can be framed. */
export function hasPlace({ cells, evidence }: Finding): boolean {
  return cells.length + evidence.length > 0;
}

/** 看原件: the received report on its pages, the places of these findings framed. It cannot be changed, and makes no draft. */
export function ReceivedSheet({
  report,
  file,
  findings,
  onClose,
}: {
  report: Report;
  file: string;
  findings: readonly Finding[];
  onClose: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  const isShown = useRef(false);
  // Pages are measured where they are seen: a dialog has no size before it is open.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const observer = new ResizeObserver(() => setOpen((box.current?.clientWidth ?? 0) > 0));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const blocks = useMemo(() => compose(report), [report]);
  const options = useMemo(
    () => ({
      layout: layouts.gbt9704,
      shading: true,
      wrong: new Set(findings.flatMap(({ cells }) => cells)),
      words: placesInBlocks(
        blocks,
        findings.flatMap(({ evidence }) => evidence),
      ),
    }),
    [blocks, findings],
  );
  const toFirstPlace = useCallback(() => {
    // The pages are drawn after they were counted.
    window.requestAnimationFrame(() => {
      if (isShown.current) return;
      const first = box.current?.querySelector('[data-page] [data-place]');
      isShown.current = Boolean(first);
      first?.scrollIntoView({ block: 'center' });
    });
  }, []);
  return (
    <Dialog
      isWide
      title={file}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <p>按读到的内容排的，不是原文件的样子；只能看。框出的是查出问题的地方。</p>
      {/* Older browsers let the keyboard scroll only what can have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={box} className={styles['box']} tabIndex={0} aria-label="收到的报告，只能看">
        {isOpen && <PagedSheets blocks={blocks} options={options} onPages={toFirstPlace} />}
      </section>
    </Dialog>
  );
}

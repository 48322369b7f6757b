import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import type { Block } from '../../blocks/block';
import { MARK_COLOUR, type Layout } from '../../files/docx/layout';
import { BlockView, type SheetOptions } from './block-view';
import { keepsNext } from '../../files/docx/keep-next';
import { paginate, type Measured, type Slice } from './paginate';
import { paper, px, textBlock } from './sheet-style';
import styles from './sheet.module.css';

interface Props {
  blocks: readonly Block[];
  options: SheetOptions;
  /** What stands in the header of every page, if anything. */
  mark?: string | null;
  /** Told how many pages there are, as measured with the fonts of this machine. */
  onPages: (count: number) => void;
}

/** The report on A4 sheets, cut into pages as measured here. Sheets shrink where the window is narrower. */
export function PagedSheets({ blocks, options, mark = null, onPages }: Props) {
  const measured = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<Slice[][]>([]);
  const [scale, setScale] = useState(1);
  const { layout } = options;
  const block = textBlock(layout);

  useLayoutEffect(() => {
    const column = measured.current;
    if (!column) return undefined;
    const measure = () => {
      const next = paginate(measuredBlocks(column, blocks, layout), block.height);
      setPages(next);
      onPages(next.length);
    };
    measure();
    // Measured again once all fonts are loaded, because a font that comes late moves the lines.
    let wanted = true;
    void document.fonts?.ready.then(() => wanted && measure());
    return () => {
      wanted = false;
    };
  }, [blocks, layout, block.height, onPages]);

  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const fit = () => setScale(Math.min(1, element.clientWidth / paper.width));
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    return () => observer.disconnect();
  }, []);

  const place: CSSProperties = { top: block.top, left: block.left, width: block.width };
  return (
    <div ref={desk} className={styles['desk']}>
      <div ref={measured} className={styles['measured']} style={{ width: block.width }} aria-hidden="true">
        {blocks.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a block is its place
          <div key={index} className={styles['block']}>
            <BlockView blocks={blocks} index={index} options={options} />
          </div>
        ))}
      </div>
      {pages.map((slices, page) => (
        <div
          // oxlint-disable-next-line react/no-array-index-key -- a page is its number
          key={page}
          className={styles['fitted']}
          data-page={page + 1}
          style={{ width: paper.width * scale, height: paper.height * scale }}
        >
          <div className={styles['sheet']} style={{ transform: scale < 1 ? `scale(${scale})` : undefined }}>
            <div className={styles['text']} style={place}>
              {slices.map((slice) => (
                <SliceView key={slice.block} slice={slice} blocks={blocks} options={options} />
              ))}
            </div>
            {mark !== null && <PageMark text={mark} layout={layout} />}
            <PageNumber number={page + 1} layout={layout} />
          </div>
        </div>
      ))}
    </div>
  );
}

function measuredBlocks(column: HTMLElement, blocks: readonly Block[], layout: Layout): Measured[] {
  return blocks.map((block, index) => {
    const height = column.children[index]?.getBoundingClientRect().height ?? 0;
    const keepNext = keepsNext(blocks, index);
    if (block.kind !== 'paragraph') return { height, line: null, before: 0, keepNext };
    const style = layout.styles[block.role];
    return { height, line: px(style.line), before: px(style.before ?? 0), keepNext };
  });
}

/** The part of a block that stands on a page: what is above or below it is cut off by the box. */
function SliceView({ slice, blocks, options }: { slice: Slice } & Omit<Props, 'onPages' | 'mark'>) {
  const { block, from, to } = slice;
  // Only paragraphs are cut; the form's tables hang over the margins.
  const clipped = blocks[block]?.kind === 'paragraph' ? styles['clipped'] : undefined;
  return (
    // A paragraph that runs over is read out once, where it begins.
    <div className={clipped} style={{ height: to - from }} aria-hidden={from > 0} data-slice={block}>
      <div className={styles['block']} style={{ marginTop: -from }}>
        <BlockView blocks={blocks} index={block} options={options} />
      </div>
    </div>
  );
}

function PageMark({ text, layout }: { text: string; layout: Layout }) {
  const { size, line, align } = layout.styles.pageHeader;
  const css: CSSProperties = {
    top: px(layout.margins.header),
    right: px(layout.margins.right),
    left: px(layout.margins.left),
    color: `#${MARK_COLOUR}`,
    fontFamily: 'var(--font-song)',
    fontSize: (size * 2) / 3,
    lineHeight: `${px(line)}px`,
    textAlign: align === 'both' ? 'justify' : align,
  };
  return (
    <p className={styles['pageNumber']} style={css}>
      {text}
    </p>
  );
}

function PageNumber({ number, layout }: { number: number; layout: Layout }) {
  const { size, line } = layout.styles.pageNumber;
  const outer = layout.pageNumbers === 'outer';
  const css: CSSProperties = {
    bottom: px(layout.margins.footer),
    right: px(layout.margins.right),
    left: px(layout.margins.left),
    fontFamily: 'var(--font-song)',
    fontSize: (size * 2) / 3,
    lineHeight: `${px(line)}px`,
    textAlign: outer ? (number % 2 === 1 ? 'right' : 'left') : 'center',
    padding: outer ? '0 1em' : 0,
  };
  return (
    <p className={styles['pageNumber']} style={css}>
      {outer ? `— ${number} —` : number}
    </p>
  );
}

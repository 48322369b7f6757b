import type { Block } from '../../blocks/block';
import type { PlaceInBlock } from '../../blocks/places-in-blocks';
import { signaturePlace } from '../../blocks/signature-place';
import { titleLines } from '../../blocks/title-lines';
import { TABLE_GAP, type Layout } from '../../files/docx/layout';
import { isRagged } from '../../files/docx/ragged';
import type { CellId } from '../../format/table';
import { GridView } from './grid-view';
import { familyOf, px, textBlock, textCss } from './sheet-style';
import styles from './sheet.module.css';

export interface SheetOptions {
  layout: Layout;
  /** Whether the 第二十条 rows are filled as in the form. */
  shading: boolean;
  /** Cells framed in red; blank ones are then framed too, and empty sections say so. null for print. */
  wrong: ReadonlySet<CellId> | null;
  /** Words framed in red, by the block they stand in; left out for none. */
  words?: ReadonlyMap<number, readonly PlaceInBlock[]>;
}

interface Props {
  blocks: readonly Block[];
  index: number;
  options: SheetOptions;
}

/** One block of the report drawn as it will be in the Word file. */
export function BlockView({ blocks, index, options }: Props) {
  const { layout, shading, wrong } = options;
  const block = blocks[index];
  if (!block) return null;
  if (block.kind === 'title') return <Title text={block.text} layout={layout} />;
  if (block.kind === 'grid') return <GridView grid={block} layout={layout} shading={shading} wrong={wrong} />;
  if (block.kind === 'paragraph')
    return (
      <TextBlock blocks={blocks} block={block} layout={layout} places={options.words?.get(index) ?? []} />
    );
  const next = blocks[index + 1];
  const css = textCss(layout.styles[block.level === 1 ? 'heading1' : 'heading2'], layout);
  const gap = next?.kind === 'grid' ? { paddingBottom: px(TABLE_GAP) } : {};
  const Heading = block.level === 1 ? 'h3' : 'h4';
  return (
    <Heading style={{ ...css, ...gap }}>
      <Words text={block.text} from={0} places={options.words?.get(index) ?? []} />
      {wrong && isUnwritten(block, next) && <span className={styles['unwritten']}>还没填</span>}
    </Heading>
  );
}

/** A section's heading with nothing below it: the next section follows, or the signature. */
function isUnwritten(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'heading' || block.level !== 1) return false;
  if (!next) return true;
  if (next.kind === 'heading') return next.level === 1;
  return next.kind === 'paragraph' && (next.role === 'signature' || next.role === 'date');
}

function Title({ text, layout }: { text: string; layout: Layout }) {
  return (
    <h2 style={textCss(layout.styles.title, layout)}>
      {titleLines(text, layout.titleEms).map((line, index) => (
        <span key={line} className={styles['line']}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </h2>
  );
}

function closingText(blocks: readonly Block[], role: 'signature' | 'date'): string {
  const found = blocks.find((block) => block.kind === 'paragraph' && block.role === role);
  return found?.kind === 'paragraph' ? found.text : '';
}

type TextBlockProps = {
  blocks: readonly Block[];
  block: Extract<Block, { kind: 'paragraph' }>;
  layout: Layout;
  places: readonly PlaceInBlock[];
};

/** A text with the places in it framed; `from` is where it begins in the words of its block. */
function Words({ text, from, places }: { text: string; from: number; places: readonly PlaceInBlock[] }) {
  if (places.length === 0) return text;
  const edges = places.flatMap(({ start, end }) => [start - from, end - from]);
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((at, index) => {
    const piece = text.slice(at, cuts[index + 1]);
    const isFramed = places.some(({ start, end }) => start - from <= at && at < end - from);
    return isFramed ? (
      <mark key={at} className={styles['words']} data-place="">
        {piece}
      </mark>
    ) : (
      <span key={at}>{piece}</span>
    );
  });
}

function TextBlock({ blocks, block, layout, places }: TextBlockProps) {
  const { role, runIn, text } = block;
  const css = textCss(layout.styles[role], layout);
  if (role === 'signature' || role === 'date') {
    const em = px(layout.bodyEm);
    const line = textBlock(layout).width / em;
    const place = signaturePlace(closingText(blocks, 'signature'), closingText(blocks, 'date'), line);
    const left = (role === 'signature' ? place.agency : place.date) * em;
    return (
      <p className={role === 'date' ? styles['date'] : undefined} style={{ ...css, paddingLeft: left }}>
        {text}
      </p>
    );
  }
  return (
    <p style={isRagged(text) ? { ...css, textAlign: 'left' } : css}>
      {runIn !== undefined && (
        <span style={{ fontFamily: familyOf(layout.runIn.face), fontWeight: layout.runIn.bold ? 700 : 400 }}>
          <Words text={runIn} from={0} places={places} />
        </span>
      )}
      <Words text={text} from={runIn?.length ?? 0} places={places} />
    </p>
  );
}

import type { Block } from '../../blocks/block';
import { layouts, type LayoutId } from '../../files/docx/layouts';
import { BlockView } from './block-view';
import styles from './layout-choice.module.css';
import { paper, textBlock } from './sheet-style';
import sheetStyles from './sheet.module.css';

const choices: readonly { id: LayoutId; name: string; hint: string }[] = [
  { id: 'gbt9704', name: '公文格式', hint: '按 GB/T 9704' },
  { id: 'official', name: '模板格式', hint: '同国办空白模板' },
];

/** The width of a small sheet in CSS pixels, and a number of blocks that always fills it. */
const THUMB_WIDTH = 100;
const THUMB_BLOCKS = 8;

interface Props {
  blocks: readonly Block[];
  value: LayoutId;
  onChoose: (layout: LayoutId) => void;
}

/** The two layouts side by side, each as the report's own first page in small. */
export function LayoutChoice({ blocks, value, onChoose }: Props) {
  return (
    <fieldset className={styles['choice']}>
      <legend>版式</legend>
      {choices.map(({ id, name, hint }) => (
        <div key={id} className={[styles['option'], id === value ? styles['chosen'] : ''].join(' ')}>
          <FirstPage blocks={blocks} layout={id} />
          <label>
            <input type="radio" name="layout" checked={id === value} onChange={() => onChoose(id)} />
            {name}
            <span>{hint}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function FirstPage({ blocks, layout }: { blocks: readonly Block[]; layout: LayoutId }) {
  const shape = layouts[layout];
  const { top, left, width, height } = textBlock(shape);
  const scale = THUMB_WIDTH / paper.width;
  const options = { layout: shape, shading: true, wrong: null };
  return (
    <div
      className={styles['thumb']}
      style={{ width: THUMB_WIDTH, height: paper.height * scale }}
      aria-hidden="true"
    >
      <div className={sheetStyles['sheet']} style={{ transform: `scale(${scale})` }}>
        <div className={styles['text']} style={{ top, left, width, height }}>
          {blocks.slice(0, THUMB_BLOCKS).map((_, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a block is its place
            <BlockView key={index} blocks={blocks} index={index} options={options} />
          ))}
        </div>
      </div>
    </div>
  );
}

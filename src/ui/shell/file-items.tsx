import type { FileKeeping } from '../../saving/file-keeping';
import { browserDisk } from '../../storage/disk-file';
import type { Choose } from './band-menu';
import styles from './band.module.css';

interface Props {
  /** null where there is nothing to be taken back, or made again. */
  undoLabel: string | null;
  redoLabel: string | null;
  undo: () => void;
  redo: () => void;
  /** Whether the band has a button 重做 of its own where there is room; it always has one for 撤销. */
  isRedoInBand: boolean;
  file: Pick<FileKeeping, 'save'>;
  choose: Choose;
}

/** The items that 文件 of every document begins with: 撤销 and 重做 where the band has no room for them, and its copy on disk. */
export function FileItems({ undoLabel, redoLabel, undo, redo, isRedoInBand, file, choose }: Props) {
  return (
    <>
      <li className={styles['narrow']}>
        <button type="button" className={styles['item']} disabled={undoLabel === null} onClick={choose(undo)}>
          撤销{undoLabel === null ? '' : `：${undoLabel}`}
        </button>
      </li>
      <li className={isRedoInBand ? styles['narrow'] : undefined}>
        <button type="button" className={styles['item']} disabled={redoLabel === null} onClick={choose(redo)}>
          重做{redoLabel === null ? '' : `：${redoLabel}`}
        </button>
      </li>
      <li>
        <button type="button" className={styles['item']} onClick={choose(() => void file.save())}>
          保存到文件<kbd>Ctrl+S</kbd>
        </button>
      </li>
      {browserDisk.canPick() && (
        <li>
          <button type="button" className={styles['item']} onClick={choose(() => void file.save(true))}>
            另存为…
          </button>
        </li>
      )}
    </>
  );
}

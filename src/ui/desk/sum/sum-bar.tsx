import { cellOf, type CountySum } from '../../../collection/sum/county-sum';
import { tableWords } from '../../../format/sections';
import { TABLE_IDS, type CellId, type TableId } from '../../../format/table';
import { StateMark } from '../../parts/state-mark';
import { Hidden } from '../../parts/hidden';
import { marksOf, type CellMarks } from './cell-words';
import { nextAfter } from './next-cell';
import styles from './sum.module.css';

const counted: readonly { mark: keyof CellMarks; words: string }[] = [
  { mark: 'lacks', words: '缺' },
  { mark: 'doubts', words: '可疑' },
  { mark: 'adjustments', words: '有调整' },
];

/** Which table is shown; how many cells lack somebody, are in doubt, are adjusted: each leads to the next of them. */
export function SumBar({
  sum,
  isReading,
  cell,
  onTable,
  onChoose,
}: {
  sum: CountySum;
  /** Whether files are still being read: then nobody lacks yet. */
  isReading: boolean;
  cell: CellId;
  onTable: (table: TableId) => void;
  onChoose: (cell: CellId) => void;
}) {
  const { form } = sum;
  const cells = (mark: keyof CellMarks) =>
    form.cells.flatMap(({ id }) => (marksOf(cellOf(sum, id))[mark] > 0 ? [id] : []));
  return (
    <div className={styles['bar']}>
      <fieldset className={styles['tables']}>
        <legend>
          <Hidden>表格</Hidden>
        </legend>
        {TABLE_IDS.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === form.cell(cell).table}
            onClick={() => onTable(id)}
          >
            {tableWords[id]}
          </button>
        ))}
      </fieldset>
      <div className={styles['chips']}>
        {counted.map(({ mark, words }) => {
          const marked = cells(mark);
          const next = nextAfter(form, cell, marked);
          return (
            <button
              key={mark}
              type="button"
              disabled={next === null}
              title={next === null ? undefined : '到下一格'}
              onClick={() => next && onChoose(next)}
            >
              {mark === 'adjustments' ? (
                <i aria-hidden="true">调</i>
              ) : (
                <StateMark state={mark === 'lacks' ? 'pending' : 'warning'} size={14} />
              )}
              {mark === 'lacks' && isReading ? '还没有数' : words} <b>{marked.length} 格</b>
            </button>
          );
        })}
      </div>
      <p className={styles['keys']}>
        <kbd>J</kbd> 下一处要定的 <kbd>←↑↓→</kbd> 换格 <kbd>Enter</kbd> 看单位
      </p>
    </div>
  );
}

import { memo } from 'react';
import { cellOf, type CountySum } from '../../../collection/sum/county-sum';
import { wholeMakers } from '../../../collection/sum/sum-cell';
import type { CellId, GridCell } from '../../../format/table';
import { headerIds, spanOf } from '../../grid/table/label-box';
import { StateMark } from '../../parts/state-mark';
import { cellWords, marksOf } from './cell-words';
import { shownNumber } from './decided-words';
import { isLarge, type UsualCount } from './usual-counts';

/** One number of the county with its marks: 381 · 77/79, or —（缺2）, which is not known while files are read: 还在读. Drawn again only where it changes: there are 175. */
export const SumBox = memo(function SumBox({
  sum,
  box,
  isInHand,
  usual,
  isReading,
}: {
  sum: CountySum;
  box: GridCell & { cell?: CellId };
  isInHand: boolean;
  /** Where the head of its column may say how many units made it. */
  usual: UsualCount | null;
  isReading: boolean;
}) {
  const { form, contributions } = sum;
  const id = box.cell;
  if (!id) return null;
  const spec = form.tables[form.cell(id).table];
  const cell = cellOf(sum, id);
  const marks = marksOf(cell);
  const hasMark = marks.doubts + marks.adjustments > 0;
  const whole = wholeMakers(cell);
  const leavesCount = usual?.makers === whole && isLarge(cell.value, marks);
  return (
    <td
      {...spanOf(form, spec, box)}
      tabIndex={isInHand ? 0 : -1}
      aria-selected={isInHand}
      aria-label={cellWords(sum, id, isReading)}
      headers={headerIds(spec, box)}
      data-cell={id}
      data-at={form.cell(id).place.column}
      data-total={box.total}
      data-lacks={marks.lacks > 0 || undefined}
      data-zero={cell.value === '0' || undefined}
    >
      {marks.doubts > 0 && <StateMark state="warning" size={14} />}
      {marks.adjustments > 0 && <i>调</i>}
      {cell.value === null ? (
        <span>{marks.lacks === 0 ? '—' : isReading ? '还在读' : `—（缺${marks.lacks}）`}</span>
      ) : (
        <>
          <b>{shownNumber(cell.value)}</b>
          {!leavesCount && (
            <small>
              {usual && (hasMark ? '·' : ' · ')}
              {whole}/{contributions.length}
            </small>
          )}
        </>
      )}
    </td>
  );
});

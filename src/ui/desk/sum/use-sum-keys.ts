import { cellOf, type CountySum } from '../../../collection/sum/county-sum';
import { blanksBehind } from '../../../collection/sum/blanks';
import { settleGap, type GapChoice } from '../../../collection/sum/sum-commands';
import type { CellId } from '../../../format/table';
import { usePlainKeys } from '../../browser/plain-keys';
import { useReadOnly } from '../../context/read-only';
import { moveFrom, type Move } from '../../grid/keys/moves';
import { marksOf } from './cell-words';
import { nextAfter } from './next-cell';
import { contributionOf, isoNow, type Settling } from './settling';

const gapKeys: Readonly<Record<string, GapChoice>> = { '1': 'wait', '2': 'zero', '3': 'excluded' };

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The next cell where something is to be settled: somebody lacks, a doubt is open, or a unit is brought below 0. */
export function nextToSettle(sum: CountySum, from: CellId): CellId | null {
  const open = sum.form.cells.flatMap(({ id }) => {
    const cell = cellOf(sum, id);
    const { lacks, doubts } = marksOf(cell);
    return lacks + doubts + cell.negative.length > 0 ? [id] : [];
  });
  return nextAfter(sum.form, from, open);
}

/** Arrows lead into the table from outside the page; J goes to the next cell to settle, or calls `onNothing` where none is left; 1 2 3 say of the first unit that lacks 等待, 确认为 0, 不计入. */
export function useSumKeys(
  settling: Settling,
  cell: CellId,
  { onChoose, onNothing }: { onChoose: (cell: CellId) => void; onNothing: () => void },
): void {
  const readOnly = useReadOnly();
  const { sum, perform } = settling;
  usePlainKeys((key) => {
    if (key === 'j') {
      const next = nextToSettle(sum, cell);
      if (next) onChoose(next);
      else onNothing();
      return true;
    }
    const isOutside = !document.activeElement?.closest('main');
    const move = isOutside ? arrows[key] : undefined;
    if (move) {
      onChoose(moveFrom(sum.form, cell, move, 'all'));
      return true;
    }
    const how = gapKeys[key];
    const [lack] = cellOf(sum, cell).lacks;
    if (how === undefined || readOnly || !lack || lack.why === 'reading') return false;
    const contribution = contributionOf(settling, lack.unit);
    perform(settleGap(contribution, blanksBehind(contribution, sum.form, cell), how, isoNow()));
    return true;
  });
}

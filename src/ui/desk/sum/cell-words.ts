import { cellOf, type CountySum } from '../../../collection/sum/county-sum';
import { wholeMakers, type SumCell } from '../../../collection/sum/sum-cell';
import type { Form } from '../../../format/form';
import type { CellId } from '../../../format/table';

/** What is marked at a cell of the sum. */
export interface CellMarks {
  lacks: number;
  /** Doubts nobody decided on. */
  doubts: number;
  adjustments: number;
}

/** Counts what is marked at a cell. */
export function marksOf({ lacks, suspects, adjustments }: SumCell): CellMarks {
  return {
    lacks: lacks.length,
    doubts: suspects.filter(({ decision }) => decision === null).length,
    adjustments: adjustments.length,
  };
}

/** A cell by its row and column: 新收，自然人. */
export function cellName(form: Form, id: CellId): string {
  return `${form.rowOf(id).name}，${form.columnOf(id).name}`;
}

/** Why a cell has no number: somebody lacks, or there is nobody who could give one. */
function noNumber({ lacks }: SumCell, isReading: boolean): string {
  if (isReading && lacks.length > 0) return '还在读';
  return lacks.length === 0 ? '没有单位的数' : `缺 ${lacks.length} 个单位`;
}

/**
 * What a screen reader hears of a cell: 新收，自然人：381，77 个单位，共 79，有可疑. While files are being read nobody lacks yet:
 * 还在读.
 */
export function cellWords(sum: CountySum, id: CellId, isReading = false): string {
  const cell = cellOf(sum, id);
  const { doubts, adjustments } = marksOf(cell);
  const number =
    cell.value === null
      ? noNumber(cell, isReading)
      : `${cell.value}，${wholeMakers(cell)} 个单位，共 ${sum.contributions.length}`;
  const marks = [...(doubts > 0 ? ['有可疑'] : []), ...(adjustments > 0 ? ['有调整'] : [])];
  return [`${cellName(sum.form, id)}：${number}`, ...marks].join('，');
}

/** What row 22 (逾期未缴费) means for the sentence. */
interface UnpaidNote {
  words: string;
  /** Whether the tick and the table contradict each other. */
  look: boolean;
}

/**
 * Says what happens with the tick 发出过收费通知 as the table stands. `unpaid` is the row's total, null while a
 * cell of it is blank; `soFar` is the sum of the cells that are filled in.
 */
export function unpaidNote(ticked: boolean, unpaid: number | null, soFar: number): UnpaidNote {
  if (unpaid === null) {
    const filled = soFar > 0 ? `，已填的合计 ${soFar} 件` : '';
    return { words: `还没填完${filled}。${ticked ? '填完以后件数才写进句子。' : ''}`, look: false };
  }
  if (unpaid === 0)
    return ticked
      ? { words: '是 0 件，没有可写的。没有逾期未缴的请去掉勾，有的请先改表格。', look: true }
      : { words: '是 0 件，不用勾。', look: false };
  return ticked
    ? { words: `是 ${unpaid} 件，已写进句子，件数随表格走。`, look: false }
    : { words: `是 ${unpaid} 件，说明发出过收费通知，请勾上。`, look: true };
}

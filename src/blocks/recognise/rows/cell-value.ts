import { onOneLine, readCellText, type CellUnit } from '../../../report/numbers/cell-text';
import { problemSentence } from '../../../report/numbers/number';

/** What a cell of a table in a file says. `remark` is what a person should know of how it was read. */
export type CellValue =
  | { state: 'number'; text: string; note: string; remark: string }
  | { state: 'blank'; remark: string }
  | { state: 'unread'; remark: string };

/** Characters of a cell that a remark quotes. */
const LONGEST_QUOTE = 40;

/** Reads one cell of a source table; `unit` is the form's own for the cell it was taken for. */
export function readCellValue(source: string, unit: CellUnit): CellValue {
  const read = readCellText(source, unit);
  if (read.kind === 'blank') return { state: 'blank', remark: '' };
  if (read.kind === 'number') return { state: 'number', text: read.text, note: read.note, remark: '' };
  const text = onOneLine(source);
  if (read.problem === 'nothing') return { state: 'blank', remark: `写的是“${text}”，按没有填` };
  // The signs that stand for what was not read are ours: nobody wrote them.
  if (read.problem === 'notUnderstood')
    return { state: 'unread', remark: `没有读懂：${problemSentence(read.problem)}，请对照原文填写` };
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text;
  return { state: 'unread', remark: `写的是“${quote}”，${problemSentence(read.problem)}` };
}

/** Whether a box may hold a number of the form, or nothing, rather than words. */
export function isValueLike(text: string): boolean {
  // Quick answers for nearly every box: a number, nothing, or too many words.
  if (/^\d{0,9}$/.test(text)) return true;
  return (['total', 'money'] as const).some((unit) => {
    const read = readCellText(text, unit);
    return read.kind !== 'problem' || read.problem === 'nothing' || read.problem === 'severalLines';
  });
}

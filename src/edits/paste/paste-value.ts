import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { onOneLine, readCellText } from '../../report/numbers/cell-text';

/** What a pasted text means in a cell. */
export type PastedValue =
  | { kind: 'number'; text: string; note: string }
  | { kind: 'blank' }
  /** A sign people write for nothing (/, —): it is left blank, and said. */
  | { kind: 'dash'; text: string }
  /** Goes into the cell as it is, and is a mistake there until somebody corrects it. */
  | { kind: 'unread'; text: string };

/** Reads a pasted text for a cell. Blank is never 0; what is no number stays as it is. */
export function pastedValue(form: Form, id: CellId, text: string): PastedValue {
  const { unit, sumOf } = form.cell(id);
  const read = readCellText(text, sumOf ? 'total' : unit);
  if (read.kind !== 'problem') return read;
  return { kind: read.problem === 'nothing' ? 'dash' : 'unread', text: onOneLine(text) };
}

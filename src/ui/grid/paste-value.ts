import { cellSpec } from '../../format/form';
import type { CellId } from '../../format/table';
import { parseCount, parseMoney } from '../../report/number';

/** What a pasted text is to a cell. */
export type PastedValue =
  | { kind: 'number'; text: string; note: string }
  | { kind: 'blank' }
  /** A sign people write for nothing (/, —): it is left blank, and said. */
  | { kind: 'dash'; text: string }
  /** Goes into the cell as it is, and is a mistake there until somebody corrects it. */
  | { kind: 'unread'; text: string };

const NOTHING = /^[/／\\—–-]+$/;
/** 22（其中修订16件）: a number and what it is made of, as large agencies write it in the disclosure table. */
const WITH_NOTE = /^([\d０-９,，]+)\s*[（(]([^（）()]+)[）)]$/;

/** Reads a pasted text for a cell. Blank is never 0; what is no number stays as it is. */
export function pastedValue(id: CellId, text: string): PastedValue {
  const { unit, table } = cellSpec(id);
  const parsed = unit === 'money' ? parseMoney(text) : parseCount(text);
  if (parsed.kind === 'blank') return { kind: 'blank' };
  if (parsed.kind === 'number') return { kind: 'number', text: parsed.text, note: '' };
  if (NOTHING.test(text.trim())) return { kind: 'dash', text };
  const noted = table === 'disclosure' && unit === 'count' ? WITH_NOTE.exec(text.trim()) : null;
  const value = noted && parseCount(noted[1] ?? '');
  if (noted && value?.kind === 'number')
    return { kind: 'number', text: value.text, note: (noted[2] ?? '').trim() };
  return { kind: 'unread', text };
}

import { isValueLike } from '../../blocks/recognise/rows/cell-value';
import { isPageNumber } from '../../blocks/recognise/lines/lines';
import type { SourceCell, SourceTable } from '../../blocks/source';
import { isBlank, type TextLine } from './text-lines';

/** Separators of fields, besides tabs. */
const BAR = /[|｜│┃]/;
const BARS = /[|｜│┃]/g;
/** A line under a row: |---|:--:|, +---+---+, ├──┼──┤. */
const RULE = /^[\s|｜│┃:+\-─━═┄┈=├┼┤┌┬┐└┴┘╪╞╡┏┳┓┗┻┛┣╋┫]+$/;
const isRule = (text: string): boolean => RULE.test(text) && /[-─━═=]/.test(text);

const edged = (text: string): boolean => {
  const line = text.trim();
  return BAR.test(line.slice(0, 1)) || BAR.test(line.slice(-1));
};

/** No table has as many columns: a line with more is none of its rows. */
const MOST_FIELDS = 1_000;
const someOf = (fields: string[]): string[] | null => (fields.length > MOST_FIELDS ? null : fields);

/** The fields of a line between tabs or bars, bars around the line left away; null where it has none. */
function fieldsOf({ text }: TextLine): string[] | null {
  if (text.includes('\t')) {
    const fields = someOf(text.split('\t', MOST_FIELDS + 1));
    if (!fields) return null;
    // A line with only one field, a sentence after a tab, is a paragraph.
    const filled = fields.filter((field) => !isBlank(field));
    return filled.length === 1 && filled[0]?.includes('。') ? null : fields;
  }
  if (!BAR.test(text)) return null;
  const line = text.trim();
  const isOpen = !BAR.test(line.slice(0, 1));
  const end = isOpen ? endOfFields(line) : line.length - (BAR.test(line.slice(-1)) ? 1 : 0);
  return someOf(line.slice(isOpen ? 0 : 1, Math.max(1, end)).split(BAR, MOST_FIELDS + 1));
}

/** The end of the fields in a row without a leading bar: trailing bars are only padding and show no blank fields. */
function endOfFields(line: string): number {
  let end = line.length;
  while (end > 0 && (BAR.test(line.charAt(end - 1)) || isBlank(line.charAt(end - 1)))) end--;
  return end;
}

/** Rows that count something (规章|0|0|0) from which on bars within lines part fields and not the words of a menu. */
const COUNTED_FROM = 3;

function countsIn(line: TextLine): boolean {
  const [first = '', ...numbers] = fieldsOf(line) ?? [];
  return !isBlank(first) && numbers.length > 0 && numbers.every((text) => /^\s*\d[\d.,]*\s*$/.test(text));
}

/** The lines that are rows. A bar within a line may only separate words of a menu, so it counts only beside other rows. */
export function rowsOf(lines: readonly TextLine[]): Set<TextLine> {
  const found = new Set<TextLine>();
  const counting = new Set(lines.filter(countsIn));
  const mayCount = counting.size >= COUNTED_FROM;
  const isRow = (line: TextLine) =>
    edged(line.text) || line.text.includes('\t') || (mayCount && counting.has(line));
  let run: TextLine[] = [];
  const close = () => {
    if (run.some(isRow)) for (const line of run) found.add(line);
    run = [];
  };
  for (const line of lines)
    if (fieldsOf(line)) run.push(line);
    else if (!isBlank(line.text)) close();
  close();
  return found;
}

/** Lines of one cell and a bar from which on a text counts as a list with one cell a line. */
const LISTED_FROM = 8;

/**
 * Removes the bars from lines that hold one cell each and end in a bar (`21 |`): such a text is a list, and the bars
 * mean nothing.
 */
export function withoutListBars(lines: readonly TextLine[]): readonly TextLine[] {
  const barred = lines.filter(({ text }) => BAR.test(text) && !text.includes('\t') && !isRule(text));
  const filled = barred.map((line) => (fieldsOf(line) ?? []).filter((text) => !isBlank(text)).length);
  const single = filled.filter((count) => count === 1).length;
  const more = filled.filter((count) => count > 1).length;
  if (single < LISTED_FROM || more * 10 > single) return lines;
  const listed = new Set(barred.filter((_, at) => (filled[at] ?? 0) < 2));
  return lines.map((line) =>
    listed.has(line) ? { ...line, text: line.text.replace(BARS, ' ').trim() } : line,
  );
}

/** Whether a line below a row is a bare number: it may be the rest of the row's last number. */
export const goesOnNumber = ({ text }: TextLine): boolean =>
  /\d/.test(text) && !isPageNumber(text) && isValueLike(text);

/** Rows with tabs or bars as a table. A bare number below a row is added to its last box, which is then doubtful. */
export function fieldTable(lines: readonly TextLine[]): SourceTable {
  const cells: SourceCell[] = [];
  const doubts = new Map<number, string>();
  let row = 0;
  let last: SourceCell | null = null;
  for (const line of lines) {
    if (isRule(line.text) || isBlank(line.text)) continue;
    const fields = fieldsOf(line);
    if (!fields && last) {
      last.text += `\n${line.text.trim()}`;
      doubts.set(last.row, '下面一行还有数，看不出是不是同一个数');
    }
    if (!fields) continue;
    for (const [col, text] of fields.entries()) {
      const cell = { text: text.trim(), row, col, rows: 1, cols: 1, place: line.place };
      cells.push(cell);
      if (cell.text !== '') last = cell;
    }
    row++;
  }
  return { kind: 'table', layout: 'fields', cells, place: lines[0]?.place ?? '', doubts };
}

import { isValueLike } from '../rows/cell-value';
import { quickPlainLabel } from '../label-match';
import type { Line } from '../lines/lines';

/** A line parted into words and the numbers at its end. */
export interface LooseLine {
  line: Line;
  words: readonly string[];
  values: readonly string[];
}

/** Words and, after them, their numbers, up to the next words. */
export interface Segment {
  words: { text: string; line: Line }[];
  values: { text: string; line: Line }[];
}

/** A row's label joined to a piece of its group's label without a space: （三）不4.保护. */
const TOUCHING = /([\p{Script=Han}）)])(\d{1,2}[.．、]\p{Script=Han})/gu;
/** A sentence, not a label or row of a table: …申请28件。 */
const SENTENCE = /[。；？！]|\d\s*[件条份次]/;
/** In characters: longer lines are paragraphs. */
const LONGEST_LINE = 400;

/** The words of a line and the numbers at its end. */
export function parted(line: Line): LooseLine {
  if (line.text.length > LONGEST_LINE) return { line, words: [line.text], values: [] };
  const pieces = line.text.replace(TOUCHING, '$1 $2').split(/\s+/);
  let end = pieces.length;
  while (end > 0 && isValueLike(pieces[end - 1] ?? '')) end--;
  return { line, words: pieces.slice(0, end), values: pieces.slice(end).filter((text) => text !== '') };
}

/** Whether a word is a piece of one of the labels; a word of signs alone counts as one. */
const isPieceOf = (word: string, texts: readonly string[]): boolean => {
  const text = quickPlainLabel(word);
  return text === '' || texts.some((label) => label.includes(text));
};

/**
 * The lines of a table that came as plain text: those made of its labels and pieces of them (`texts`, as plain
 * labels), bare numbers among them, and whatever `isRow` takes for a row. Everything else, above all sentences, is
 * left out. `below` are labels after the table's last number.
 */
export function tableLines(
  lines: readonly Line[],
  texts: readonly string[],
  isRow: (line: LooseLine) => boolean,
): { table: LooseLine[]; below: LooseLine[] } {
  const all = lines.map(parted);
  const isOf = (line: LooseLine) =>
    !SENTENCE.test(line.line.text) &&
    ((line.words.length > 0 && line.words.every((word) => isPieceOf(word, texts))) || isRow(line));
  const first = all.findIndex(isOf);
  if (first < 0) return { table: [], below: [] };
  const found = all.slice(first).filter((line) => line.words.length === 0 || isOf(line));
  let end = found.length;
  while (end > 0 && found[end - 1]?.values.length === 0) end--;
  return { table: found.slice(0, end), below: found.slice(end) };
}

/** The lines as segments: words and the numbers after them, then the next words. */
export function segmentsOf(lines: readonly LooseLine[]): Segment[] {
  const segments: Segment[] = [];
  for (const { line, words, values } of lines) {
    let last = segments[segments.length - 1];
    if (!last || (words.length > 0 && last.values.length > 0)) {
      last = { words: [], values: [] };
      segments.push(last);
    }
    last.words.push(...words.map((text) => ({ text, line })));
    last.values.push(...values.map((text) => ({ text, line })));
  }
  return segments;
}

/** How the numbers of a row stand: in one line, one in each line, or otherwise. */
export function shapeOfValues({ values }: Segment): 'line' | 'list' | 'mixed' {
  const lines = new Set(values.map(({ line }) => line));
  if (lines.size === 1) return values.length === 1 ? 'list' : 'line';
  return lines.size === values.length ? 'list' : 'mixed';
}

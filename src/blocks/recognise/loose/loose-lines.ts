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

/** A row's label that touches the label of its group: （三）不4.保护. */
const TOUCHING = /([\p{Script=Han}）)])(\d{1,2}[.．、]\p{Script=Han})/gu;
/** No label or row of a table says this: …申请28件。 */
const SENTENCE = /[。；？！]|\d\s*[件条份次]/;
/** Longer lines are paragraphs. */
const LONGEST_LINE = 400;

/** The words of a line and the numbers at its end. */
export function parted(line: Line): LooseLine {
  if (line.text.length > LONGEST_LINE) return { line, words: [line.text], values: [] };
  const pieces = line.text.replace(TOUCHING, '$1 $2').split(/\s+/);
  let end = pieces.length;
  while (end > 0 && isValueLike(pieces[end - 1] ?? '')) end--;
  return { line, words: pieces.slice(0, end), values: pieces.slice(end).filter((text) => text !== '') };
}

/** Fewer characters say nothing: 的, 其. */
const isPieceOf = (word: string, texts: readonly string[]): boolean => {
  const text = quickPlainLabel(word);
  return text === '' || texts.some((label) => label.includes(text));
};

/**
 * Which lines belong to a table that came without any marks of one: those made of its labels and pieces of them
 * (`texts`, as plain labels), bare numbers among these, and whatever `isRow` takes for a row. Everything else, sentences
 * above all, stays where it is. `below` are labels after its last number.
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

/** The same, words and numbers in turn. */
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

import { isValueLike } from '../../blocks/recognise/rows/cell-value';
import { quickPlainLabel } from '../../blocks/recognise/label-match';

/** A line of a text whose columns are held apart by spaces. */
export interface LayoutLine {
  text: string;
  /** Its place among the lines of the text. */
  at: number;
}

interface Word {
  text: string;
  x: number;
}

/** A label as far as it has been read, broken over lines of its column. */
interface Label {
  text: string;
  x: number;
  first: number;
  last: number;
}

/** A row of a layout table: its label, and its values from left to right, or none. */
export interface LayoutRow {
  label: string;
  values: readonly string[];
  /** The line it stands on. */
  at: number;
}

/** A row's label joined to a piece of its group's label without a space: （三）不4.保护. */
const TOUCHING = /([\p{Script=Han}）)])(\d{1,2}[.．、]\p{Script=Han})/gu;

/** The words of a line with the columns they begin in. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    let x = match.index;
    return match[0]
      .replace(TOUCHING, '$1\n$2')
      .split('\n')
      .map((piece) => {
        const word = { text: piece, x };
        x += piece.length;
        return word;
      });
  });
}

/** Parts the words of a line into those of labels and the values at its end. */
export function partedLine(text: string): { labels: Word[]; values: string[] } {
  const words = wordsOf(text);
  let end = words.length;
  while (end > 0 && isValueLike(words[end - 1]?.text ?? '')) end--;
  return { labels: words.slice(0, end), values: words.slice(end).map((word) => word.text) };
}

/** The number that begins a row or a group of rows: 一、 （一） 1. */
const BEGINS = /^(?:[一二三四]\s*、|[（(][一二三四五六七][)）]|\d{1,2}\s*[.．、](?!\d))/;
/** Columns (narrow characters): lines of one label begin within this distance of each other. */
const SAME_COLUMN = 2;

/**
 * Puts labels and values of a layout table together. A label may take several lines and the values stand beside its
 * middle, so a row of values belongs to the innermost label whose lines include its own. `whole` says whether a
 * label is complete, so that what stands below it is none of it.
 */
export function layoutRows(lines: readonly LayoutLine[], whole: (label: string) => boolean): LayoutRow[] {
  const labels: Label[] = [];
  const numbers: { at: number; values: readonly string[] }[] = [];
  for (const { text, at } of lines) {
    const line = partedLine(text);
    for (const word of line.labels) {
      const above = [...labels].reverse().find(({ x }) => Math.abs(x - word.x) <= SAME_COLUMN);
      if (above && !BEGINS.test(word.text) && !whole(quickPlainLabel(above.text))) {
        above.text += word.text;
        above.last = at;
      } else labels.push({ text: word.text, x: word.x, first: at, last: at });
    }
    if (line.values.length > 0) numbers.push({ at, values: line.values });
  }
  const taken = new Set<Label>();
  const rows = numbers.map(({ at, values }): LayoutRow => {
    const around = labels.filter(({ first, last }) => first <= at && at <= last);
    const [inmost] = around.sort((one, other) => other.x - one.x);
    if (inmost) taken.add(inmost);
    return { label: inmost?.text ?? '', values, at };
  });
  const empty = labels.filter((label) => !taken.has(label) && whole(quickPlainLabel(label.text)));
  return [...rows, ...empty.map(({ text, first }) => ({ label: text, values: [], at: first }))].sort(
    (one, other) => one.at - other.at,
  );
}

import { perForm, type Form } from '../../../format/form';
import { applicantLabels, applicationRowLabels } from '../tables/applications-labels';
import { isHeadOf } from '../rows/head-words';
import { matchAny, quickPlainLabel } from '../label-match';
import type { Line } from '../lines/lines';
import { doubtsOf, standsBeside } from './loose-doubts';
import { segmentsOf, tableLines, type LooseLine, type Segment } from './loose-lines';
import { followsWords, hasNumbersFirst, numbersBefore, TURNED } from './loose-order';
import { tableOf, type LooseRow } from './loose-rows';
import type { LooseTable } from './loose-table';

/** The labels by which the table is recognised in lines, and all its words in the form in which they are compared. */
const wordsIn = perForm((form) => {
  const { grid, columns } = form.tables.applications;
  const rowLabels = applicationRowLabels(form);
  return {
    columns: columns.map(({ label }) => label),
    groups: new Set(form.groupLabels.map(quickPlainLabel)),
    corner: quickPlainLabel(grid.find(({ row, col }) => row === 0 && col === 0)?.text ?? ''),
    texts: [
      ...grid.map(({ text }) => quickPlainLabel(text)),
      ...[...rowLabels, ...applicantLabels(form)].flatMap(({ variants }) => variants),
    ].filter((text) => text !== ''),
    rowLabels,
    /** The spellings of each row; those of two or three characters (其他) are no end of a label. */
    endings: rowLabels.flatMap(({ official, variants }) => [
      official,
      ...variants.filter((text) => text.length > 3),
    ]),
  };
});

/** Words that may make up one label, each in a line of its own. */
const MOST_WORDS = 12;
/** Characters at the beginning of a label that suffice to recognise it where its rest stands below its numbers. */
const LEAST_BEGINNING = 8;

interface Labelled {
  segment: Segment;
  /** How many of its last words are the label. */
  words: number;
  label: string;
  /** The rest of the label, below its numbers. */
  rest: string;
}

const joined = (segment: Segment, count: number): string =>
  segment.words
    .slice(Math.max(0, segment.words.length - count))
    .map(({ text }) => text)
    .join('');

/** The label right before a row's numbers. */
function labelled(form: Form, segment: Segment, next: Segment | undefined): Labelled {
  const { endings, rowLabels } = wordsIn(form);
  const most = Math.min(MOST_WORDS, segment.words.length);
  const readings = Array.from({ length: most }, (_, at) => joined(segment, at + 1));
  const whole = quickPlainLabel(readings[most - 1] ?? '');
  const ends = endings.filter((text) => whole.endsWith(text));
  const longest = ends.reduce((best, text) => (text.length > best.length ? text : best), '');
  if (longest !== '') {
    const words = readings.findIndex((label) => quickPlainLabel(label).endsWith(longest)) + 1;
    return { segment, words, label: readings[words - 1] ?? '', rest: '' };
  }
  const below = quickPlainLabel(next?.words.map(({ text }) => text).join('') ?? '');
  for (const [at, reading] of readings.entries()) {
    const start = quickPlainLabel(reading);
    const begun = rowLabels.filter(({ official }) => official.startsWith(start));
    const rest = begun[0]?.official.slice(start.length) ?? '';
    if (begun.length === 1 && start.length >= LEAST_BEGINNING && below.startsWith(rest))
      return { segment, words: at + 1, label: reading, rest };
  }
  const like = matchAny(readings.slice(0, 4), rowLabels);
  const words = like
    ? readings.slice(0, 4).findIndex((label) => matchAny([label], rowLabels)?.id === like.id) + 1
    : Math.min(1, most);
  return { segment, words, label: readings[words - 1] ?? '', rest: '' };
}

/** Rows without numbers before the label of a segment, from top to bottom. */
function emptyRows(form: Form, words: Segment['words']): LooseRow[] {
  const found: LooseRow[] = [];
  let left = words;
  while (left.length > 0) {
    const { label, words: count } = labelled(form, { words: left, values: [] }, undefined);
    const last = left[left.length - 1];
    const isLabel = wordsIn(form).endings.includes(quickPlainLabel(label));
    if (isLabel && last) found.unshift({ texts: [label], line: last.line });
    left = left.slice(0, left.length - (isLabel ? count : 1));
  }
  return found;
}

/** Whether the words before the first row are the form's column labels; unbroken ones must be in the form's order. */
function isHead(form: Form, words: Segment['words']): boolean {
  const { columns, groups, corner } = wordsIn(form);
  const own = words.filter(({ text }) => {
    const word = quickPlainLabel(text);
    const isCorner =
      corner.includes(word) && (word.length > 1 || !columns.some((label) => label.includes(word)));
    return word !== '' && !groups.has(word) && !isCorner;
  });
  const byLine = new Map<Line, string[]>();
  for (const { text, line } of own) byLine.set(line, [...(byLine.get(line) ?? []), text]);
  const ranks = own.flatMap(({ text }) => {
    const rank = columns.indexOf(text);
    return rank < 0 || rank === columns.length - 1 ? [] : [rank];
  });
  const inOrder = ranks.every((rank, at) => at === 0 || (ranks[at - 1] ?? 0) < rank);
  return inOrder && isHeadOf([...byLine.values()], columns);
}

const isRow = (form: Form, { words, values }: LooseLine): boolean =>
  words.length > 0 &&
  (values.length >= wordsIn(form).columns.length - 1 ||
    matchAny([words.join('')], wordsIn(form).rowLabels) !== null);

/**
 * For each row why its numbers are not taken; empty where they are. Numbers right below the head, or before it, may
 * belong to a label further down. Where the last label has no number, or one row has the numbers of two and another
 * none, numbers may stand before their labels: then only a row whose label and numbers share a line is sure.
 */
function orderDoubts(
  form: Form,
  lines: readonly Line[],
  { table, below }: ReturnType<typeof tableLines>,
  rows: readonly Labelled[],
): string[] {
  const { columns, rowLabels } = wordsIn(form);
  const segments = rows.map(({ segment }) => segment);
  const turned =
    numbersBefore(lines, table) >= columns.length ||
    hasNumbersFirst(lines, rowLabels, true) ||
    segments.some((segment) => isHead(form, segment.words) && followsWords(lines, segment));
  const hasEmpty = (words: Segment['words']) => emptyRows(form, words).length > 0;
  const lastIsShort =
    hasEmpty(below.flatMap(({ line, words }) => words.map((text) => ({ text, line })))) ||
    (segments[segments.length - 1]?.values.length ?? 0) < 2;
  const wentOver =
    segments.some(({ values }) => values.length >= columns.length * 2) &&
    rows.some(({ segment, words }) => hasEmpty(segment.words.slice(0, segment.words.length - words)));
  const doubts = doubtsOf(segments, columns.length, true);
  return segments.map((segment, at) =>
    turned || ((lastIsShort || wentOver) && !standsBeside(segment)) ? TURNED : (doubts[at] ?? ''),
  );
}

/** The applications table in plain lines; null where they do not hold it. */
export function looseApplications(form: Form, lines: readonly Line[]): LooseTable | null {
  const { columns, texts, rowLabels } = wordsIn(form);
  const found = tableLines(lines, texts, (line) => isRow(form, line));
  const segments = segmentsOf(found.table).filter(({ values }) => values.length > 0);
  const rows = segments.map((segment, at) => labelled(form, segment, segments[at + 1]));
  const [first] = rows;
  const known = rows.filter(({ label }) => matchAny([label], rowLabels));
  if (!first || known.length === 0) return null;
  const doubts = orderDoubts(form, lines, found, rows);
  const head = first.segment.words.slice(0, first.segment.words.length - first.words);
  const [top] = first.segment.words;
  const written = rows.flatMap(({ segment, words, label, rest }, at): LooseRow[] => {
    const [value] = segment.values;
    if (!value) return [];
    const boxes = [label + rest, ...segment.values.map(({ text }) => text)];
    const before = segment.words.slice(0, segment.words.length - words);
    return [...emptyRows(form, before), { texts: boxes, line: value.line, doubt: doubts[at] ?? '' }];
  });
  const headRow = top && isHead(form, head) ? [{ texts: ['', ...columns], line: top.line }] : [];
  return tableOf([...headRow, ...written], found.table);
}

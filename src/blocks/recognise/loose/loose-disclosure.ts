import { perForm, type Form } from '../../../format/form';
import { disclosureColumnLabels, disclosureRowLabels } from '../tables/disclosure-labels';
import { matchAny, quickPlainLabel, type KnownLabel } from '../label-match';
import type { Line } from '../lines/lines';
import { doubtsOf } from './loose-doubts';
import { segmentsOf, tableLines, type LooseLine, type Segment } from './loose-lines';
import { followsWords, hasNumbersFirst, numbersBefore, TURNED } from './loose-order';
import { tableOf, type LooseRow } from './loose-rows';
import type { LooseTable } from './loose-table';

/** The labels by which the table is recognised in lines, and all its words in the form in which they are compared. */
const wordsIn = perForm((form) => {
  const { grid, cells } = form.tables.disclosure;
  const known = [...disclosureRowLabels(form), ...disclosureColumnLabels(form)];
  const spellings = (labels: readonly KnownLabel[]) =>
    labels.flatMap(({ official, variants }) => [official, ...variants]);
  return {
    corner: quickPlainLabel(form.contentLabel),
    known,
    rowTexts: spellings(disclosureRowLabels(form)),
    /** The words that stand over rows: the paragraph of article 20, and the labels of the columns. */
    headTexts: [
      ...[...form.articleOfRow.values(), form.contentLabel].map(quickPlainLabel),
      ...spellings(disclosureColumnLabels(form)),
    ],
    texts: [
      ...grid.map(({ text }) => quickPlainLabel(text)),
      ...known.flatMap(({ variants }) => variants),
    ].filter((text) => text !== ''),
    /** How many numbers the rows of documents have. */
    documents: cells.filter(({ row }) => row === form.documentRows[0]?.id).length,
  };
});

interface Found {
  id: string;
  at: number;
  end: number;
}

/** The labels within a text, the longer before those within them (行政规范性文件 before 规范性文件). */
function labelsIn(text: string, labels: readonly KnownLabel[]): Found[] {
  const found: Found[] = [];
  const forms = labels
    .flatMap(({ id, official, variants }) => [official, ...variants].map((form) => ({ id, form })))
    .sort((one, other) => other.form.length - one.form.length);
  for (const { id, form } of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
      if (found.every((other) => at >= other.end || at + form.length <= other.at))
        found.push({ id, at, end: at + form.length });
  return found.sort((one, other) => one.at - other.at);
}

const words = (segment: Segment): string => segment.words.map(({ text }) => text).join('');

/** The rows a segment stands for: the head of its block, where it is there, and the row whose numbers follow. */
function rowsOf(form: Form, segment: Segment, doubt: string): LooseRow[] {
  const { columns } = form.tables.disclosure;
  const { corner, known } = wordsIn(form);
  const [value] = segment.values;
  if (!value) return [];
  const text = quickPlainLabel(words(segment));
  const labels = labelsIn(text, known);
  const heads = labels.filter(({ id }) => columns.some((column) => column.id === id));
  const own = labels.filter(({ id }) => disclosureRowLabels(form).some((row) => row.id === id));
  const labelOf = (id: string) =>
    text.slice(...(labels.filter((one) => one.id === id).map(({ at, end }) => [at, end])[0] ?? [0, 0]));
  const head =
    heads.length > 0 && text.includes(corner)
      ? [
          {
            texts: [
              form.contentLabel,
              ...heads.map(({ id }) => columns.find((column) => column.id === id)?.label ?? ''),
            ],
            line: value.line,
          },
        ]
      : [];
  const [only] = own;
  const label =
    only && own.length === 1 ? labelOf(only.id) : (segment.words[segment.words.length - 1]?.text ?? '');
  return [
    ...head,
    { texts: [label, ...segment.values.map(({ text: number }) => number)], line: value.line, doubt },
  ];
}

const isRow = (form: Form, { words: own, values }: LooseLine): boolean =>
  own.length > 0 && (values.length >= 3 || matchAny([own.join('')], wordsIn(form).known) !== null);

/** Whether a word, or a piece of one, belongs to what stands over rows and to no row's label. */
function isHeadWord(form: Form, word: Segment['words'][number] | undefined): boolean {
  const { rowTexts, headTexts } = wordsIn(form);
  const text = quickPlainLabel(word?.text ?? '');
  const isIn = (label: string) => label.includes(text);
  return text !== '' && headTexts.some(isIn) && !rowTexts.some(isIn);
}

/**
 * Whether numbers may stand before their labels. They do where numbers come right below a head: no row's label stands
 * between. Numbers right before a head show that they follow their labels; without any head, each label must be
 * followed by as many numbers as its row has columns.
 */
function isTurned(
  form: Form,
  lines: readonly Line[],
  { table, below }: ReturnType<typeof tableLines>,
  segments: readonly Segment[],
): boolean {
  const rowLabels = disclosureRowLabels(form);
  const underHead = segments.some(
    (segment) => isHeadWord(form, segment.words[segment.words.length - 1]) && followsWords(lines, segment),
  );
  if (underHead || hasNumbersFirst(lines, rowLabels, false)) return true;
  const endsBlocks = segments.slice(1).some(({ words: own }) => isHeadWord(form, own[0]));
  if (numbersBefore(lines, table) >= (endsBlocks ? wordsIn(form).documents : 1)) return true;
  const rest = quickPlainLabel(below.flatMap(({ words: own }) => own).join(''));
  const isOdd = ({ values }: Segment) => values.length !== 1 && values.length !== wordsIn(form).documents;
  return !endsBlocks && (labelsIn(rest, rowLabels).length > 0 || segments.some(isOdd));
}

/** The disclosure table in plain lines; null where they do not hold it. */
export function looseDisclosure(form: Form, lines: readonly Line[]): LooseTable | null {
  const { texts, documents } = wordsIn(form);
  const found = tableLines(lines, texts, (line) => isRow(form, line));
  const segments = segmentsOf(found.table).filter(({ values }) => values.length > 0);
  if (
    segments.every(
      (segment) => labelsIn(quickPlainLabel(words(segment)), disclosureRowLabels(form)).length === 0,
    )
  )
    return null;
  const isDocuments = (segment: Segment) => segment.values.length === documents;
  const doubts = doubtsOf(segments.filter(isDocuments), documents, false);
  const turned = isTurned(form, lines, found, segments) ? TURNED : '';
  let at = 0;
  const rows = segments.flatMap((segment) =>
    rowsOf(form, segment, turned || (isDocuments(segment) ? (doubts[at++] ?? '') : '')),
  );
  return tableOf(rows, found.table);
}

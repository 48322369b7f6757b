import { matchHeading } from '../../blocks/recognise/outline/headings';
import { quickPlainLabel } from '../../blocks/recognise/label-match';
import { isPageNumber } from '../../blocks/recognise/lines/lines';
import type { SourceCell, SourceTable } from '../../blocks/source';
import { perForm, type Form } from '../../format/form';
import type { GridCell } from '../../format/table';
import { isHeadOf } from '../../blocks/recognise/rows/head-words';
import { layoutRows, partedLine, wordsOf, type LayoutLine } from './layout-rows';
import { isBlank, type TextLine } from './text-lines';

/** The words of the heads and rows of both tables. */
const wordsIn = perForm(({ tables: { applications, disputes } }) => {
  const over = (grid: readonly GridCell[]) =>
    grid.filter(({ scope }) => scope === 'colgroup').map(({ text }) => text);
  return {
    columnLabels: applications.columns.map(({ label }) => label),
    outcomeLabels: disputes.rows.flatMap(() => disputes.columns.map(({ label }) => label)),
    /** How many outcomes each group of disputes has. */
    outcomes: disputes.columns.length,
    /** The labels over other labels, from left to right. */
    applicantGroups: over(applications.grid),
    disputeGroups: over(disputes.grid),
    ownGroups: disputes.rows.map(({ label }) => label.slice(label.indexOf(' ') + 1)),
    corner: quickPlainLabel(applications.grid.find(({ row, col }) => row === 0 && col === 0)?.text ?? ''),
    /** The labels of rows that hold numbers. */
    rowLabels: new Set(
      applications.grid.filter(({ scope }) => scope === 'row').map(({ text }) => quickPlainLabel(text)),
    ),
  };
});

const isCorner = (form: Form, word: string): boolean => {
  const text = quickPlainLabel(word);
  return text.length > 1 && wordsIn(form).corner.includes(text);
};

const isGroup = (form: Form, word: string): boolean => wordsIn(form).applicantGroups.includes(word);
/** A line of a head, also where it comes again on the next page. */
const beginsHead = (form: Form, text: string): boolean =>
  wordsOf(text).some((word) => isGroup(form, word.text) || isCorner(form, word.text));

/** A table as fields, because columns kept apart by spaces have no spans. */
function fields(
  rows: readonly { texts: readonly string[]; at: number }[],
  placeOf: (at: number) => string,
): SourceTable {
  const cells = rows.flatMap(({ texts, at }, row) =>
    texts.map((text, col): SourceCell => ({ text, row, col, rows: 1, cols: 1, place: placeOf(at) })),
  );
  return { kind: 'table', layout: 'fields', cells, place: placeOf(rows[0]?.at ?? 0) };
}

/** A table found in a text, and up to which of the lines it reaches. */
interface LayoutTable {
  table: SourceTable;
  from: number;
  to: number;
}

type PlaceOf = (at: number) => string;

/** Two spaces or more keep columns apart; a text that lost its layout has single spaces only. */
const APART = /\S\s{2,}\S/;

function requests(form: Form, lines: readonly LayoutLine[], placeOf: PlaceOf): LayoutTable | null {
  const { columnLabels, rowLabels } = wordsIn(form);
  const from = lines.findIndex(({ text }) => beginsHead(form, text));
  const body = lines.findIndex(
    ({ text }, at) => at > from && partedLine(text).values.length >= columnLabels.length,
  );
  if (from < 0 || body < 0 || !lines.slice(body).some(({ text }) => APART.test(text))) return null;
  const hasLabel = (text: string) => /^\s*一\s*、/.test(text);
  // The label of the first row may begin above its numbers.
  const first = lines.findIndex(({ text }, at) => at >= from && at <= body && hasLabel(text));
  const start = first < 0 ? body : first;
  const head = lines.slice(from, start).map(({ text }) => wordsOf(text).map((word) => word.text));
  if (
    !isHeadOf(
      head.map((line) => line.filter((word) => !isGroup(form, word) && !isCorner(form, word))),
      columnLabels,
    )
  )
    return null;
  let inHead = false;
  const rest = lines.slice(start).filter(({ text }) => {
    if (beginsHead(form, text)) inHead = true;
    else if (/[一二三四五六七\d]\s*[、.．)）]/.test(text) || partedLine(text).values.length > 1)
      inHead = false;
    return !inHead;
  });
  const rows = layoutRows(rest, (label) => rowLabels.has(label));
  const last = rows[rows.length - 1];
  if (!last) return null;
  const blanks = columnLabels.map(() => '');
  const written = rows.map(({ label, values, at }) => ({
    texts: [label, ...(values.length > 0 ? values : blanks)],
    at,
  }));
  const headRow = { texts: ['', ...columnLabels], at: lines[from]?.at ?? 0 };
  return { table: fields([headRow, ...written], placeOf), from: headRow.at, to: last.at };
}

function disputesTable(form: Form, lines: readonly LayoutLine[], placeOf: PlaceOf): LayoutTable | null {
  const { disputeGroups, outcomeLabels, outcomes, ownGroups } = wordsIn(form);
  const from = lines.findIndex(({ text }) => wordsOf(text)[0]?.text === disputeGroups[0]);
  const body = lines.findIndex(({ text }, at) => at > from && partedLine(text).labels.length === 0);
  const numbers = lines[body];
  // With one number a line it is a list and has no layout.
  if (from < 0 || !numbers || partedLine(numbers.text).values.length < 2) return null;
  const head = lines.slice(from, body).map(({ text }) => wordsOf(text).map((word) => word.text));
  const groups = head.flat().filter((word) => disputeGroups.includes(word));
  if (groups.join() !== disputeGroups.join()) return null;
  if (
    !isHeadOf(
      head.map((line) => line.filter((word) => !disputeGroups.includes(word))),
      outcomeLabels,
    )
  )
    return null;
  const at = lines[from]?.at ?? 0;
  const groupRow = outcomeLabels.map((_, place) =>
    place % outcomes === 0 ? (ownGroups[place / outcomes] ?? '') : '',
  );
  const { values } = partedLine(numbers.text);
  const rows = [
    { texts: groupRow, at },
    { texts: outcomeLabels, at },
    { texts: values, at: numbers.at },
  ];
  return { table: fields(rows, placeOf), from: at, to: numbers.at };
}

/** Lines, far more than a table of the form has, even with its head repeated on every page. */
const MOST_LINES = 400;
/** In characters: longer lines are paragraphs. */
const LONGEST_LINE = 400;

/**
 * The tables of parts three and four in a text laid out with spaces, as `pdftotext -layout` and some word processors
 * write it: column labels broken over lines, row labels beside and around their numbers. Only those whose head is the
 * form's, whole and in order. Page numbers are passed over.
 */
export function layoutTables(lines: readonly TextLine[], form: Form): LayoutTable[] {
  const heads = lines.flatMap(({ text }, at) => {
    const match = matchHeading(text);
    return match && partedLine(text).values.length <= 1 ? [{ at, section: match.section }] : [];
  });
  return heads.flatMap(({ at, section }, place) => {
    if (section !== 3 && section !== 4) return [];
    const end = heads.slice(place + 1).find((head) => head.section > section)?.at ?? lines.length;
    const within = lines.slice(at + 1, end).flatMap(({ text }, offset) => {
      return isBlank(text) || isPageNumber(text) ? [] : [{ text, at: at + 1 + offset }];
    });
    if (within.length > MOST_LINES || within.some(({ text }) => text.length > LONGEST_LINE)) return [];
    if (within.some(({ text }) => text.includes('\t') || /^\s*\|/.test(text))) return [];
    const placeAt = (line: number) => lines[line]?.place ?? '';
    const found = section === 3 ? requests(form, within, placeAt) : disputesTable(form, within, placeAt);
    return found ? [found] : [];
  });
}

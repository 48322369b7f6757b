import type { Form } from '../../../format/form';
import { TABLE_IDS, type CellId, type TableId } from '../../../format/table';
import type { Draft } from '../../../report/draft';
import { OTHER_REPORT, type LeftOut, type Receipt } from '../../../report/receipt';
import { reportOf } from '../../../report/report';
import { INNER_TABLE, isKept, isSetAside } from '../../shown';
import type { SourceDocument } from '../../source';
import { packed } from '../lines/lines';
import { otherReports } from '../outline/other-reports';
import { linesIn, type Outline } from '../outline/outline';
import type { Words } from '../outline/words';
import { NOT_OF_FORM, TABLE_SECTION, type Sorted } from '../sorting/sort-tables';
import { formOf, type Readings } from '../tables/read-tables';
import { exceptionsOf } from './exceptions';
import { heldShort, notTaken } from './not-taken';
import { notUnderstood, setAsideAs, type Leftover } from './not-understood';

/** What each step of recognising came to. */
interface Steps {
  form: Form;
  source: SourceDocument;
  parts: Outline;
  sorted: Sorted;
  words: Words;
  readings: Readings;
  draft: Draft;
  /** Totals as printed in the file. */
  totals: Record<CellId, string>;
}

/** Tables of which nothing was taken, each with its caption. */
function tablesLeftOut({ unknown }: Sorted): LeftOut[] {
  return unknown.flatMap(({ table, reason, captions }) => [
    // The caption is left out with its table, so that it is not taken for a note below the table above.
    ...captions.map((line) => ({ ...line, reason })),
    {
      text: table.cells.map(({ text }) => text.replace(/\s+/g, '')).join(' '),
      reason,
      place: table.place,
    },
  ]);
}

/** What was not used at a table's place in the file; where its heading is missing, at the places of all three. */
function leftoverAt(id: TableId, { parts, before }: Outline, sorted: Sorted): Omit<Leftover, 'setAside'> {
  const own = parts.get(TABLE_SECTION[id]);
  const items = own ?? [...before, ...TABLE_IDS.flatMap((at) => parts.get(TABLE_SECTION[at]) ?? [])];
  const lines = linesIn(items).map(({ text }) => text);
  const others = TABLE_IDS.filter((other) => other !== id).flatMap((other) => sorted.sources[other]);
  const foreign = sorted.unknown.filter(({ reason }) => reason === NOT_OF_FORM).map(({ table }) => table);
  return { lines: own ? lines : [], strayLines: own ? [] : lines, tables: [...foreign, ...others] };
}

/** Words that went into the report although they may be invisible in the file. */
function keptWords(source: SourceDocument, words: Words): LeftOut[] {
  const kept = source.leftOut.filter(({ reason }) => isKept(reason));
  if (kept.length === 0) return [];
  const lines = [words.opening, ...Object.values(words.texts), ...Object.values(words.notes)].flat();
  const read = packed([words.title, words.agency, ...lines.map(({ text }) => text)].join('\n'));
  return kept.filter(({ text }) => read.includes(packed(text)));
}

/** How many cells of the form were read as numbers, printed totals included. */
function cellsRead(form: Form, readings: Readings, totals: Steps['totals']): number {
  return form.cells.filter(({ id, sumOf }) =>
    sumOf
      ? totals[id] !== undefined
      : TABLE_IDS.some((table) => readings[table].values.get(id)?.state === 'number'),
  ).length;
}

/** Says what of a file was understood, what was not, and what was left out. */
export function receiptOf(steps: Steps): Receipt {
  const { form, source, parts, sorted, words, readings, draft, totals } = steps;
  const leftOut: LeftOut[] = [
    ...source.leftOut.filter(({ reason }) => !isKept(reason)),
    ...words.leftOut,
    ...tablesLeftOut(sorted),
    ...sorted.added,
    ...otherReports(parts).map(({ text, place }) => ({ text, reason: OTHER_REPORT, place })),
  ];
  const setAside = source.leftOut.filter(({ reason }) => isSetAside(reason));
  // Whole tables of the form may stand in the boxes of another.
  const within = source.leftOut
    .filter(({ reason }) => reason.startsWith(INNER_TABLE))
    .flatMap(({ text }) => text.split(/\s+/));
  const receipt: Omit<Receipt, 'exceptions'> = {
    form: formOf(readings),
    title: words.title,
    year: words.year,
    tables: TABLE_IDS.map((id) => {
      const own = readings[id].receipt;
      const at = leftoverAt(id, parts, sorted);
      const leftover = { ...at, strayLines: [...at.strayLines, ...within], setAside };
      const unread = notUnderstood(form, own, leftover, sorted.sources[id]);
      const as = unread.length > 0 ? setAsideAs(form, own, setAside) : '';
      return { ...own, notUnderstood: unread, ...(as === '' ? {} : { setAside: as }) };
    }),
    sections: parts.headings.map(
      (heading) => words.guessed.find(({ section }) => section === heading.section) ?? heading,
    ),
    leftOut,
    totals,
    unsplit: readings.applications.unsplit,
    changed: [],
    cellsRead: cellsRead(form, readings, totals),
    ...(source.people?.length ? { people: source.people } : {}),
  };
  const signed = words.signed.map(({ text }) => text);
  const dropped = notTaken(source, reportOf(draft, null, form), receipt, signed);
  return {
    ...receipt,
    leftOut: [...leftOut, ...dropped].map(heldShort),
    exceptions: exceptionsOf(form, receipt, keptWords(source, words)),
  };
}

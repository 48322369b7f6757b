import { officialTitle } from '../format/sections';
import { TABLE_IDS } from '../format/table';
import { cellText, type Draft, type Snapshot } from './draft';
import { formOf } from './form-of';
import { paragraphsOf } from './text/paragraphs';
import type { Receipt } from './receipt';
import { reportOf, valueText } from './report';
import { visibleOf } from './visible';

/** A document as it was understood. */
export interface Understood {
  draft: Draft;
  receipt: Receipt;
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

function numbersAdopted(kept: Draft, was: Snapshot, is: Snapshot, now: Draft): Draft {
  const changed = formOf(kept).typedCells.filter(({ id }) => was.cells[id] !== is.cells[id]);
  const cells = { ...kept.cells };
  const cellNotes = { ...kept.cellNotes };
  for (const { id, table, row, column } of changed) {
    cells[table] = { ...cells[table], [row]: { ...cells[table][row], [column]: cellText(now, id) } };
    const note = now.cellNotes[id];
    if (note === undefined) delete cellNotes[id];
    else cellNotes[id] = note;
  }
  const isChanged = (id: string) => changed.some((cell) => cell.id === id);
  return { ...kept, cells, cellNotes, inferred: kept.inferred.filter((id) => !isChanged(id)) };
}

/** Keeps a printed total that no longer equals the sum of its numbers, so that the checks report it. */
function totalsAdopted(draft: Draft, kept: Draft, was: Snapshot, is: Snapshot): Draft {
  const [before, after] = [reportOf(kept), reportOf(draft)];
  const printedTotals = { ...draft.printedTotals };
  for (const { id } of after.form.totalCells) {
    const sum = valueText(after, id);
    if (is.cells[id] === was.cells[id] && sum === valueText(before, id)) continue;
    const text = is.cells[id] ?? '';
    if (text === '' || text === sum) delete printedTotals[id];
    else printedTotals[id] = text;
  }
  return { ...draft, printedTotals };
}

/** Section six is typed in two fields; a text the document still has stays in the field it was typed in. */
function othersAdopted(draft: Draft, kept: Draft, wanted: readonly string[]): Draft['others'] {
  const report = reportOf(kept);
  const fees = report.others.slice(0, report.feeParagraphs);
  const rest = paragraphsOf(kept.others.text);
  const at = wanted.length - rest.length;
  const apart =
    at >= 0 && same(wanted.slice(at), rest)
      ? { fees: wanted.slice(0, at), rest }
      : same(wanted.slice(0, fees.length), fees)
        ? { fees, rest: wanted.slice(fees.length) }
        : { fees: [], rest: wanted };
  const others = same(apart.rest, rest) ? kept.others : { ...kept.others, text: apart.rest.join('\n') };
  const printed = reportOf({ ...draft, others }).others;
  return same(printed, wanted) ? others : { ...others, feeText: apart.fees.join('\n') };
}

/**
 * Opening and section six are made from other fields while nobody edits them by hand. Where those fields changed but
 * the document's text did not, the text is kept as if typed by hand.
 */
function textsAdopted(draft: Draft, kept: Draft, was: Snapshot, is: Snapshot, now: Draft): Draft {
  const before = visibleOf(reportOf(kept));
  const stays = (section: number) => same(was.sections[section] ?? [], is.sections[section] ?? []);
  const wanted = (section: number) => (stays(section) ? before : is).sections[section] ?? [];
  const next: Draft = {
    ...draft,
    overview: stays(1) ? draft.overview : now.overview,
    problems: stays(5) ? draft.problems : now.problems,
    tableNotes: { ...draft.tableNotes },
  };
  TABLE_IDS.forEach((table, index) => {
    if (!stays(index + 2)) next.tableNotes[table] = now.tableNotes[table];
  });
  if (!same(reportOf(next).opening, wanted(0)))
    next.opening = { ...next.opening, text: wanted(0).join('\n') };
  if (!same(reportOf(next).others, wanted(6))) next.others = othersAdopted(next, kept, wanted(6));
  return next;
}

function frontAdopted(kept: Draft, was: Understood, now: Understood, title: string): Draft {
  const name = now.draft.agency.name;
  const agency = name === '' || name === was.draft.agency.name ? kept.agency : { ...kept.agency, name };
  const year =
    now.receipt.year === null || now.receipt.year === was.receipt.year ? kept.year : now.receipt.year;
  const draft = { ...kept, agency, year };
  if (title === '' || reportOf(draft).title === title) return draft;
  return { ...draft, title: title === officialTitle(agency.name, year) ? null : title };
}

function signatureAdopted(draft: Draft, kept: Draft, was: Snapshot, is: Snapshot): Draft {
  const agency = was.signature === is.signature ? reportOf(kept).signature.agency : is.signature;
  const date = was.date === is.date ? kept.signature.date : is.date;
  const own = reportOf(draft).signature.agency === agency ? draft.signature.agency : agency;
  return { ...draft, signature: { agency: own, date } };
}

/**
 * A report that was kept whole (`kept`), with what its document says otherwise by now. Both documents were
 * understood by the same reader: `was` as the report prints, `now` as it was found. What a document cannot say
 * (reasons, sources, dates, last year) stays; every cell and text that reads otherwise is taken as it reads.
 */
export function adopted(kept: Draft, was: Understood, now: Understood): Draft {
  const before = visibleOf(reportOf(was.draft), was.receipt);
  const after = visibleOf(reportOf(now.draft), now.receipt);
  const title = before.title === after.title ? reportOf(kept).title : after.title;
  const front = frontAdopted(kept, was, now, title);
  const numbers = numbersAdopted(front, before, after, now.draft);
  const totals = totalsAdopted(numbers, kept, before, after);
  const texts = textsAdopted(totals, kept, before, after, now.draft);
  return signatureAdopted(texts, kept, before, after);
}

import type { Arrival, Collection } from './collection';
import { contentCode } from './content-code';
import { yearOfReceived } from './judged';
import type { Received } from './received';

/** What a file turned out to be: a report, or why it is none. */
type Read = ({ ok: true } & Received) | { ok: false; message: string; isNoReport?: boolean };

/** What is kept of a file beside the report itself: whose it says it is, of which year, or why nothing was read. */
export type ReadFacts = Pick<
  Arrival,
  'refused' | 'isNoReport' | 'agency' | 'year' | 'checkCode' | 'contentCode'
>;

/** What is kept of a file of which nothing was read. */
export function notRead(refused: string, isNoReport = false): ReadFacts {
  return { refused, isNoReport, agency: '', year: null, checkCode: '', contentCode: '' };
}

/** What is kept of a file, from what was read of it. */
export function factsOf(read: Read): ReadFacts {
  if (!read.ok) return notRead(read.message, read.isNoReport);
  return {
    refused: '',
    isNoReport: false,
    agency: read.draft.agency.name,
    year: yearOfReceived(read),
    checkCode: read.checkCode,
    contentCode: contentCode(read),
  };
}

/** A collection as it was, with the files that came since: going back takes back what was settled, never what came. */
export function withLaterFiles(then: Collection, { arrivals }: Collection): Collection {
  const known = new Set(then.arrivals.map(({ id }) => id));
  return { ...then, arrivals: [...then.arrivals, ...arrivals.filter(({ id }) => !known.has(id))] };
}

/**
 * A file that came just now; nobody has settled anything about it. Each value is named: of a copy of what a thread sent
 * the engine would keep how it is built for each of ten thousand files anew.
 */
export function newArrival(
  { id, file, at, intake, asLastYear }: Pick<Arrival, 'id' | 'file' | 'at' | 'intake' | 'asLastYear'>,
  { refused, isNoReport, agency, year, checkCode, contentCode }: ReadFacts,
): Arrival {
  return {
    id,
    file,
    at,
    intake,
    asLastYear,
    unit: '',
    removed: false,
    onPaper: false,
    byHand: null,
    refused,
    isNoReport,
    agency,
    year,
    checkCode,
    contentCode,
  };
}

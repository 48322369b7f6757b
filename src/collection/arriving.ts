import type { Arrival } from './collection';
import { yearOfReceived } from './judged';
import type { Received } from './received';

/** What a file turned out to be: a report, or why it is none. */
type Read = ({ ok: true } & Received) | { ok: false; message: string };

/** What is kept of a file beside the report itself: whose it says it is, of which year, or why nothing was read. */
export type ReadFacts = Pick<Arrival, 'refused' | 'agency' | 'year' | 'checkCode'>;

/** What is kept of a file, from what was read of it. */
export function factsOf(read: Read): ReadFacts {
  return read.ok
    ? {
        refused: '',
        agency: read.draft.agency.name,
        year: yearOfReceived(read),
        checkCode: read.checkCode,
      }
    : { refused: read.message, agency: '', year: null, checkCode: '' };
}

/** A file that came just now; nobody has settled anything about it. */
export function newArrival(
  known: Pick<Arrival, 'id' | 'file' | 'at' | 'asLastYear'>,
  facts: ReadFacts,
): Arrival {
  return { ...known, unit: '', removed: false, ...facts };
}

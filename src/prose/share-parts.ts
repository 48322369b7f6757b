import type { Form } from '../format/form';
import { applicantColumnsOf, applicationsMeaning, resultRows, resultsMeaning } from './meanings';
import type { CountMention } from './numbers';
import type { Reading } from './readings';
import { isExact, WHOLES, type ShareWhole } from './share-wholes';
import type { ReadSentence } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

/** What a share is told of. */
export interface SharePart {
  id: string;
  part: ShareWhole;
  readings: readonly Reading[];
  /** Whether its words tell what it counts. */
  known: boolean;
  number: CountMention | null;
  start: number;
}

/** The part that has the share at `told`: the count before it, or what is named without one (自然人占83%); null for none. */
export function partOfShare(
  read: ReadSentence,
  row: Row,
  told: number | null,
  place: number,
): SharePart | null {
  if (told === null) return countBefore(read, place);
  const subject = subjectBefore(read.form, row.tokens, told);
  if (subject) return namedPart(read.form, subject.ids, subject.start);
  return hasStrangeSubject(row.tokens, told) ? null : countBefore(read, place);
}

/** Whether the clause has its own subject that is not understood: 「予以公开437件，公开类答复占一半以上」. */
function hasStrangeSubject(tokens: readonly Token[], told: number): boolean {
  for (let index = told - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'mark' || token.kind === 'number' || token.kind === 'aside') return false;
    if (token.kind === 'other') return true;
  }
  return false;
}

/** The count a share is told of: the nearest before it, in brackets or out of them. */
function countBefore(read: ReadSentence, place: number): SharePart | null {
  const counts = read.rows.flatMap(({ tokens }) =>
    tokens.flatMap((token) =>
      token.kind === 'number' && token.number.kind === 'count' && token.end <= place ? [token.number] : [],
    ),
  );
  const number = counts.reduce<CountMention | null>(
    (best, item) => (best && best.start > item.start ? best : item),
    null,
  );
  return number && isExact(number) ? countedPart(read, number) : null;
}

/** A count as the part of a share; null where it is another year's. */
export function countedPart(read: ReadSentence, number: CountMention): SharePart | null {
  const statement = read.statements.find((item) => item.number === number);
  if (statement && !statement.thisYear) return null;
  return {
    id: statement?.meaning.id ?? 'part',
    part: { value: number.least, readings: [] },
    readings: statement?.meaning.readings ?? [],
    known: statement !== undefined && !WHOLES.has(statement.meaning.id),
    number,
    start: statement?.start ?? number.start,
  };
}

/** Words that may stand round the name of a part: 「以自然人申请为主，占……」. */
const ROUND_A_NAME = /^(?:以|从|由|量|件|类)$/;

interface Subject {
  ids: readonly WordId[];
  start: number;
}

/** The name in front of a share in its clause, or, where none stands there, in the clause before; it counts nothing. */
function subjectBefore(form: Form, tokens: readonly Token[], told: number): Subject | null {
  const ids: WordId[] = [];
  let start = tokens[told]?.start ?? 0;
  for (let index = told - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'number' || token.kind === 'aside') break;
    if (token.kind === 'mark') {
      if (token.mark !== 'comma' || ids.some((id) => isSubject(form, id) || id === 'received')) break;
      continue;
    }
    if (token.kind === 'other' && !ROUND_A_NAME.test(token.text)) break;
    if (token.kind === 'word') ids.unshift(token.id);
    ({ start } = token);
  }
  return ids.some((id) => isSubject(form, id)) ? { ids, start } : null;
}

const isSubject = (form: Form, id: WordId): boolean =>
  id !== 'company' && (applicantColumnsOf(form, id) !== null || resultRows(form, id) !== null);

/** What is named without a number, by the cells that hold it; null where that is not one thing. */
export function namedPart(form: Form, ids: readonly WordId[], start: number): SharePart | null {
  const [only, second] = ids.filter((id) => isSubject(form, id));
  if (!only || second) return null;
  const columns = applicantColumnsOf(form, only);
  const { id, readings } = columns
    ? applicationsMeaning(form, 'either', columns)
    : resultsMeaning(form, [only], [resultRows(form, only) ?? []]);
  return { id, part: { value: null, readings }, readings, known: true, number: null, start };
}

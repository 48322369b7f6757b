import {
  disputesMeaning,
  applicationsMeaning,
  disputeGroups,
  resultRows,
  resultsMeaning,
  type DisputeGroup,
  type Meaning,
} from './meanings';
import { TOTAL, type Reading } from './readings';
import { isAllApplications, type ShareWhole } from './share-wholes';
import type { ReadSentence } from './statements';
import type { Row } from './tokens';
import type { WordId } from './words';

/** A rate by its name: what of what. */
export interface Rate {
  id: string;
  part: readonly Reading[];
  wholes: readonly ShareWhole[];
  start: number;
}

/** The outcomes rates of disputes are named by. */
const OF_DISPUTES: Partial<Record<WordId, string>> = {
  upheldRate: 'upheld',
  correctedRate: 'corrected',
  decidedRate: 'decided',
};

/** 「纠错率11.1%」, 「办结率92.4%」, 「不予公开率19.4%」: the rate whose name stands before a percentage in its clause. */
export function rateAt(read: ReadSentence, { tokens }: Row, at: number): Rate | null {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'mark' || token.kind === 'number') return null;
    if (token.kind !== 'word') continue;
    const { id, start } = token;
    const outcome = OF_DISPUTES[id];
    if (outcome) return ofDisputes(read, clauseIds(tokens, index), outcome, start);
    if (id === 'rate') return ofApplications(read, clauseIds(tokens, index), start);
    const next = tokens[index + 1];
    if (resultRows(read.form, id) && next?.kind === 'other' && next.text.startsWith('率')) {
      const { readings } = resultsMeaning(read.form, [id], [resultRows(read.form, id) ?? []]);
      return { id: `${id}.rate`, part: readings, wholes: allOf(read, 'either'), start };
    }
  }
  return null;
}

const clauseIds = (tokens: Row['tokens'], at: number): WordId[] => {
  let first = at;
  while (first > 0 && tokens[first - 1]?.kind !== 'mark') first--;
  return tokens.slice(first, at).flatMap((token) => (token.kind === 'word' ? [token.id] : []));
};

/** Of all cases or of those decided, of the groups the clause or the sentence names. */
function ofDisputes(read: ReadSentence, ids: readonly WordId[], outcome: string, start: number): Rate | null {
  const named = ids.flatMap((id) => disputeGroups(id) ?? []);
  const spoken = read.statements.flatMap(({ meaning }) => groupsOf(meaning));
  const inherited = read.frame?.kind === 'disputes' ? read.frame.groups : [];
  const groups = [named, spoken, inherited].find((found) => found.length > 0);
  if (!groups) return null;
  // Without a name of its own a rate is of what was counted last before it, or of all the sentence counts.
  const before = read.statements.filter(({ number }) => number.start < start);
  const nearest = named.length > 0 ? [] : groupsOf(before[before.length - 1]?.meaning);
  const sets = [nearest, groups].filter((set) => set.length > 0).map((set) => [...new Set(set)]);
  return {
    id: `${[...new Set(groups)].join('+')}.${outcome}Rate`,
    part: sets.flatMap((set) => disputesMeaning(read.form, set, outcome).readings),
    wholes: [
      { value: null, readings: sets.flatMap((set) => disputesMeaning(read.form, set, null).readings) },
    ],
    start,
  };
}

const groupsOf = (meaning: Meaning | undefined): DisputeGroup[] =>
  (meaning?.readings ?? [])
    .flatMap(({ plus }) => plus)
    .filter((cell) => cell.startsWith('disputes.'))
    .map((cell) => cell.split('.')[1] as DisputeGroup);

/** 办结率: of what came, where the sentence speaks of applications. */
function ofApplications(read: ReadSentence, ids: readonly WordId[], start: number): Rate | null {
  const named = ids.includes('application') || ids.includes('plainApplication');
  if (ids.includes('foreign') || !(named || read.statements.some(isAllApplications))) return null;
  return {
    id: 'handledRate',
    part: applicationsMeaning(read.form, 'handled', TOTAL).readings,
    wholes: allOf(read, 'received'),
    start,
  };
}

const allOf = ({ form }: ReadSentence, base: 'received' | 'either'): ShareWhole[] => [
  { value: null, readings: applicationsMeaning(form, base, TOTAL).readings },
];

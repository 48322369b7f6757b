import type { Frame } from './interpret';
import { disputeGroups, type DisputeGroup } from './meanings';
import { disputesReading, requestsReading, type Reading } from './readings';
import type { ReadSentence } from './statements';
import type { Token } from './tokens';
import type { WordId } from './words';

/** A sentence that says without a number that there were none (rule C2): then the reading must come to 0. */
export interface Claim {
  id: string;
  none: Reading;
  /** Place of its words in the sentence. */
  start: number;
  end: number;
}

type WordToken = Extract<Token, { kind: 'word' }>;

/** What a clause can be about. */
interface Objects {
  requests: boolean;
  groups: readonly DisputeGroup[];
}

/** Longer than any clause people write: such a text is not read for claims, so that reading stays linear. */
const LONGEST_CLAUSE = 80;

/** Words without which nothing is claimed. */
const CLAIMING = ['negation', 'isNone', 'allHandled', 'rate', 'allDecided', 'undecided'] as const;

/** The claims of a sentence about requests, reviews and suits. Claims about other things are left alone. */
export function claimsIn({ rows, statements, frame }: ReadSentence): Claim[] {
  const carries = statements.some(({ meaning }) => meaning.id.startsWith('carried'));
  return rows.flatMap(({ tokens }) => {
    if (!speaksOf(tokens, ...CLAIMING) || speaksOf(tokens, 'rest')) return [];
    const foreign = carries || speaksOf(tokens, 'foreign');
    let before = objectsOf(frame);
    let year: WordId = 'thisYear';
    return clausesOf(tokens).flatMap((clause): Claim[] => {
      year = lastOf(clause, isYear) ?? year;
      const own = objectsIn(clause);
      const named = own.requests || own.groups.length > 0;
      // 「12345工单全部办结」 is about what it names, not about what came before.
      const objects = named ? own : clause.some(({ kind }) => kind === 'other') ? NOTHING : before;
      if (named) before = own;
      if (year !== 'thisYear' || clause.length > LONGEST_CLAUSE) return [];
      return [
        ...denials(clause),
        ...(foreign ? [] : completions(clause, objects)),
        ...pending(clause, objects),
      ];
    });
  });
}

const NOTHING: Objects = { requests: false, groups: [] };

/** What was spoken of before the sentence. */
function objectsOf(frame: Frame): Objects {
  if (frame?.kind === 'disputes') return { requests: false, groups: frame.groups };
  return { requests: frame?.kind === 'requests', groups: [] };
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark !== 'list') clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

const isYear = (id: WordId) => id === 'otherYear' || id === 'thisYear' || id === 'lastYear';

function lastOf(tokens: readonly Token[], is: (id: WordId) => boolean): WordId | undefined {
  const found = wordsOf(tokens).filter(({ id }) => is(id));
  return found[found.length - 1]?.id;
}

const wordsOf = (tokens: readonly Token[]): WordToken[] =>
  tokens.filter((token): token is WordToken => token.kind === 'word');

const speaksOf = (tokens: readonly Token[], ...ids: WordId[]): boolean =>
  tokens.some((token) => token.kind === 'word' && ids.includes(token.id));

function objectsIn(tokens: readonly Token[]): Objects {
  const words = wordsOf(tokens);
  const groups = [...new Set(words.flatMap(({ id }) => disputeGroups(id) ?? []))];
  // 「未申请行政复议」: 申请 is the verb there.
  const requests = words.some(
    ({ id }) => id === 'application' || (id === 'plainApplication' && groups.length === 0),
  );
  return { requests, groups };
}

// —— 未收到申请、未发生复议诉讼、无结转 ——

/** What may stand beside the object of a denial without narrowing it. */
const BESIDE: ReadonlySet<WordId> = new Set<WordId>([
  ...([
    'light',
    'total',
    'kinds',
    'and',
    'received',
    'everyone',
    'citizen',
    'applicant',
    'happen',
    'cause',
  ] as const),
  ...([
    'thisYear',
    'record',
    'dealt',
    'application',
    'plainApplication',
    'review',
    'suit',
    'foreign',
    'each',
  ] as const),
  ...(['carried', 'carriedIn', 'carriedOver'] as const),
]);
const BESIDE_TEXT =
  /^(?:社会|各界|企业|单位|组织|任何人|提交|递交|关于|方面|工作|而|因|由|到|举报|投诉|申诉|政府信息公开|信息公开)+$/;

const leavesWhole = (token: Token): boolean =>
  token.kind === 'word'
    ? BESIDE.has(token.id)
    : token.kind === 'number'
      ? token.number.kind === 'count' && token.number.least === 1
      : token.kind === 'mark' || (token.kind === 'other' && BESIDE_TEXT.test(token.text));

function denials(clause: readonly Token[]): Claim[] {
  const claims: Claim[] = [];
  clause.forEach((token, at) => {
    if (token.kind !== 'word' || (token.id !== 'negation' && token.id !== 'isNone')) return;
    const next = clause.findIndex((other, index) => index > at && isDenial(other));
    const after = clause.slice(at + 1, next < 0 ? clause.length : next);
    const behind = token.id === 'isNone' && wordsOf(after).every(({ id }) => id === 'light');
    const denied = withoutMarks(behind ? clause.slice(0, at) : after);
    if (denied.every(leavesWhole)) claims.push(...denialsOf(denied, behind ? denied[0] : token, token));
  });
  return claims;
}

/** Without 、 at the end, which leads on to the next denial. */
function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  const last = tokens[tokens.length - 1];
  return last?.kind === 'mark' ? tokens.slice(0, -1) : tokens;
}

const isDenial = (token: Token) =>
  token.kind === 'word' && (token.id === 'negation' || token.id === 'isNone');

function denialsOf(denied: readonly Token[], first: Token | undefined, last: Token): Claim[] {
  const { requests, groups } = objectsIn(denied);
  const place = {
    start: first?.start ?? last.start,
    end: Math.max(last.end, denied[denied.length - 1]?.end ?? 0),
  };
  const carried = wordsOf(denied).find(
    ({ id }) => id === 'carried' || id === 'carriedIn' || id === 'carriedOver',
  );
  if (carried) {
    const row = carried.id === 'carriedIn' ? 'carriedIn' : 'carriedOver';
    return [{ id: `no.${row}`, none: requestsReading([row]), ...place }];
  }
  const claims: Claim[] = [];
  if (requests) {
    const row = speaksOf(denied, 'record', 'dealt') ? 'handledTotal' : 'newlyReceived';
    claims.push({ id: `no.${row}`, none: requestsReading([row]), ...place });
  }
  if (groups.includes('review'))
    claims.push({ id: 'no.review', none: disputesReading(['review'], 'total'), ...place });
  const suits = groups.filter((group) => group !== 'review');
  if (suits.length > 0) claims.push({ id: 'no.suits', none: disputesReading(suits, 'total'), ...place });
  return claims;
}

// —— 全部办结、办结率100%、已审结 ——

/** Words that make 「全部」 speak of a part. */
const PARTIAL = [
  'among',
  'some',
  'channel',
  'carriedIn',
  'carriedOver',
  'organisations',
  'naturalPerson',
  'unrelated',
] as const;

function completions(clause: readonly Token[], objects: Objects): Claim[] {
  if (speaksOf(clause, ...PARTIAL)) return [];
  const { requests, groups } = objects;
  return clause.flatMap((token, at): Claim[] => {
    if (token.kind !== 'word') return [];
    const end = token.id === 'rate' ? hundredAfter(clause, at) : token.end;
    const place = { start: token.start, end: end ?? token.end };
    if (token.id === 'allHandled' || (token.id === 'rate' && end !== null)) {
      if (requests) return [{ id: 'all.handled', none: requestsReading(['carriedOver']), ...place }];
      return groups.length > 0
        ? [{ id: 'all.decided', none: disputesReading(groups, 'undecided'), ...place }]
        : [];
    }
    if (token.id !== 'allDecided' || groups.length === 0 || counts(clause)) return [];
    return [{ id: 'all.decided', none: disputesReading(groups, 'undecided'), ...place }];
  });
}

const counts = (clause: readonly Token[]) =>
  clause.some((token) => token.kind === 'number' && token.number.kind === 'count');

/** Where 「办结率为 100%」 ends; null where the rate is another one. */
function hundredAfter(clause: readonly Token[], at: number): number | null {
  const next = clause.slice(at + 1).find((token) => token.kind !== 'word' || token.id !== 'light');
  if (next?.kind !== 'number' || next.number.kind !== 'percent') return null;
  return next.number.digits === 100 * 10 ** next.number.decimals ? next.end : null;
}

// —— 正在审理 ——

/** 「目前案件正在审理中」 about all cases of a kind: then none of them has been decided. */
function pending(clause: readonly Token[], { groups }: Objects): Claim[] {
  const word = wordsOf(clause).find(({ id }) => id === 'undecided');
  if (!word || groups.length === 0 || counts(clause) || speaksOf(clause, 'some', 'among', 'and')) return [];
  const none = disputesReading(groups, 'total', ['undecided']);
  return [{ id: 'all.pending', none, start: word.start, end: word.end }];
}

import type { Form } from '../format/form';
import type { Frame } from './interpret';
import { DECISIONS, disputeGroups, DOCUMENTS, type DisputeGroup } from './meanings';
import type { NumberMention } from './numbers';
import { isDescribed, isOtherKind } from './phrase';
import { disclosureReading, disputesReading, applicationsReading, type Reading } from './readings';
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
  applications: boolean;
  groups: readonly DisputeGroup[];
}

/** Longer than any clause people write: such a text is not read for claims, so that reading stays linear. */
const LONGEST_CLAUSE = 80;

/** Words without which nothing is claimed. */
const CLAIMING = [
  'negation',
  'isNone',
  'allHandled',
  'rate',
  'answerRate',
  'allDecided',
  'undecided',
] as const;

/** What the clauses before tell of one: what they were about, and whether of some only. */
interface Standing {
  objects: Objects;
  foreign: boolean;
  partial: boolean;
}

/** 「均按时答复，答复率100%」 is said of what was due. */
const IN_TIME = /按[时期]|及时|[期时]限/;

/** The claims of a sentence about applications, reconsiderations and lawsuits. Claims about other things are left alone. */
export function claimsIn({ form, sentence, rows, statements, frame }: ReadSentence): Claim[] {
  const inTime = IN_TIME.test(sentence.plain);
  const known = new Set<NumberMention>(
    statements.filter(({ meaning }) => meaning.bound === 'exact').map(({ number }) => number),
  );
  // 「补正后受理的21件申请均已办结」 is said of these 21.
  const countsSome = (clause: readonly Token[]) =>
    clause.some(
      (token) => token.kind === 'number' && token.number.kind === 'count' && !known.has(token.number),
    );
  const carries = leavesSome(statements.map(({ meaning }) => meaning.id));
  return rows.flatMap(({ tokens }) => {
    if (!speaksOf(tokens, ...CLAIMING) || speaksOf(tokens, 'rest')) return [];
    let before: Standing = { objects: objectsOf(frame), foreign: false, partial: false };
    let year: WordId = 'thisYear';
    let headed: readonly Token[] = [];
    return clausesOf(tokens).flatMap(({ tokens: clause, heads }): Claim[] => {
      year = lastOf(clause, isYear) ?? year;
      const heading = headed;
      headed = heads ? clause : [];
      const standing = standingOf(clause, before);
      if (namesObject(clause)) before = standing;
      before = { ...before, foreign: standing.foreign };
      if (year !== 'thisYear' || clause.length > LONGEST_CLAUSE) return [];
      return [
        ...denials(form, clause, heading, standing.objects.groups),
        ...(carries || standing.foreign || standing.partial || countsSome(clause)
          ? []
          : completions(form, clause, standing.objects, inTime)),
        ...pending(form, clause, standing.objects),
      ];
    });
  });
}

/**
 * Whether a sentence counts applications that 「全部办结」 in it may leave out, or may alone be said of. 「新收3件，上年结转1件，
 * 全部办结」 is said of all that there were; once it counts what was handled, 「均已办结」 may be said of 上年结转 alone.
 */
function leavesSome(counted: readonly string[]): boolean {
  const tellsOf = (...ids: string[]) => counted.some((id) => ids.includes(id.split('.')[0] ?? ''));
  if (tellsOf('carried', 'carriedOver')) return true;
  return tellsOf('carriedIn') && (!tellsOf('newly', 'received') || tellsOf('handled'));
}

/** What a clause is about: what it names, else what the one before it did. */
function standingOf(clause: readonly Token[], before: Standing): Standing {
  const own = objectsIn(clause);
  const named = own.applications || own.groups.length > 0;
  const partial = speaksOf(clause, ...PARTIAL);
  if (named) return { objects: own, foreign: speaksOf(clause, 'foreign'), partial };
  // 「12345工单全部办结」 and 「施工许可申请256件」 are about what they name.
  const other = namesObject(clause) || clause.some(({ kind }) => kind === 'other');
  return {
    objects: other ? NOTHING : before.objects,
    foreign: before.foreign || speaksOf(clause, 'foreign'),
    partial: partial || before.partial,
  };
}

/** Whether a clause has an object of its own, ours or another. */
const namesObject = (clause: readonly Token[]): boolean =>
  wordsOf(clause).some(({ id }) => id === 'application' || id === 'plainApplication' || disputeGroups(id));

const NOTHING: Objects = { applications: false, groups: [] };

/** What was spoken of before the sentence. */
function objectsOf(frame: Frame): Objects {
  if (frame?.kind === 'disputes') return { applications: false, groups: frame.groups };
  return { applications: frame?.kind === 'applications', groups: [] };
}

/** The pieces of a row between commas and colons; `heads` where a colon follows: 「行政复议：无」. */
function clausesOf(tokens: readonly Token[]): { tokens: Token[]; heads: boolean }[] {
  const clauses: { tokens: Token[]; heads: boolean }[] = [{ tokens: [], heads: false }];
  for (const token of tokens) {
    const last = clauses[clauses.length - 1];
    if (token.kind === 'mark' && token.mark !== 'list') {
      if (last) last.heads = token.mark === 'colon';
      clauses.push({ tokens: [], heads: false });
    } else last?.tokens.push(token);
  }
  return clauses.filter((clause) => clause.tokens.length > 0);
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
  // 「未申请行政复议」: 申请 is the verb there; 「低保申请」 and 「已到期的申请」 are others, or some only.
  const applications = tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      (token.id === 'application' || (token.id === 'plainApplication' && groups.length === 0)) &&
      !isOtherKind(tokens, at) &&
      !isDescribed(tokens, at),
  );
  return { applications, groups };
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
    'newly',
    'openness',
    'about',
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
  ...(['carried', 'carriedIn', 'carriedOver', 'made', 'repealed', 'corrected'] as const),
  ...(['regulations', 'normativeDocuments', 'licences', 'penalties', 'coerciveMeasures'] as const),
]);
const BESIDE_TEXT =
  /^(?:社会|各界|企业|单位|组织|任何人|提交|递交|关于|方面|工作|而|因|由|到|就|对|作出|做出|实施|采取|开展|决定|事件|行为|现象|问题|事宜|举报|投诉|申诉|政府信息公开|信息公开)+$/;

const leavesWhole = (token: Token): boolean =>
  token.kind === 'word'
    ? BESIDE.has(token.id)
    : token.kind === 'number'
      ? token.number.kind === 'count' && token.number.least === 1
      : token.kind === 'mark' || (token.kind === 'other' && BESIDE_TEXT.test(token.text));

/** `heading` is the clause before a colon, `groups` what was spoken of. */
function denials(
  form: Form,
  clause: readonly Token[],
  heading: readonly Token[],
  groups: readonly DisputeGroup[],
): Claim[] {
  const claims: Claim[] = [];
  clause.forEach((token, at) => {
    if (token.kind !== 'word' || (token.id !== 'negation' && token.id !== 'isNone')) return;
    const next = clause.findIndex((other, index) => index > at && isDenial(other));
    const after = clause.slice(at + 1, next < 0 ? clause.length : next);
    const behind =
      wordsOf(after).every(({ id }) => id === 'light') && after.every(({ kind }) => kind === 'word');
    const front = wordsOf(clause.slice(0, at)).some(({ id }) => id !== 'light')
      ? clause.slice(0, at)
      : heading;
    const denied = withoutMarks(behind ? front : after);
    if (denied.length > 0 && denied.every(leavesWhole))
      claims.push(...denialsOf(form, denied, behind ? denied[0] : token, token, groups));
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

function denialsOf(
  form: Form,
  denied: readonly Token[],
  first: Token | undefined,
  last: Token,
  before: readonly DisputeGroup[],
): Claim[] {
  const { applications, groups } = objectsIn(denied);
  const place = {
    start: first?.start ?? last.start,
    end: Math.max(last.end, denied[denied.length - 1]?.end ?? 0),
  };
  const claim = (id: string, none: Reading): Claim => ({ id, none, ...place });
  const carried = wordsOf(denied).find(
    ({ id }) => id === 'carried' || id === 'carriedIn' || id === 'carriedOver',
  );
  if (carried) {
    const row = carried.id === 'carriedIn' ? 'carriedIn' : 'carriedOver';
    return [claim(`no.${row}`, applicationsReading(form, [row]))];
  }
  if (speaksOf(denied, 'corrected')) {
    const own = groups.length > 0 ? groups : before;
    return own.length > 0 ? [claim('no.corrected', disputesReading(form, own, 'corrected'))] : [];
  }
  const claims: Claim[] = [];
  const disputed = groups.length > 0;
  // 「未因政府信息公开申请被复议」 denies the reconsideration, not the application.
  if (applications && (!disputed || speaksOf(denied, 'received', 'newly'))) {
    const row = speaksOf(denied, 'record', 'dealt') ? 'handledTotal' : 'newlyReceived';
    claims.push(claim(`no.${row}`, applicationsReading(form, [row])));
  }
  if (groups.includes('review')) claims.push(claim('no.review', disputesReading(form, ['review'], 'total')));
  const suits = groups.filter((group) => group !== 'review');
  if (suits.length > 0) claims.push(claim('no.suits', disputesReading(form, suits, 'total')));
  // 「没有行政处罚引发的行政复议」 says nothing of penalties.
  if (!disputed && !applications && !speaksOf(denied, 'foreign', 'happen', 'cause'))
    for (const { row, column } of disclosuresIn(denied))
      claims.push(claim(`no.${row}.${column}`, disclosureReading(form, [row], column)));
  return claims;
}

/** 「未制定行政规范性文件」, 「未实施行政强制」: the cells of the disclosure table that are denied. */
function disclosuresIn(denied: readonly Token[]): { row: string; column: string }[] {
  const verbs = (['made', 'repealed'] as const).filter((verb) => speaksOf(denied, verb));
  return [
    ...DECISIONS.filter((row) => speaksOf(denied, row)).map((row) => ({ row, column: 'decisions' })),
    ...DOCUMENTS.filter((row) => speaksOf(denied, row)).flatMap((row) =>
      verbs.map((column) => ({ row, column })),
    ),
  ];
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

function completions(form: Form, clause: readonly Token[], objects: Objects, inTime: boolean): Claim[] {
  const { applications, groups } = objects;
  return clause.flatMap((token, at): Claim[] => {
    if (token.kind !== 'word') return [];
    const isRate = token.id === 'rate' || (token.id === 'answerRate' && !inTime);
    const end = isRate ? hundredAfter(clause, at) : token.end;
    const place = { start: token.start, end: end ?? token.end };
    if (token.id === 'allHandled' || (isRate && end !== null)) {
      if (applications)
        return [{ id: 'all.handled', none: applicationsReading(form, ['carriedOver']), ...place }];
      return groups.length > 0
        ? [{ id: 'all.decided', none: disputesReading(form, groups, 'undecided'), ...place }]
        : [];
    }
    if (token.id !== 'allDecided' || groups.length === 0 || counts(clause)) return [];
    return [{ id: 'all.decided', none: disputesReading(form, groups, 'undecided'), ...place }];
  });
}

const counts = (clause: readonly Token[]) =>
  clause.some((token) => token.kind === 'number' && token.number.kind === 'count');

/** 「答复率、办结率均为100%」 */
const isBesideRate = (token: Token): boolean =>
  token.kind === 'mark' ||
  (token.kind === 'word' &&
    ['light', 'each', 'total', 'and', 'rate', 'answerRate', 'onTimeRate'].includes(token.id));

/** Where 「办结率为 100%」 ends; null where the rate is another one. */
function hundredAfter(clause: readonly Token[], at: number): number | null {
  const next = clause.slice(at + 1).find((token) => !isBesideRate(token));
  if (next?.kind !== 'number' || next.number.kind !== 'percent') return null;
  return next.number.digits === 100 * 10 ** next.number.decimals ? next.end : null;
}

// —— 正在审理 ——

/** 「目前案件正在审理中」 about all cases of a kind: then none of them has been decided. */
function pending(form: Form, clause: readonly Token[], { groups }: Objects): Claim[] {
  const word = wordsOf(clause).find(({ id }) => id === 'undecided');
  if (!word || groups.length === 0 || counts(clause) || speaksOf(clause, 'some', 'among', 'and')) return [];
  const none = disputesReading(form, groups, 'total', ['undecided']);
  return [{ id: 'all.pending', none, start: word.start, end: word.end }];
}

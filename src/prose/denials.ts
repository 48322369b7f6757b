import type { Form } from '../format/form';
import type { Claim } from './claims';
import { objectsIn, speaksOf, wordsOf } from './clauses';
import {
  applicantColumnsOf,
  DECISIONS,
  DOCUMENTS,
  groupOfReason,
  isOutcome,
  OUTCOME_WORDS,
  resultRows,
  type DisputeGroup,
} from './meanings';
import { applicationsReading, disclosureReading, disputesReading, TOTAL, type Reading } from './readings';
import type { Token } from './tokens';
import type { WordId } from './words';

/** What may stand beside the object of a denial without narrowing it. */
const BESIDE: ReadonlySet<WordId> = new Set<WordId>([
  ...([
    'light',
    'all',
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
    'handled',
    'application',
    'plainApplication',
    'reconsideration',
    'litigation',
    'foreign',
    'each',
  ] as const),
  ...(['carried', 'carriedIn', 'carriedOver', 'unfinished', 'made', 'repealed'] as const),
  ...OUTCOME_WORDS,
  ...DOCUMENTS,
  ...DECISIONS,
]);
const BESIDE_TEXT =
  /^(?:社会|各界|企业|单位|组织|任何人|提交|递交|关于|有关|方面|工作|而|因|由|到|就|对|向|过|于|以|作出|做出|实施|采取|开展|决定|事件|行为|现象|问题|事宜|举报|投诉|申诉|遗留|剩余|答复|人民法院|法院|机关|上级|要求|继续|持续|需要?|不服|不满|结果|异议|政府信息公开|信息公开)+$/;

/** Words for goals, fears and conditions, which are no statements: 「力争零复议」, 「若无复议申请」. */
const NOT_TOLD = /力争|争取|努力|确保|避免|防止|杜绝|预防|追求|目标|希望|如果?$|^如|^若|倘若|一旦|假如|是否/;

/**
 * 未收到申请、未发生复议诉讼、无结转: what a clause says there was none of. `heading` is the clause before a colon, `groups`
 * the disputes spoken of.
 */
export function denials(
  form: Form,
  clause: readonly Token[],
  heading: readonly Token[],
  groups: readonly DisputeGroup[],
): Claim[] {
  const claims: Claim[] = [];
  const leavesWhole = (token: Token): boolean => standsBeside(form, token);
  clause.forEach((token, at) => {
    if (token.kind !== 'word' || (token.id !== 'negation' && token.id !== 'isNone')) return;
    if (isOnlyThought(clause, at) || saysOfOthers(clause.slice(0, at))) return;
    const next = clause.findIndex((other, index) => index > at && isDenial(other));
    const after = clause.slice(at + 1, next < 0 ? clause.length : next);
    const behind = wordsOf(after).every(({ id }) => isIdle(id)) && after.every(({ kind }) => kind === 'word');
    const front = wordsOf(clause.slice(0, at)).some(({ id }) => !isIdle(id)) ? clause.slice(0, at) : heading;
    const denied = withoutMarks(behind ? front : after);
    if (denied.length > 0 && denied.every(leavesWhole))
      claims.push(...denialsOf(form, denied, behind ? denied[0] : token, token, groups));
  });
  return claims;
}

const isIdle = (id: WordId): boolean => id === 'light' || id === 'all';

function standsBeside(form: Form, token: Token): boolean {
  if (token.kind === 'word')
    return (
      BESIDE.has(token.id) ||
      resultRows(form, token.id) !== null ||
      applicantColumnsOf(form, token.id) !== null
    );
  if (token.kind === 'number') return token.number.kind === 'count' && token.number.least === 1;
  return token.kind === 'mark' || (token.kind === 'other' && BESIDE_TEXT.test(token.text));
}

const isOnlyThought = (clause: readonly Token[], at: number): boolean =>
  clause.slice(0, at).some((token) => token.kind === 'other' && NOT_TOLD.test(token.text));

/** Whether the words before are about something else: 「行政执法无复议诉讼」 says nothing of 信息公开. */
const saysOfOthers = (front: readonly Token[]): boolean =>
  front.some((token) => token.kind === 'other' && /执法|征收|登记|审批|工伤|信访/.test(token.text));

/** The tokens without a 、 at the end, after which the next denial follows. */
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
  const place = {
    start: first?.start ?? last.start,
    end: Math.max(last.end, denied[denied.length - 1]?.end ?? 0),
  };
  return deniedIn(form, denied, before).map(([id, none]) => ({ id: `no.${id}`, none, ...place }));
}

type Denied = readonly [id: string, none: Reading];

/** What of the tables is denied: the narrowest thing that is named. */
function deniedIn(form: Form, denied: readonly Token[], before: readonly DisputeGroup[]): Denied[] {
  const { applications, groups } = objectsIn(denied);
  const ids = wordsOf(denied).map(({ id }) => id);
  const decides = DECISIONS.some((id) => ids.includes(id));
  // 「没有行政处罚引发的行政复议」, 「没有行政处罚被复议纠正」 say nothing of penalties, nor of what came of 信息公开.
  const others = decides && (groups.length > 0 || ids.includes('corrected'));
  if (others) return [];
  const outcome = ids.find(isOutcome);
  if (outcome) {
    const own = groups.length > 0 ? groups : before;
    return own.length > 0 ? [[outcome, disputesReading(form, own, outcome)]] : [];
  }
  const carried = carriedIn(form, ids);
  if (carried.length > 0) return carried;
  if (groups.length > 0)
    return disputesDenied(form, groups, applications && speaksOf(denied, 'received', 'newly'));
  const results = resultsDenied(form, ids, applications);
  if (results.length > 0) return results;
  // 「没有按时答复的申请」 is not that there was none.
  if (applications) return ids.includes('handled') ? [] : applicationsDenied(form, ids);
  // 「没有行政处罚引起的投诉」
  return speaksOf(denied, 'foreign', 'happen', 'cause') ? [] : disclosuresDenied(form, ids);
}

function carriedIn(form: Form, ids: readonly WordId[]): Denied[] {
  const carried = ids.find((id) => /^carried|^unfinished$/.test(id));
  if (!carried) return [];
  const row = carried === 'carriedIn' ? 'carriedIn' : 'carriedOver';
  return [[row, applicationsReading(form, [row])]];
}

/** 「未因政府信息公开申请被复议」 denies the reconsideration, not the application; 「未收到申请和复议」 both. */
function disputesDenied(form: Form, groups: readonly DisputeGroup[], andApplications: boolean): Denied[] {
  const suits = groups.filter((group) => group !== 'review');
  return [
    ...(andApplications ? applicationsDenied(form, []) : []),
    ...(groups.includes('review') ? [['review', disputesReading(form, ['review'], 'total')] as const] : []),
    ...(suits.length > 0 ? [['suits', disputesReading(form, suits, 'total')] as const] : []),
  ];
}

/** Reasons that are no more than a topic until a refusal or an application is told of them: 国家秘密, 过程性信息. */
const TELLS_A_RESULT: ReadonlySet<string> = new Set([
  'granted',
  'partlyGranted',
  'refused',
  'notProvided',
  'notProcessed',
  'otherHandling',
  'repeated',
  'massRepeated',
  'petitions',
  'publications',
  'notCorrectedInTime',
  'feeNotPaid',
]);

/** 「没有不予公开的申请」, 「没有重复申请」: the rows of the reasons named, else of the results. */
function resultsDenied(form: Form, ids: readonly WordId[], applications: boolean): Denied[] {
  const named = ids.filter((id) => resultRows(form, id));
  if (named.length === 0 || !(applications || named.some((id) => TELLS_A_RESULT.has(id)))) return [];
  const reasons = named.filter((id) => groupOfReason(form, id) !== undefined);
  const told = reasons.length > 0 ? reasons : named;
  return told.map((id) => [id, applicationsReading(form, resultRows(form, id) ?? [])] as const);
}

function applicationsDenied(form: Form, ids: readonly WordId[]): Denied[] {
  const columns = ids.some((id) => id === 'everyone' || id === 'citizen')
    ? []
    : ids.flatMap((id) => applicantColumnsOf(form, id) ?? []);
  const row = ids.some((id) => id === 'record' || id === 'dealt') ? 'handledTotal' : 'newlyReceived';
  return [[row, applicationsReading(form, [row], columns.length > 0 ? [...new Set(columns)] : TOTAL)]];
}

/** 「未制定行政规范性文件」, 「未实施行政强制」: the cells of the disclosure table that are denied. */
function disclosuresDenied(form: Form, ids: readonly WordId[]): Denied[] {
  const verbs = (['made', 'repealed'] as const).filter((verb) => ids.includes(verb));
  const cells = [
    ...DECISIONS.filter((row) => ids.includes(row)).map((row) => [row, 'decisions'] as const),
    ...DOCUMENTS.filter((row) => ids.includes(row)).flatMap((row) =>
      verbs.map((column) => [row, column] as const),
    ),
  ];
  return cells.map(([row, column]) => [`${row}.${column}`, disclosureReading(form, [row], column)] as const);
}

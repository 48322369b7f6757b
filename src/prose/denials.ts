import type { Form } from '../format/form';
import type { Claim } from './claims';
import { objectsIn, speaksOf, wordsOf } from './clauses';
import { DECISIONS, DOCUMENTS, type DisputeGroup } from './meanings';
import { applicationsReading, disclosureReading, disputesReading, type Reading } from './readings';
import type { Token } from './tokens';
import type { WordId } from './words';

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
    'reconsideration',
    'litigation',
    'foreign',
    'each',
  ] as const),
  ...(['carried', 'carriedIn', 'carriedOver', 'made', 'repealed', 'corrected'] as const),
  ...DOCUMENTS,
  ...DECISIONS,
]);
const BESIDE_TEXT =
  /^(?:社会|各界|企业|单位|组织|任何人|提交|递交|关于|方面|工作|而|因|由|到|就|对|作出|做出|实施|采取|开展|决定|事件|行为|现象|问题|事宜|举报|投诉|申诉|政府信息公开|信息公开)+$/;

const leavesWhole = (token: Token): boolean =>
  token.kind === 'word'
    ? BESIDE.has(token.id)
    : token.kind === 'number'
      ? token.number.kind === 'count' && token.number.least === 1
      : token.kind === 'mark' || (token.kind === 'other' && BESIDE_TEXT.test(token.text));

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

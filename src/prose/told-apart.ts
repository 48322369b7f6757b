import { partOf, type Meaning } from './meanings';
import type { Reading } from './readings';
import type { Sentence } from './sentences';
import type { Statement } from './statements';
import type { Row } from './tokens';

/** Words that set a number apart from the one before: 另有3件尚未审结. */
const APART = /另|不含|不包括|除|加上|连同/;

/**
 * Takes away the readings a sentence itself rules out: 「收到51件（含上年结转3件）」 counts those carried in too,
 * and where the undecided cases are counted as well the whole includes them.
 */
export function toldApart(
  { plain }: Sentence,
  rows: readonly Row[],
  statements: readonly Statement[],
): readonly Statement[] {
  const kept = ofOpenness(
    plain,
    answeredOfNew(rows, partsOfCarriedIn(plain, withoutTakenBack(plain, statements))),
  );
  const carriedIn = statements.filter(({ meaning }) => meaning.id === 'carriedIn');
  const undecided = statements.filter(({ meaning }) => meaning.id.endsWith('.undecided'));
  if (APART.test(plain) || carriedIn.length + undecided.length === 0) return kept;
  return kept.map((statement) => {
    const { meaning } = statement;
    if (meaning.dimension !== 'whole') return statement;
    if (carriedIn.some((part) => isPartOf(part, statement, rows)))
      return withReadings(statement, meaning, ({ plus }) => !isNewOnly(plus));
    const own = new Set(meaning.readings.flatMap(({ plus }) => plus));
    const counted = undecided.some(({ meaning: { readings } }) =>
      readings.some((reading) => sameRow(reading, own)),
    );
    return counted ? withReadings(statement, meaning, ({ minus }) => minus.length === 0) : statement;
  });
}

const OPENNESS_AMONG = /^[，,(]?其中[^，,]{0,6}信息公开/;

/** 「行政诉讼17件，其中涉及政府信息公开5件」: the 17 are of all kinds, which the form does not count. */
const ofOpenness = (plain: string, statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ number, meaning }) => {
    const isDispute = meaning.readings.every(({ plus }) =>
      plus.every((cell) => cell.startsWith('disputes.')),
    );
    return !isDispute || !OPENNESS_AMONG.test(plain.slice(number.end, number.end + 20));
  });

/** 「登记申请140件」 came too, before anything was taken back. */
const CAME: ReadonlySet<string> = new Set(['received', 'newly', 'either']);
const TAKEN_BACK = /撤[回件销]|不予受理|退[回件]|不属于|转[办送]/;

/** 「收到申请50件，撤回2件，实际受理48件」: the form counts what was left when some were taken back. */
function withoutTakenBack(plain: string, statements: readonly Statement[]): readonly Statement[] {
  if (!TAKEN_BACK.test(plain)) return statements;
  const received = statements.filter(({ meaning }) => CAME.has(meaning.id));
  const [first, second] = received;
  if (!first || !second || second.number.most >= first.number.least) return statements;
  return TAKEN_BACK.test(plain.slice(first.number.end, second.number.start))
    ? statements.filter((statement) => statement !== first && statement.meaning.id !== 'withdrawn')
    : statements;
}

/**
 * 「包括上年结转4件，其中予以公开4件」: as long as the results behind 其中 fit into those carried in, they may be
 * theirs only, and so at most what the table has.
 */
function partsOfCarriedIn(plain: string, statements: readonly Statement[]): readonly Statement[] {
  let left = 0;
  let from: number | null = null;
  return statements.map((statement) => {
    const { meaning, number } = statement;
    if (meaning.id === 'carriedIn') {
      left = number.most;
      from = number.end;
      return statement;
    }
    const isTheirs =
      from !== null &&
      meaning.dimension === 'result' &&
      number.most <= left &&
      /其中|中[，,]/.test(plain.slice(from, number.start));
    if (!isTheirs) {
      from = null;
      return statement;
    }
    left -= number.most;
    return { ...statement, meaning: partOf(meaning, `${meaning.id}.ofCarriedIn`, 'result') };
  });
}

/** 「新收1043件，年内答复1001件，剩余42件」: what adds up with the rest to those that came is answered of these only. */
function answeredOfNew(rows: readonly Row[], statements: readonly Statement[]): readonly Statement[] {
  const came = statements.find(({ meaning }) => meaning.id === 'newly');
  if (!came || statements.some(({ meaning }) => meaning.id === 'carriedIn')) return statements;
  const counts = (rows[0]?.tokens ?? []).flatMap((token) =>
    token.kind === 'number' && token.number.kind === 'count' ? [token.number.most] : [],
  );
  return statements.map((statement) => {
    const { meaning, number } = statement;
    const rest = came.number.most - number.most;
    return meaning.id === 'handled' && rest > 0 && counts.includes(rest)
      ? { ...statement, meaning: partOf(meaning, 'newly.handled', 'outcome') }
      : statement;
  });
}

const withReadings = (
  statement: Statement,
  meaning: Meaning,
  keep: (reading: Reading) => boolean,
): Statement => {
  const readings = meaning.readings.filter(keep);
  // 「新收136件，其中上年结转9件」 is loosely put: it rules nothing out.
  return readings.length > 0 ? { ...statement, meaning: { ...meaning, readings } } : statement;
};

const isNewOnly = (plus: Reading['plus']): boolean =>
  plus.length > 0 && plus.every((cell) => cell.startsWith('applications.newlyReceived.'));

/** Whether an outcome is one of the cases a whole counts: 未审结 of 复议 and 复议. */
const sameRow = ({ plus }: Reading, whole: ReadonlySet<string>): boolean =>
  plus.some((cell) => whole.has(`${cell.slice(0, cell.lastIndexOf('.'))}.total`));

/** Whether a number stands in brackets that follow another and begin with 含, or right behind it and 其中. */
function isPartOf(part: Statement, whole: Statement, rows: readonly Row[]): boolean {
  const bracket = rows.find(({ tokens }) =>
    tokens.some((token) => token.kind === 'number' && token.number === part.number),
  );
  const first = bracket?.tokens[0];
  const tokens = bracket?.tokens ?? [];
  const at = tokens.findIndex((token) => token.kind === 'number' && token.number === part.number);
  const opens = tokens.slice(0, at).map((token) => token.kind === 'word' && token.id === 'among');
  const before = tokens[opens.lastIndexOf(true) - 1];
  const marked = before?.kind === 'mark' ? tokens[opens.lastIndexOf(true) - 2] : before;
  if (marked?.kind === 'number' && marked.number === whole.number) return true;
  return bracket?.host === whole.number && first?.kind === 'word' && first.id === 'among';
}

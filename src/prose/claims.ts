import { allAlike } from './all-alike';
import { clausesOf, objectsIn, speaksOf, wordsOf, type Objects } from './clauses';
import { completions, pending } from './completions';
import { denials } from './denials';
import type { Frame } from './context';
import { disputeGroups, type Meaning } from './meanings';
import type { NumberMention } from './numbers';
import type { Reading } from './readings';
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

/** Tokens, more than any clause has: longer ones are not searched for claims, so that reading stays linear. */
const LONGEST_CLAUSE = 80;

/** Words without which nothing is claimed. */
const CLAIMING = [
  'negation',
  'isNone',
  'allHandled',
  'handled',
  'all',
  'rate',
  'answerRate',
  'allDecided',
  'undecided',
] as const;

/** Words with which 「全部」 means all of a part only. */
const PARTIAL = [
  'among',
  'some',
  'channel',
  'carriedIn',
  'carriedOver',
  'organisations',
  'naturalPerson',
] as const;

/** What earlier clauses establish for the next: what they are about, and whether only of some. */
interface Standing {
  objects: Objects;
  foreign: boolean;
  partial: boolean;
}

/** Words with which a sentence speaks only of what was due: 「均按时答复，答复率100%」. */
const IN_TIME = /按[时期]|及时|[期时]限/;

/** The claims of a sentence about applications, reconsiderations and lawsuits. Claims about other things are left alone. */
export function claimsIn({ form, sentence, rows, statements, frame }: ReadSentence): Claim[] {
  const inTime = IN_TIME.test(sentence.plain);
  const known = new Set<NumberMention>(
    statements.filter(({ meaning }) => meaning.bound === 'exact').map(({ number }) => number),
  );
  // 「补正后受理的21件申请均已办结」 is about these 21 only.
  const countsSome = (clause: readonly Token[]) =>
    clause.some(
      (token) => token.kind === 'number' && token.number.kind === 'count' && !known.has(token.number),
    );
  const carries =
    leavesSome(statements.map(({ meaning }) => meaning.id)) ||
    leavesUndecided(statements.map(({ meaning }) => meaning));
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
      // In 「其中直接起诉2件、复议后起诉4件，均已审结」 the last clause is about the whole again.
      const divides =
        speaksOf(clause, 'among') &&
        standing.objects.groups.length > 1 &&
        standing.objects.groups.length === before.objects.groups.length;
      if (namesObject(clause) && !divides) before = standing;
      before = { ...before, foreign: standing.foreign };
      if (year !== 'thisYear' || clause.length > LONGEST_CLAUSE) return [];
      return [
        ...denials(form, clause, heading, standing.objects.groups),
        ...(carries || standing.foreign || standing.partial || countsSome(clause)
          ? []
          : completions(form, clause, standing.objects, inTime)),
        ...(standing.foreign ? [] : allAlike(form, clause, standing.objects)),
        ...pending(form, clause, standing.objects),
      ];
    });
  });
}

/**
 * Whether 「全部办结」 in a sentence may leave out some of the applications counted there, or mean only some of them.
 * 「新收3件，上年结转1件，全部办结」 means all; if handled ones are counted too, 「均已办结」 may mean 上年结转 alone.
 */
function leavesSome(counted: readonly string[]): boolean {
  const tellsOf = (...ids: string[]) => counted.some((id) => ids.includes(id.split('.')[0] ?? ''));
  if (tellsOf('carried', 'carriedOver')) return true;
  return tellsOf('carriedIn') && (!tellsOf('newly', 'received') || tellsOf('handled'));
}

/** Whether only outcomes are counted: 「维持12件、纠正3件，均为已审结案件」 says nothing of undecided cases. */
function leavesUndecided(counted: readonly Meaning[]): boolean {
  const isDispute = ({ readings }: Meaning) =>
    readings.some(({ plus: [cell = ''] }) => cell.startsWith('disputes.'));
  const disputes = counted.filter(isDispute);
  return disputes.length > 0 && disputes.every(({ dimension }) => dimension === 'outcome');
}

/** What a clause is about: what it names, else what the clause before was about. */
function standingOf(clause: readonly Token[], before: Standing): Standing {
  const own = objectsIn(clause);
  const named = own.applications || own.groups.length > 0;
  const done = clause.findIndex((token) => token.kind === 'word' && token.id === 'allHandled');
  // 「均已办理完毕并送达答复文书」
  const partial = isPartial(clause) || speaksOf(clause.slice(0, done < 0 ? undefined : done), 'unrelated');
  if (named) return { objects: own, foreign: speaksOf(clause, 'foreign'), partial };
  // 「12345工单全部办结」 and 「施工许可申请256件」 are about what they name.
  const other = namesObject(clause) || clause.some(({ kind }) => kind === 'other');
  return {
    objects: other ? NOTHING : before.objects,
    foreign: before.foreign || speaksOf(clause, 'foreign'),
    partial: partial || before.partial,
  };
}

/** 「上年结转和本年新收的申请」 are all there were. */
function isPartial(clause: readonly Token[]): boolean {
  const isAll =
    speaksOf(clause, 'and') && speaksOf(clause, 'newly', 'received') && speaksOf(clause, 'carriedIn');
  return speaksOf(clause, ...PARTIAL.filter((id) => !isAll || id !== 'carriedIn'));
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

const isYear = (id: WordId) => id === 'otherYear' || id === 'thisYear' || id === 'lastYear';

function lastOf(tokens: readonly Token[], is: (id: WordId) => boolean): WordId | undefined {
  const found = wordsOf(tokens).filter(({ id }) => is(id));
  return found[found.length - 1]?.id;
}

import { settle } from '../checks/answers/answers';
import type { Finding } from '../checks/finding';
import { rules } from '../checks/rules';
import type { CellId } from '../format/table';
import type { Remark } from '../report/draft';
import type { Receipt } from '../report/receipt';
import type { Report } from '../report/report';
import { visibleOf } from '../report/visible';
import { compareReports, type Difference } from '../report/compare-reports';
import { opinionItems, type OpinionItem } from './opinion-item';
import { piecesOf, type Piece } from './asked-words';
import { candidatesOf, fit, scopedRemarks } from './remark-owners';
import { namesAnything } from './remark-scope';
import { replyTo, type Reply } from './replies';
import { remarksIn } from './send-back';
import {
  isOfBlanks,
  isOfSigns,
  isOnlyNotTyped,
  notTyped,
  typedAsNothing,
  typedByHand,
  type TypedByHand,
} from './typed-by-hand';
import { LIKE_ANOTHER } from './unit-note';

/** A report with all that is found in it. `receipt` where it was read from a file that is not our own. */
export interface Version {
  report: Report;
  receipt: Receipt | null;
  findings: readonly Finding[];
  /** Whether only its tables were typed by hand: neither what its text says is known, nor which totals it prints. */
  tablesAlone?: boolean;
}

/** 已改, 未改, 说明了, and what the report alone does not tell. */
export type Verdict = 'changed' | 'unchanged' | 'explained' | 'unknown';

/** What a verdict is called in the 复核意见. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  changed: '已改',
  unchanged: '未改',
  explained: '说明了',
  unknown: '须人工核对',
};

/** What became of one remark. */
export interface LookedAt {
  remark: Remark;
  verdict: Verdict;
  /** On what the verdict rests, as a sentence. */
  why: string;
  /** What was changed where the remark points. */
  changes: readonly Difference[];
}

/** 复核: a second version held against the first and the remarks on it. */
export interface SecondLook {
  remarks: readonly LookedAt[];
  /** 意见之外的改动: what no remark asked for. */
  outside: readonly Difference[];
  /** What is found in the second version and was not in the first. */
  fresh: readonly OpinionItem[];
  /** Where a version was typed by hand: what could not be compared; null where both were read. */
  byHand: TypedByHand | null;
}

/**
 * Whether two findings of two versions are the same. Those on a text are numbered in its order, so they are known
 * by the words they speak of, or by holding another wording in the same place against the same cells.
 */
function isSame(one: Finding, other: Finding): boolean {
  if (one.code !== other.code || one.section !== other.section) return false;
  if (one.evidence.length === 0) return one.id === other.id;
  const words = new Set(one.evidence.map(({ text }) => text));
  if (other.evidence.some(({ text }) => words.has(text))) return true;
  return one.id === other.id && one.cells.join() === other.cells.join();
}

function explanationOf(reply: Reply | null): string {
  if (!reply || reply.words === '' || (reply.reply !== 'explained' && reply.reply !== 'declined')) return '';
  return `${reply.reply === 'declined' ? '不采纳' : '说明'}：${reply.words}`;
}

/** Whether a remark compares with last year's report: without that, nobody can tell whether it was followed. */
export const needsLastYear = (words: string): boolean => /上年报告|与上年相同/.test(words);

/** Why nobody can tell what became of a remark where of a version only the tables are known; empty where one can. */
function whyUnseen(
  asked: Finding | undefined,
  changes: readonly Difference[],
  first: Version,
  second: Version,
): string {
  if (second.tablesAlone && asked && rules[asked.code].tablesAlone !== 'cells')
    return '第二稿只手工填了三张表，改没改请对照原件。';
  const isLeft = asked && second.findings.some((finding) => isSame(asked, finding));
  if (!isLeft && asked?.cells.some((cell) => typedAsNothing(second).has(cell)))
    return '有关的格第二稿手工填的不是数，改没改请对照原件。';
  if (asked?.cells.some((cell) => notTyped(second).has(cell)))
    return '有关的格第二稿手工填时还空着，改没改请对照原件。';
  return (first.tablesAlone || second.tablesAlone) && !asked && changes.length === 0
    ? '有一稿只手工填了三张表，文字改没改请对照原件。'
    : '';
}

function verdictOn(
  remark: Remark,
  changes: readonly Difference[],
  reply: Reply | null,
  { first, second, reasons }: { first: Version; second: Version; reasons: ReadonlyMap<string, string> },
): Omit<LookedAt, 'remark' | 'changes'> {
  const asked = first.findings.find(({ id }) => id === remark.finding);
  const unseen = whyUnseen(asked, changes, first, second);
  if (unseen !== '') return { verdict: 'unknown', why: unseen };
  const left = asked && second.findings.find((finding) => isSame(asked, finding));
  const explained =
    explanationOf(reply) || (left && reasons.has(left.id) ? `说明：${reasons.get(left.id)}` : '');
  if (asked && !left) return { verdict: 'changed', why: '这一条现在查不到了。' };
  if (!asked && changes.length > 0) {
    const unknown = needsLastYear(remark.text) ? '没有放上年报告，改得对不对请对照上年报告。' : '';
    return { verdict: 'changed', why: `有改动，见下。${unknown}` };
  }
  if (explained !== '') return { verdict: 'explained', why: `${explained.replace(/。$/, '')}。` };
  if (changes.length > 0) return { verdict: 'unchanged', why: '改动见下，问题还在。' };
  if (!namesAnything(first.report.form, remark))
    return {
      verdict: 'unknown',
      why: `${reply?.reply === 'changed' ? '答复说已改；' : ''}没有写明是哪一处，从报告里看不出改没改。`,
    };
  return {
    verdict: 'unchanged',
    why: reply?.reply === 'changed' ? '答复说已改，没有看到改动。' : '有关的数和文字没有改动。',
  };
}

/** Somebody's own words for which nothing was settled by the report alone: no rule of ours asks for them again. */
export function wordsLeft({ remarks }: Pick<SecondLook, 'remarks'>): string[] {
  return remarks.flatMap(({ remark, verdict }) =>
    remark.finding === '' &&
    !remark.text.includes(LIKE_ANOTHER) &&
    (verdict === 'unchanged' || verdict === 'unknown')
      ? [remark.text]
      : [],
  );
}

/** Of text like last year's, or like another unit's: the words are to be others, the numbers of the tables are not. */
const asksForOtherWords = ({ finding, text }: Remark): boolean =>
  finding.startsWith('B3') || text.includes(LIKE_ANOTHER);

/** The value of `fit` for a change whose row or column the remark names. */
const NAMED = 2;

/** The changes between both versions; those of one paragraph are split by the remarks that asked for them. */
function piecesBetween(first: Version, second: Version, remarks: readonly Remark[]): Piece[] {
  const differences = compareReports(
    visibleOf(first.report, first.receipt),
    visibleOf(second.report, second.receipt),
    second.report.form,
  ).filter(({ cell }) => cell !== null || !(first.tablesAlone || second.tablesAlone));
  const found = new Map(first.findings.map((finding) => [finding.id, finding]));
  const evidence = new Map(
    remarks.map(({ id, finding }) => [id, (found.get(finding)?.evidence ?? []).map(({ text }) => text)]),
  );
  const scoped = scopedRemarks(first.report.form, remarks, differences, evidence);
  const candidates = candidatesOf(first.report.form, remarks, differences, {}, scoped);
  const whole = differences.map((difference): Piece => {
    const best = candidates.get(difference.id) ?? [];
    // A changed number goes to the best remark, and also to every remark in somebody's own words that names its place.
    const meant = scoped.filter((remark) => difference.cell !== null && !remark.scope.ofFinding);
    const others = best.length === 0 ? [] : meant.filter((remark) => fit(remark, difference) >= NAMED);
    return { difference, owners: [...new Set([...best, ...others.map(({ id }) => id)])] };
  });
  const judge = {
    remarks: scoped,
    numbers: whole.filter(({ difference }) => difference.cell !== null),
    wantsWords: (id: string) => remarks.some((remark) => remark.id === id && asksForOtherWords(remark)),
  };
  let taken: Piece | null = null;
  return whole.flatMap((piece): Piece[] => {
    const { cell, section, before, after } = piece.difference;
    if (cell !== null || (before !== '' && after !== '')) {
      taken = null;
      return cell === null ? piecesOf(piece.difference, judge) : [piece];
    }
    // A new paragraph right after a removed one replaces it, so it goes to the same remark.
    const isInPlace = before === '' && taken?.difference.section === section && piece.owners.length === 0;
    const owned = isInPlace && taken ? { ...piece, owners: taken.owners } : piece;
    taken = after === '' ? piece : null;
    return [owned];
  });
}

/**
 * Holds the second version of a report against the first and the remarks on it. A remark made of one of our
 * findings is 已改 once the finding is gone; one in other words once what it names has changed. `replies` are the
 * answers of the report's writer, as far as they are known.
 */
export function secondLook(
  first: Version,
  second: Version,
  pasted: string,
  replies: readonly Reply[],
): SecondLook {
  const remarks = remarksIn(pasted, first.report, first.findings);
  const [before, now] = [first, second].map(
    (version) => new Set([...notTyped(version), ...typedAsNothing(version)]),
  ) as [Set<CellId>, Set<CellId>];
  const saysBlank = new Set(
    remarks.filter(({ finding }) => isOfBlanks(finding) || isOfSigns(finding)).map(({ id }) => id),
  );
  // Of a blank or sign in the original itself, which was remarked on, one is told what is there now.
  const pieces = piecesBetween(first, second, remarks).flatMap((piece): Piece[] => {
    if (!isOnlyNotTyped(piece.difference, before, now)) return [piece];
    const owners = piece.owners.filter((id) => saysBlank.has(id));
    return owners.length === 0 ? [] : [{ ...piece, owners }];
  });
  const { answered } = settle(second.findings, second.report);
  const reasons = new Map(answered.map(({ finding, answer }) => [finding.id, answer.reason]));
  const fresh = second.findings.filter(
    (finding) =>
      finding.severity !== 'pending' &&
      !(second.tablesAlone && isOfBlanks(finding.id)) &&
      !reasons.has(finding.id) &&
      !first.findings.some((one) => isSame(one, finding)),
  );
  return {
    remarks: remarks.map((remark) => {
      const changes = pieces
        .filter(({ owners }) => owners.includes(remark.id))
        .map(({ difference }) => difference);
      const verdict = verdictOn(remark, changes, replyTo(remark.text, replies), { first, second, reasons });
      return { remark, changes, ...verdict };
    }),
    outside: pieces.filter(({ owners }) => owners.length === 0).map(({ difference }) => difference),
    fresh: opinionItems(second.report, fresh),
    byHand: typedByHand(first, second),
  };
}

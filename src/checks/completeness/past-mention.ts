import { sentenceAround } from '../printed-line';

/** A year in a text: which, where, and how many characters it takes with what makes it a year. */
export interface YearMention {
  year: number;
  at: number;
  length: number;
}

/** The same year-on-year sentence names last year on purpose. */
const COMPARES = /同比|环比|相比|对比|持平|上年|去年/;
const COMPARED_BEFORE = /(?:较|比|与)\s*$/;
const PLANS = /下一步/;
const CARRIED = /结转|转结|接转|转[接入来至到]|移转|顺延|跨年|遗留|延续|延办|续办|未办[结完]|未[答办]复|未结/;
const RANGE_BEFORE = /\d{4}\s{0,3}年?\s{0,3}(?:[-—–~～]{1,4}|至|到)\s{0,3}$/;
const RANGE_AFTER =
  /^度?(?:\d+\s*月)?(?:\d+\s*日)?\s*(?:底|初|末)?(?:(?:[-—–~～]+|至|到)\s*\d{4}|以来|起|至今|[及和或]?(?:以前|之前|此前|以后|之后)|前)/;
/** 「自2024年开展试点以来」 */
const SINCE = /^[^，。；]{0,16}以来/;
const OF_LAST_YEAR = /^度?[^，。；、]{0,14}(?:年度报告|年报|决算|考核|评估|评议|通报)|^度报告/;
/**
 * 「2024年印发的办法」, 「2024年报告列出的问题」: the year only says which thing is meant. 「2024年我局公开的」 and
 * 「2024年的工作」 are not such: there it reads as the year reported on.
 */
const TELLS_WHICH = /^度?(?![的未没无])[^，。；、我本全]{1,14}的(?=[一-龥《□])/;
/** 「2024年形成的64份」, 「截至2024年底有效的12件」: the year tells which of them. */
const DATES_THEM =
  /^度?[末底]?(?:[^，。；、我本全]{0,6})(?:形成|印发|制[定发]|出台|修订|有效|建成|签订|颁布)的(?=\s?\d)/;
/** 「2024年没有发生行政复议」 speaks of last year on purpose. */
const DENIES = /^度?没有[^，。；]{0,12}(?:复议|诉讼|起诉)/;

/** Why last year's year may belong where it stands. */
export type PastReason = 'compared' | 'plan' | 'carried' | 'range' | 'paper' | 'which';

/**
 * Why a mention of an earlier year belongs where it stands: compared with, carried over, part of a range, or the year
 * of a paper of its own. null where it reads as if this year's work were meant. `plain` is the line without the names
 * of documents.
 */
export function whyPast(plain: string, { at, length }: YearMention): PastReason | null {
  const sentence = sentenceAround(plain, at);
  const before = plain.slice(sentence.start, at);
  const after = plain.slice(at + length, sentence.start + sentence.text.length);
  const clauseAt = Math.max(before.lastIndexOf('，'), before.lastIndexOf('、')) + 1;
  const clause = `${before.slice(clauseAt)}${/^[^，、]*/.exec(after)?.[0] ?? ''}`;
  if (COMPARES.test(sentence.text) || COMPARED_BEFORE.test(before)) return 'compared';
  if (PLANS.test(sentence.text)) return 'plan';
  if (CARRIED.test(clause)) return 'carried';
  if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after) || SINCE.test(after)) return 'range';
  if (OF_LAST_YEAR.test(after)) return 'paper';
  return TELLS_WHICH.test(after) || DATES_THEM.test(after) || DENIES.test(after) ? 'which' : null;
}

import { speltValue } from '../report/numbers/chinese-numeral';
import { around, proportionsIn, type Between } from './proportions';
import { covered } from './sentences';

/** A number met in a sentence, with what was printed after it. Places count in the sentence. */
export type NumberMention = CountMention | PercentMention | MoneyMention;

interface Mention {
  start: number;
  end: number;
}

/** So many of something: 「49 件」「十二件」「18万余条」. */
export interface CountMention extends Mention {
  kind: 'count';
  /** Least and most it can stand for; equal unless it is given roughly (余、多、约、近). */
  least: number;
  most: number;
  /** Empty where the number stands without one: 「予以公开18、部分公开5」. */
  counter: string;
}

/** 「1.05%」, kept by its digits so that rounding can be judged: 105 with 2 decimals. */
export interface PercentMention extends Mention {
  kind: 'percent';
  digits: number;
  decimals: number;
  /** Least and most in percent where it is given roughly (近40%, 四成以上); null where it is said to the digit. */
  between: Between | null;
}

/** An amount in 分. `step` is what one more in the last printed digit would be. */
export interface MoneyMention extends Mention {
  kind: 'money';
  fen: number;
  step: number;
  rough: boolean;
}

const COUNTERS = '人次|件次|场次|[件条份宗封起期篇项个次则例人名场册家部批种类本户张处幅]';
const ARABIC = new RegExp(
  String.raw`(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d+))? ?([余多])? ?([百千万亿])?([余多])? ?(%|元|${COUNTERS})?`,
  'g',
);
const SPELT = new RegExp(`([一二两三四五六七八九十百千万零〇]{1,12})([余多])?(${COUNTERS})`, 'g');

const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** What stands after a counter shows that nothing was counted: 一件事、7个部分、三个月、两部门. */
const NO_COUNT_AFTER =
  /^(?:件事|个(?:月|季度|工作日|小时|百分点|年|自然)|部[分门]|人民|名称|期间|次[性年]|条例)/;
/** What stands before shows an ordinal, a code or a range: 第三条、A4、3—5件. */
const NO_COUNT_BEFORE = /(?:第|[A-Za-z+_/×〔]-?|\d[.:,]|\d ?[-—–~～至到])$/;
const NO_SPELT_BEFORE = /(?:[\d第每半数几之一二两三四五六七八九十]|[一二两三四五六七八九十] ?[至到])$/;
/** 这一件、每一件、另一件: 一 is no more than an article. */
const ARTICLE_BEFORE = /[这那任某各同首前后另逐哪唯]$/;
const RANGE_AFTER = /^ ?(?:[-—–~～]|至\d|到\d)/;
const ABOUT_BEFORE = /(?:约|近|不足|不到) ?$/;

/** All numbers of a folded sentence that count, measure or share; years, dates, articles and codes do not. */
export function numbersIn(sentence: string): NumberMention[] {
  // 「“办结一件、解决一批”」 is a slogan, not a figure.
  const plain = sentence.replace(/“[^“”]{0,60}”|‘[^‘’]{0,60}’|"[^"]{0,60}"/g, covered);
  const found: NumberMention[] = [];
  for (const match of plain.matchAll(ARABIC)) push(found, arabic(plain, match));
  for (const match of plain.matchAll(SPELT)) push(found, spelt(plain, match));
  for (const proportion of proportionsIn(plain)) found.push({ kind: 'percent', ...proportion });
  return found.sort((left, right) => left.start - right.start);
}

function push(found: NumberMention[], mention: NumberMention | null): void {
  if (mention) found.push(mention);
}

function isNoCount(plain: string, end: number, counter: string): boolean {
  return (
    RANGE_AFTER.test(plain.slice(end, end + 3)) ||
    NO_COUNT_AFTER.test(plain.slice(end - counter.length, end + 4))
  );
}

const before = (plain: string, place: number): string => plain.slice(Math.max(0, place - 3), place);

function roughness(plain: string, start: number, end: number, more: string | undefined): Roughness {
  if (more !== undefined || /^(?:以上|之多)/.test(plain.slice(end, end + 2))) return 'more';
  if (/[超逾过] ?$/.test(before(plain, start))) return 'more';
  const about = ABOUT_BEFORE.test(before(plain, start)) || /^(?:左右|上下)/.test(plain.slice(end, end + 2));
  return about ? 'about' : null;
}

function arabic(plain: string, match: RegExpMatchArray): NumberMention | null {
  const [text, whole = '', fraction = '', moreBefore, scaleName, moreAfter, counter] = match;
  const start = match.index ?? 0;
  const end = start + text.length;
  const digits = whole.replace(/,/g, '');
  // Longer than any count of the form (999,999,999 万): a code, or a slip that other rules report.
  if (digits.length > 13 || fraction.length > 6) return null;
  if (counter === undefined) return bare(plain, match, digits);
  if (NO_COUNT_BEFORE.test(before(plain, start)) || isNoCount(plain, end, counter)) return null;
  const scale = SCALE[scaleName ?? ''] ?? 1;
  const rough = roughness(plain, start, end, moreBefore ?? moreAfter);
  if (counter === '%')
    return scale === 1
      ? {
          kind: 'percent',
          start,
          end,
          digits: Number(digits + fraction),
          decimals: fraction.length,
          between: rough === null ? null : roughPercent(plain, start, end, Number(`${digits}.${fraction}`)),
        }
      : null;
  if (counter === '元') {
    const step = (scale * 100) / 10 ** fraction.length;
    return {
      kind: 'money',
      start,
      end,
      fen: Math.round(Number(digits + fraction) * step),
      step,
      rough: rough !== null,
    };
  }
  const value = (Number(digits + fraction) * scale) / 10 ** fraction.length;
  return count(start, end, value, counter, rough);
}

/** How far 近40% may be from the true share, in percentage points. */
const ROUGH_PERCENT = 2;

const roughPercent = (plain: string, start: number, end: number, value: number): Between =>
  around(value, before(plain, start), plain.slice(end, end + 2), ROUGH_PERCENT);

/** Digits of a count written without a counter; longer numbers are codes. */
const MOST_BARE_DIGITS = 6;
const YEAR = /^(?:19|20)\d\d$/;
const BARE_BEFORE = /[一-龥:”、] ?$/;
/** A number alone in brackets after a word counts: 「予以公开（35）」. In 「（1）予以公开」 it numbers an item. */
const IN_BRACKETS = /[一-龥]\($/;
const BARE_AFTER = /^ ?(?:[、，,;()]|[和及与以]|$)/;

/** A number without a counter counts only where it closes an item: 「维持4、纠正1」. */
function bare(plain: string, match: RegExpMatchArray, digits: string): CountMention | null {
  const [text, , fraction, ...more] = match;
  const start = match.index ?? 0;
  const end = start + text.trimEnd().length;
  if (fraction !== undefined || more.some((part) => part !== undefined)) return null;
  if (digits.length > MOST_BARE_DIGITS || YEAR.test(digits)) return null;
  const preceding = before(plain, start);
  const bracketed = IN_BRACKETS.test(preceding) && plain.charAt(end) === ')';
  if (!(bracketed || BARE_BEFORE.test(preceding)) || NO_COUNT_BEFORE.test(preceding)) return null;
  if (!BARE_AFTER.test(plain.slice(end, end + 2)) || RANGE_AFTER.test(plain.slice(end, end + 3))) return null;
  return count(start, end, Number(digits), '', null);
}

type Roughness = 'more' | 'about' | null;

/** 「10 余件」 is 10 to 19, 「约 100 件」 a tenth more or less. */
function count(start: number, end: number, value: number, counter: string, rough: Roughness): CountMention {
  const margin = Math.ceil(value / 10);
  const least = rough === 'about' ? value - margin : value;
  const most = rough === 'more' ? value + lastUnit(value) - 1 : rough === 'about' ? value + margin : value;
  return { kind: 'count', start, end, least, most, counter };
}

/** The unit of the last digit that is not 0: 10000 of 180000. */
function lastUnit(value: number): number {
  for (let unit = 1; unit <= value; unit *= 10) if (value % (unit * 10) !== 0) return unit;
  return 1;
}

function spelt(plain: string, match: RegExpMatchArray): CountMention | null {
  const [text, numeral = '', more, counter = ''] = match;
  const start = match.index ?? 0;
  const end = start + text.length;
  // 零 alone is no count: 零件 means spare parts.
  if (numeral === '零' || isNoCount(plain, end, counter)) return null;
  const preceding = before(plain, start);
  if (NO_SPELT_BEFORE.test(preceding) || (numeral === '一' && ARTICLE_BEFORE.test(preceding))) return null;
  const value = speltValue(numeral);
  if (value === null) return null;
  return count(start, end, value, counter, roughness(plain, start, end, more));
}

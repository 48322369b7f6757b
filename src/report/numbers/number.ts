/** Why a text is not a number of the form. Those of the second line only a whole cell's text can have. */
export type NumberProblem =
  | 'decimal'
  | 'negative'
  | 'tooLarge'
  | 'tooPrecise'
  | 'grouping'
  | 'notNumber'
  | 'nothing'
  | 'notUnderstood'
  | 'severalLines'
  | 'tooLong'
  | 'unit';

export type ParsedNumber =
  | { kind: 'blank' }
  /** `text` is the number as it is printed: ASCII digits, no separators, no leading zeros. */
  | { kind: 'number'; text: string }
  | { kind: 'problem'; problem: NumberProblem };

/** Largest count a cell takes (rule A5). */
export const MAX_COUNT = 999_999_999;
/** Most decimals of an amount in 万元 (rule A5): 0.000001 万元 is one 分. */
export const MAX_DECIMALS = 6;

const BLANK: ParsedNumber = { kind: 'blank' };
const problem = (name: NumberProblem): ParsedNumber => ({ kind: 'problem', problem: name });

/**
 * Full-width digits and signs become ASCII; everything else stays.
 * Superscripts, circled digits and fractions are left alone: NFKC would read 5² as 52.
 */
function foldWidth(text: string): string {
  return /\p{No}/u.test(text) ? text : text.normalize('NFKC');
}

/** Web pages and Word leave characters of no width (soft hyphens, joiners) in what is copied from them. */
export function withoutInvisible(text: string): string {
  return text.replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g, '');
}

/**
 * Takes out thousands separators where they stand in threes, commas or blanks; null where they stand elsewhere.
 * A line break or a tab is none: it parts two numbers.
 */
function ungroup(text: string): string | null {
  if (!/[,\s]/.test(text)) return text;
  const [whole = '', ...rest] = text.split('.');
  if (!/^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)$/.test(whole)) return null;
  return [whole.replace(/[, ]/g, ''), ...rest].join('.');
}

function stripZeros(whole: string): string {
  return whole.replace(/^0+(?=\d)/, '');
}

function parse(raw: string, decimals: number, most = String(MAX_COUNT).length): ParsedNumber {
  // Nearly every cell is empty or a plain number, and all are read at every keystroke: these come first.
  if (raw === '') return BLANK;
  if (/^(?:0|[1-9]\d{0,8})$/.test(raw)) return { kind: 'number', text: raw };
  const text = withoutInvisible(foldWidth(raw)).trim();
  if (text === '') return BLANK;
  if (/^[-−–—]\s*[\d.]/.test(text)) return problem('negative');
  if (!/^[\d.,\s]+$/.test(text) || !/\d/.test(text)) return problem('notNumber');
  const plain = ungroup(text);
  if (plain === null) return problem('grouping');
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match) return problem('notNumber');
  const whole = stripZeros(match[1] || '0');
  const fraction = match[2];
  if (fraction !== undefined) {
    if (decimals === 0) return problem('decimal');
    if (fraction === '') return problem('notNumber');
    if (fraction.length > decimals) return problem('tooPrecise');
  }
  if (whole.length > most) return problem('tooLarge');
  return { kind: 'number', text: fraction === undefined ? whole : `${whole}.${fraction}` };
}

/**
 * Reads a count (件数) that stands by itself: a whole number from 0 to 999,999,999. Full-width digits and thousands
 * separators are taken; a blank is `blank`, never 0. A cell's whole text is read by `readCellText`. Source: rule A5.
 */
export function parseCount(text: string): ParsedNumber {
  return parse(text, 0);
}

/** Reads an amount in 万元: not negative, at most six decimals, kept as decimal text. Source: rule A5. */
export function parseMoney(text: string): ParsedNumber {
  return parse(text, MAX_DECIMALS);
}

/** Reads an amount in 元: not negative, to the 分. */
export function parseYuan(text: string): ParsedNumber {
  return parse(text, 2);
}

/** Decimal digits: 7 × 22 counts of up to 9 digits add up to 12 digits at most. */
const MAX_TOTAL_DIGITS = 12;

/** Reads a total as a file prints it: a count that may be larger than any typed one. */
export function parseTotal(text: string): ParsedNumber {
  return parse(text, 0, MAX_TOTAL_DIGITS);
}

const problemSentences: Record<NumberProblem, string> = {
  decimal: '件数只能是整数',
  negative: '不能是负数',
  tooLarge: '数太大，最多 999,999,999',
  tooPrecise: '小数位太多，最多精确到分',
  grouping: '逗号或空格的位置不对，看不出是哪个数',
  notNumber: '不是一个数',
  nothing: '不是数，没有发生的请填 0',
  notUnderstood: '原文这里是公式、上标、图片或看不清的文字',
  severalLines: '分在几行里，看不出是不是一个数',
  tooLong: '太长，不会是一个数',
  unit: '单位不是规定的，看不出是多少',
};

/** Why the text could not be taken, as half a sentence in Chinese. */
export function problemSentence(name: NumberProblem): string {
  return problemSentences[name];
}

/** Compares two amounts given as decimal text, exactly: -1, 0 or 1. */
export function compareDecimal(left: string, right: string): -1 | 0 | 1 {
  const difference = scaled(left) - scaled(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** An amount as a whole number of 10⁻⁶ 万元, so that sums and comparisons are exact. */
export function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(MAX_DECIMALS, '0'));
}

/** The decimal text of such a whole number, without zeros at its end: 125000n is 0.125. */
export function unscaled(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(MAX_DECIMALS + 1, '0');
  let end = digits.length;
  while (end > digits.length - MAX_DECIMALS && digits[end - 1] === '0') end--;
  const fraction = digits.slice(digits.length - MAX_DECIMALS, end);
  const whole = digits.slice(0, -MAX_DECIMALS);
  return `${amount < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

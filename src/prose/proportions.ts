import { speltValue } from '../report/numbers/chinese-numeral';

/** A share, or a growth, said in words: 近四成, 超过半数, 三分之一, 百分之二十, 一倍. Places count in the sentence; what is rough stands before them. */
export interface Proportion {
  start: number;
  end: number;
  /** In hundredths of a percent's last digit: 百分之二十点五 is 205 with one decimal. */
  digits: number;
  decimals: number;
  /** What it may stand for, in percent; null where it is said to the digit (百分之二十). */
  between: Between | null;
}

/** Least and most a rough share stands for, in percent. */
export type Between = readonly [least: number, most: number];

const ONES = '一二两三四五六七八九';
/** 三成员 and 半年 are other words. */
const WORDS = new RegExp(
  [
    `([${ONES}]|\\d)成(?!不变)([${ONES}]|半)?(?![一-龥]?[员立果效为本绩功熟型套交长就品])`,
    '(?:一半|半数(?!字)|(?:二分之一)|半)(?![年月个天日小载路途])',
    `([${ONES}]|\\d{1,3}(?:\\.\\d)?)倍(?![数增率体])`,
    `([${ONES}十]|百)分之([${ONES}十百]{1,5})(?:点([〇零${ONES}]{1,3}))?`,
  ].join('|'),
  'g',
);
const BEFORE = /(?:大?约|近|接近|将近|超过?|逾|过|不足|不到|不超过)$/;
const AFTER = /^(?:以上|以下|多|强|有余|左右|上下|以内)/;
/** By how many percentage points a share in round words (四成) may differ from the true one. */
const ROUND = 4;

/** The shares a folded sentence says in words. */
export function proportionsIn(plain: string): Proportion[] {
  return [...plain.matchAll(WORDS)].flatMap((match): Proportion[] => {
    const [text, tenths, twentieths, times, parts, share, decimals] = match;
    const start = match.index;
    const before = BEFORE.exec(plain.slice(Math.max(0, start - 3), start))?.[0] ?? '';
    const after = AFTER.exec(plain.slice(start + text.length, start + text.length + 2))?.[0] ?? '';
    const isHalf = tenths === undefined && times === undefined && parts === undefined;
    // 半 alone needs a word that makes a share of it: 过半, 近半.
    if (text === '半' && before === '') return [];
    const place = { start, end: start + text.length + after.length };
    if (times !== undefined) {
      const value = Math.round(100 * (/\d/.test(times) ? Number(times) : (speltValue(times) ?? 0)));
      const between = before + after === '' ? null : around(value, before, after, value / 5);
      return [{ ...place, digits: value, decimals: 0, between }];
    }
    if (parts === '百' && share !== undefined) {
      const whole = speltValue(share);
      const rest = (decimals ?? '').split('').map((digit) => speltValue(digit) ?? 0);
      if (whole === null || whole > 100) return [];
      const digits = Number(`${whole}${rest.join('')}`);
      const value = digits / 10 ** rest.length;
      const between = before + after === '' ? null : around(value, before, after, 1);
      return [{ ...place, digits, decimals: rest.length, between }];
    }
    const value = isHalf ? 50 : tenths !== undefined ? tenthsOf(tenths, twentieths) : fraction(parts, share);
    if (value === null || value > 100) return [];
    const [least, most] = around(value, before, after, twentieths === undefined ? ROUND : ROUND / 2);
    // 「超过半数」 is said of any majority.
    return [
      {
        ...place,
        digits: Math.round(value),
        decimals: 0,
        between: [least, isHalf && most > 60 ? 100 : most],
      },
    ];
  });
}

function tenthsOf(tenths: string, twentieths: string | undefined): number {
  const value = Number(/\d/.test(tenths) ? tenths : (speltValue(tenths) ?? 0)) * 10;
  return value + (twentieths === undefined ? 0 : twentieths === '半' ? 5 : (speltValue(twentieths) ?? 0));
}

function fraction(parts: string | undefined, share: string | undefined): number | null {
  const [whole, part] = [speltValue(parts ?? ''), speltValue(share ?? '')];
  return whole === null || part === null || whole === 0 ? null : (part / whole) * 100;
}

/** The range of a rough share: 近四成 is a little less, 四成以上 up to about the next round one, 约四成 either way. */
export function around(value: number, before: string, after: string, margin: number): Between {
  if (/不[足到超]|以[下内]/.test(before + after)) return [value - 4 * margin, value];
  if (/近/.test(before)) return [value - 2 * margin, value + margin / 4];
  if (/[超逾过]/.test(before) || /以上|[多强余]/.test(after)) return [value, value + 5 * margin];
  return /约/.test(before) || after !== ''
    ? [value - 1.5 * margin, value + 1.5 * margin]
    : [value - margin, value + margin];
}

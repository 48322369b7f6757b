import { whyPast, type PastReason } from '../checks/completeness/past-mention';
import { plainText, sentenceAround } from '../checks/printed-line';
import type { Draft } from '../report/draft';
import type { DraftPath } from '../report/path';
import { YEAR_DIGIT, YEAR_ZERO } from '../report/dates/written-year';
import { CHINESE_DIGITS } from '../report/numbers/chinese-numeral';
import { proseFields } from '../report/text/prose-fields';

/** A year in a text that may have come with last year's text. */
export interface YearPlace {
  /** The field's path: overview.lead, problems.parts.0.heading, opening.text. */
  field: string;
  /** Where the year's digits stand in the field as typed; they are four characters. */
  at: number;
  /** The sentence it stands in, cut at the year: what is before, the year as written, what follows. */
  sentence: readonly [before: string, year: string, after: string];
  /** Why it should rather stay; null where it is to be changed. */
  reason: string | null;
}

const ZERO = new RegExp(`[${YEAR_ZERO}]`);
const IN_CHINESE = new RegExp(`[${YEAR_DIGIT}]`);

/** 2025 in the digits the text writes years with: 2024, ２０２４, 二〇二四, 二○二四, 二零二四. */
function inStyleOf(written: string, year: number): string {
  const zero = ZERO.exec(written)?.[0];
  return Array.from(String(year), (digit) => {
    if (/[０-９]/.test(written)) return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    if (!IN_CHINESE.test(written)) return digit;
    return digit === '0' && zero ? zero : CHINESE_DIGITS.charAt(Number(digit));
  }).join('');
}

function patternOf(year: number): RegExp {
  const chinese = Array.from(String(year), (digit) =>
    digit === '0' ? `[${YEAR_ZERO}]` : CHINESE_DIGITS.charAt(Number(digit)),
  ).join('');
  const wide = inStyleOf('０', year);
  return new RegExp(`${year}|${wide}|${chinese}`, 'g');
}

const reasons: Readonly<Record<PastReason, string>> = {
  compared: '这句在和上年比',
  plan: '这句写的是下一步',
  carried: '说的是上年结转',
  range: '这是一段年份',
  paper: '说的是那一年的文件或评估',
  which: '说的是那一年的事物',
};

/** 统计期限 is this year's, whatever words make it a range. */
const PERIOD = /统计(?:数据)?的?(?:期限|时限|周期|时段|时间|区间)|1\s*月\s*1\s*日起?(?:至|到|[-—–~～])/;
const OF_LAW =
  /^\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?起?(?:正式)?(?:施行|实施|生效|通过|公布|印发|发布|修订)/;
const DIGIT = new RegExp(`[\\d０-９${YEAR_DIGIT}]`);

/** Why a year should stay: `undefined` where the digits are no year at all. */
function reasonAt({
  line,
  plain,
  at,
  to,
  ofReport,
}: {
  line: string;
  plain: string;
  at: number;
  to: number;
  /** In the title and opening: there 「2024年…报告」 means this report and not another document. */
  ofReport: boolean;
}): string | null | undefined {
  if (DIGIT.test(line.charAt(at - 1)) || DIGIT.test(line.charAt(at + 4))) return undefined;
  if (plain.charAt(at) === '□') return '在文件名或文号里';
  const after = plain.slice(at + 4);
  if (/^[-./]\d{1,2}/.test(after)) return '这是一个日期';
  const unit = /^\s*年/.exec(after)?.[0];
  if (unit === undefined) return undefined;
  if (OF_LAW.test(after)) return '这是文件的日期';
  const sentence = sentenceAround(plain, at).text;
  if (PERIOD.test(sentence)) return null;
  if (sentence.includes(`${to}年`) || sentence.includes(`${to} 年`)) return `这句已经写了 ${to} 年`;
  const why = whyPast(plain, { year: 0, at, length: 4 + unit.length });
  return why === null || (ofReport && why === 'paper') ? null : reasons[why];
}

/** Characters, more than any report has: a longer text is not searched, as this runs at every keystroke. */
const MOST_CHARACTERS = 50_000;

/** The pages with texts that may be copied from an earlier year. */
export type WordedPage = 'basics' | 'overview' | 'problems';

type Worded = Pick<Draft, 'title' | 'opening' | 'overview' | 'problems'>;

/** The texts of a page written by hand, by path; texts made from fields always have the right year. */
function fieldsOf(draft: Worded, page: WordedPage): [field: DraftPath, text: string][] {
  if (page === 'basics')
    return [
      ['title', draft.title ?? ''],
      ['opening.text', draft.opening.text ?? ''],
    ];
  return proseFields(draft, page);
}

/** Every place of a page where the year `from` stands, in the order of print, for changing it into `to`. */
export function yearPlaces(draft: Worded, page: WordedPage, from: number, to: number): YearPlace[] {
  const fields = fieldsOf(draft, page);
  if (fields.reduce((sum, [, text]) => sum + text.length, 0) > MOST_CHARACTERS) return [];
  return fields.flatMap(([field, text]) => {
    let start = 0;
    return text.split('\n').flatMap((line) => {
      const lineAt = start;
      start += line.length + 1;
      const plain = plainText(line);
      return Array.from(line.matchAll(patternOf(from)), (match): YearPlace | null => {
        const { index } = match;
        const reason = reasonAt({ line, plain, at: index, to, ofReport: page === 'basics' });
        if (reason === undefined) return null;
        const sentence = sentenceAround(line, index);
        const end = sentence.start + sentence.text.length;
        return {
          field,
          at: lineAt + index,
          sentence: [line.slice(sentence.start, index), match[0], line.slice(index + 4, end)],
          reason,
        };
      }).filter((place): place is YearPlace => place !== null);
    });
  });
}

/** The page's fields with the year of these places changed into `to`, in the digits it was written with. */
export function yearChanges(
  draft: Worded,
  page: WordedPage,
  places: readonly YearPlace[],
  to: number,
): { path: DraftPath; after: string }[] {
  return fieldsOf(draft, page).flatMap(([path, text]) => {
    const here = places.filter(({ field }) => field === path);
    if (here.length === 0) return [];
    const after = here.reduce(
      (now, { at, sentence }) => now.slice(0, at) + inStyleOf(sentence[1], to) + now.slice(at + 4),
      text,
    );
    return [{ path, after }];
  });
}

import { knownForms } from '../../../report/form-of';
import { numeralValue } from '../../../report/numbers/chinese-numeral';
import type { Sureness } from '../../../report/receipt';
import { quickPlainLabel } from '../label-match';

export type PartNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** What a line may head, and how surely. */
export interface HeadingMatch {
  section: PartNumber;
  sure: Extract<Sureness, 'exact' | 'similar' | 'order'>;
  /**
   * Numbered as the form does not (1. 总体情况, （一）, 第一部分, I.) and in words that are not quite the form's: it
   * may be a point within a part. Empty otherwise; lines of the same kind have the same word.
   */
  odd: Oddity;
  /** The form's words, without any number. */
  unnumbered: boolean;
}

type Oddity = '' | 'part' | 'brackets' | 'digit' | 'digitInBrackets' | 'roman';

/** How a heading may be numbered: as the form does it (一、), and as it should not be. */
const NUMBERS: readonly (readonly [kind: Oddity, pattern: RegExp])[] = [
  ['', /^([一二三四五六七八九])\s{0,9}[、.．,，:：\s]\s*(\S.*)$/],
  ['part', /^第\s*([一二三四五六七八九]|\d)\s{0,9}(?:大?部分|章|节)?\s{0,9}[、.．,，:：]?\s*(\S.*)$/],
  ['brackets', /^[（(]\s*([一二三四五六七八九])\s*[)）]\s{0,9}[、.．,，:：]?\s*(\S.*)$/],
  ['digitInBrackets', /^[（(]\s*(\d)\s*[)）]\s{0,9}[、.．,，:：]?\s*(\S.*)$/],
  ['digit', /^(\d)\s{0,9}[、.．,，:：)）\s]\s*([^\d\s].*)$/],
  ['roman', /^(I{1,3}|IV|VI?)\s{0,9}[、.．,，:：\s]\s*(\S.*)$/],
];
/** 一总体情况: nothing parts the number from the words, so these must be the form's. */
const RUN_TOGETHER = /^([一二三四五六\d])([^一二三四五六\d].+)$/;
/** 壹, 01, 第1篇: what numbers a heading by itself, signs left out. */
const ANY_NUMBER =
  /^第?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆柒捌玖]|[ivx]{1,4})?(?:大?部分|章|节|篇)?$/;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

interface Numbered {
  odd: Oddity;
  number: PartNumber;
  words: string;
}

function numberedLine(text: string): Numbered | null {
  for (const [odd, pattern] of NUMBERS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, digits = '', words = ''] = match;
    const number = odd === 'roman' ? ROMAN.indexOf(digits) + 1 : numeralValue(digits);
    return { odd, number: number as PartNumber, words };
  }
  return null;
}

/** 【一、总体情况】, 壹、总体情况, 01 总体情况: the form's words with nothing before them but a number of any kind. */
function adornedMatch(text: string): HeadingMatch | null {
  const plain = quickPlainLabel(text);
  const official = officialNames.find(
    ({ name }) => plain.endsWith(name) && ANY_NUMBER.test(plain.slice(0, plain.length - name.length)),
  );
  if (!official) return null;
  const unnumbered = plain === official.name;
  return { section: official.number, sure: 'similar', odd: '', unnumbered };
}

function officialMatch(text: string, numbered: Numbered | null): HeadingMatch | null {
  const [, digit = '', words = ''] = RUN_TOGETHER.exec(text) ?? [];
  const names = [numbered?.words ?? '', text, words].map(quickPlainLabel);
  const official = officialNames.find(({ name }) => names.includes(name));
  if (!official) return adornedMatch(text);
  const number = numbered?.number ?? (digit === '' ? null : numeralValue(digit));
  const right = number === official.number && (numbered?.odd ?? '') === '' && !/\d/.test(digit);
  return {
    section: official.number,
    sure: right ? 'exact' : 'similar',
    odd: '',
    unnumbered: number === null,
  };
}

/** Words that any wording of a heading has. */
const WORDS: Readonly<Record<PartNumber, RegExp>> = {
  1: /总体情况|总体概况|概述|概况|基本情况/,
  2: /^(?!.*申请).*主动公开/,
  3: /(?:收到|处理|办理|受理|答复).{0,44}申请|申请.{0,44}(?:收到|处理|办理|受理|答复)|依申请公开/,
  4: /复议|诉讼/,
  5: /问题|不足|改进|整改/,
  6: /其他|其它/,
};

/** The headings of the form without their numbers, of every form there is: a line does not say which it follows. */
const officialNames: readonly { number: PartNumber; name: string }[] = knownForms.flatMap(({ sections }) =>
  sections.map(({ number, heading }) => ({ number, name: quickPlainLabel(heading.slice(2)) })),
);

/** In characters: a longer line is a sentence, not a heading. */
const LONGEST_HEADING = 44;

/**
 * Which of the six parts a line may head; null where it heads none. A line with a number (一、) may be in other
 * words; one without must be word for word, as where Word numbers by itself.
 */
export function headingIn(line: string): HeadingMatch | null {
  const text = line
    .trim()
    .replace(/[。：:]$/, '')
    .normalize('NFKC');
  if (text.length > LONGEST_HEADING || /[。；;！!？]|[，,].*[，,]/.test(text)) return null;
  const numbered = numberedLine(text);
  const official = officialMatch(text, numbered);
  if (official || numbered === null) return official;
  const { number, odd, words } = numbered;
  const name = quickPlainLabel(words);
  const worded = ([1, 2, 3, 4, 5, 6] as const).filter((section) => WORDS[section].test(name));
  if (worded.includes(number)) return { section: number, sure: 'similar', odd, unnumbered: false };
  // 2.做好依申请公开工作 is a point within a part: where the numbers are not the form's, they must be right.
  if (odd !== '') return null;
  const [only, second] = worded;
  if (only !== undefined && second === undefined)
    return { section: only, sure: 'similar', odd, unnumbered: false };
  // 五、下一步打算: only its number says which part it heads.
  return number === 5 || number === 6 ? { section: number, sure: 'order', odd, unnumbered: false } : null;
}

/** Which of the six parts a line heads by itself, whatever stands around it; null where it heads none. */
export function matchHeading(line: string): HeadingMatch | null {
  const match = headingIn(line);
  return match?.odd === '' ? match : null;
}

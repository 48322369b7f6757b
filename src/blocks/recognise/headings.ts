import { sections } from '../../format/sections';
import type { Sureness } from '../../report/receipt';
import { normalised } from './label-match';

export type PartNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** What a line may head, and how surely. */
export interface HeadingMatch {
  section: PartNumber;
  sure: Extract<Sureness, 'exact' | 'similar' | 'order'>;
}

const NUMERALS = '一二三四五六七八九';
const NUMBERED = /^(?:第?([一二三四五六七八九])(?:部分)?\s*[、.．,，:：\s]\s*)(.+)$/;

/** Words that any wording of a heading has. */
const WORDS: Readonly<Record<PartNumber, RegExp>> = {
  1: /总体情况|总体概况|概述|概况|基本情况/,
  2: /^(?!.*申请).*主动公开/,
  3: /(?:收到|处理|办理|受理|答复).*申请|申请.*(?:收到|处理|办理|受理|答复)|依申请公开/,
  4: /复议|诉讼/,
  5: /问题|不足|改进|整改/,
  6: /其他|其它/,
};

const officialNames: readonly { number: PartNumber; name: string }[] = sections.map(
  ({ number, heading }) => ({
    number,
    name: normalised(heading.slice(2)),
  }),
);

/** A heading is a line of its own, and no sentence. */
const LONGEST_HEADING = 44;

/**
 * Which of the six parts a line heads; null where it heads none. A line with a number (一、) may be in other
 * words; one without must be word for word, as where Word numbers by itself.
 */
export function matchHeading(line: string): HeadingMatch | null {
  const text = line.trim();
  if (text.length > LONGEST_HEADING || /[。；;！？]|[，,].*[，,]/.test(text)) return null;
  const numbered = NUMBERED.exec(text.normalize('NFKC'));
  const name = normalised(numbered?.[2] ?? text);
  const number = numbered ? ((NUMERALS.indexOf(numbered[1] ?? '') + 1) as PartNumber) : null;
  const official = officialNames.find((one) => one.name === name);
  if (official) {
    const right = number === null || number === official.number;
    return { section: official.number, sure: right ? 'exact' : 'similar' };
  }
  if (number === null) return null;
  const worded = ([1, 2, 3, 4, 5, 6] as const).filter((section) => WORDS[section].test(name));
  if (worded.includes(number)) return { section: number, sure: 'similar' };
  const [only, second] = worded;
  if (only !== undefined && second === undefined) return { section: only, sure: 'similar' };
  // 五、下一步打算: only its number says which part it heads.
  return number === 5 || number === 6 ? { section: number, sure: 'order' } : null;
}

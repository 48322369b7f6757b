import { numeralValue, NUMERALS_WRITTEN, SUB_HEADING_NUMBER } from '../report/numbers/chinese-numeral';
import { paragraphsOf } from '../report/text/paragraphs';

/** How a line is numbered; lines of one list are numbered alike. */
type Style = 'arabic' | 'arabicInBrackets' | 'chinese' | 'chineseInBrackets' | 'circled' | 'bullet';

interface Line {
  /** As pasted, number and all. */
  whole: string;
  /** Without its number. */
  text: string;
  /** null where the line carries no number. */
  mark: { style: Style; value: number } | null;
}

const STYLES: readonly (readonly [style: Style, mark: RegExp, value: (text: string) => number])[] = [
  ['arabicInBrackets', /^[（(]\s*(\d{1,3})\s*[)）]\s*[.．、]?\s*/, Number],
  ['chineseInBrackets', new RegExp(`^${SUB_HEADING_NUMBER}\\s*`), numeralValue],
  ['arabic', /^第?\s*(\d{1,3})\s{0,9}条?\s{0,9}(?:[.．](?!\d)|[、:：)）])\s*/, Number],
  ['chinese', new RegExp(`^第?(${NUMERALS_WRITTEN})条?\\s*[、.．:：]\\s*`), numeralValue],
  ['circled', /^([①-⑳])\s*[.．、]?\s*/, (text) => text.charCodeAt(0) - 0x245f],
  ['bullet', /^([-–—•·●○◆■▪*])\s*(?=[^-–—•·●○◆■▪*\d])/, () => 0],
];

function lineOf(text: string): Line {
  for (const [style, pattern, valueOf] of STYLES) {
    const match = pattern.exec(text);
    if (match)
      return {
        whole: text,
        text: text.slice(match[0].length),
        mark: { style, value: valueOf(match[1] ?? '') },
      };
  }
  return { whole: text, text, mark: null };
}

function linesOf(text: string): Line[] {
  return paragraphsOf(text).map(lineOf);
}

/** Whether the numbers of a list run on, 1, 2, 3: else one of them is a number of a sentence. */
function runOn(lines: readonly Line[]): boolean {
  const marks = lines.flatMap(({ mark }) => mark ?? []);
  const own = marks.filter(({ style }) => style === marks[0]?.style);
  return own.length > 1 && own.every(({ value }, index) => value === index + 1);
}

/** A list of ours, 1.【必须改】: each of its remarks has a line of its own. */
const isOurs = (lines: readonly Line[]): boolean =>
  lines.some(({ mark, text }) => mark !== null && text.startsWith('【'));

/** A list written on in one paragraph: 意见如下：1.……；2.……. Its numbers are brought to the beginning of a line. */
function unfolded(text: string): string {
  return text.replace(
    /([。；;：:，,、！？!?\s])(?=\d{1,2}(?:[.．](?!\d)|、)|[（(]\d{1,2}[)）]|[①-⑳])/g,
    '$1\n',
  );
}

/** Lines around a list that are no remarks: which file a note is about, its basis, the number of remarks. */
const AROUND = /^(?:文件|依据|提示|校验码)[:：]|^共 ?\d+ ?条|^没有意见。$/;
/** A heading above a list without numbers. */
const HEADING = /^[^。；]{0,60}(?:意见|如下|问题)[:：]?$/;

/** Whether `value` continues a list that has reached `last`; a number may be missing between. */
function goesOn(last: number, value: number): boolean {
  return value > last && value <= last + 3;
}

/** The lines of one style as the items of a list; other lines go with the item above. null: it is no list. */
function itemsOf(lines: readonly Line[], style: Style): string[] {
  const items: string[] = [];
  let last = 0;
  for (const { whole, text, mark } of lines) {
    const begins = mark?.style === style && (style === 'bullet' || goesOn(last, mark.value));
    if (begins) {
      last = mark.value;
      items.push(text);
    } else if (items.length > 0 && (mark !== null || !AROUND.test(text)))
      items[items.length - 1] += `\n${whole}`;
  }
  return items;
}

/** The items of a list in two levels (一、 above 1.), each with its heading before it. */
function nestedItems(lines: readonly Line[], outer: Style): string[] | null {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.mark?.style === outer) groups.push([line]);
    else groups[groups.length - 1]?.push(line);
  }
  const items = groups.flatMap(([head, ...below]) => {
    const inner = below.find(({ mark }) => mark !== null)?.mark?.style;
    if (!head || inner === undefined) return head ? itemsOf([head, ...below], outer) : [];
    const heading = head.text.replace(/[:：。]$/, '');
    return itemsOf(below, inner).map((item) => `${heading}：${item}`);
  });
  return items.length > groups.length ? items : null;
}

/**
 * The remarks in a list that was pasted: our own 审核意见, or anybody's, numbered 1. 1、（1） ① 一、 or with one
 * remark a line. What stands before the first number and lines that only say on what remarks rest are left out.
 */
export function splitRemarks(pasted: string): string[] {
  let lines = linesOf(pasted);
  if (lines.filter(({ mark }) => mark !== null).length < 2 && !isOurs(lines)) {
    const split = linesOf(unfolded(pasted));
    if (runOn(split)) lines = split;
  }
  const first = lines.find(({ mark }) => mark !== null && mark.value <= 1)?.mark;
  if (!first) return lines.flatMap(({ text }) => (AROUND.test(text) || HEADING.test(text) ? [] : [text]));
  const isOuter = first.style === 'chinese' || first.style === 'chineseInBrackets';
  const nested = isOuter ? nestedItems(lines, first.style) : null;
  return (nested ?? itemsOf(lines, first.style)).filter((item) => item !== '');
}

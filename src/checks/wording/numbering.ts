import type { SectionNumber } from '../../format/sections';
import { numeralValue, NUMERALS_WRITTEN, SUB_HEADING_NUMBER } from '../../report/numbers/chinese-numeral';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

const SUB_HEADING = new RegExp(`^${SUB_HEADING_NUMBER}`);

/** The numbers a paragraph may begin with, from the highest level to the lowest (GB/T 9704). */
const STYLES: readonly RegExp[] = [
  new RegExp(`^(${NUMERALS_WRITTEN})、`),
  SUB_HEADING,
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
];

interface Numbered {
  line: PrintedLine;
  level: number;
  value: number;
  length: number;
}

function numberAtStart(line: PrintedLine): Numbered | null {
  for (const [level, style] of STYLES.entries()) {
    const match = style.exec(line.plain);
    if (match) return { line, level, value: numeralValue(match[1] ?? ''), length: match[0].length };
  }
  return null;
}

/** A line such as 改进措施如下： begins a list of its own. */
function introduces({ text }: PrintedLine): boolean {
  return /[：:]$/.test(text) || (text.length <= 20 && !/[。；]$/.test(text));
}

/** The last number met at each level; 0 before the first. */
const NONE: readonly number[] = STYLES.map(() => 0);

function restartsIn(report: Wording, section: SectionNumber): Numbered[] {
  let last = NONE;
  return printedLines(report, section).flatMap((line) => {
    const numbered = numberAtStart(line);
    if (!numbered) {
      if (introduces(line)) last = NONE;
      return [];
    }
    const { level, value } = numbered;
    const before = last[level];
    // After a number of a higher level, the lower levels start again.
    last = last.map((old, at) => (at < level ? old : at === level ? value : 0));
    return value <= (before ?? 0) ? [numbered] : [];
  });
}

function numbersAgain(report: Wording, section: SectionNumber): Finding[] {
  const restarts = restartsIn(report, section);
  const [first] = restarts;
  if (!first) return [];
  const words = first.line.text.slice(0, first.length);
  return [
    raise({
      code: 'D9',
      place: `numbering:${section}`,
      severity: 'warning',
      section,
      title: `段首编号到“${words}”又从头编起`,
      detail: restarts.length > 1 ? `共 ${restarts.length} 处。` : '',
      next: '请核对编号是不是接着前面的。',
      evidence: restarts.map(({ line, length }) => evidenceAt(line, 0, length)),
      target: targetAt(first.line, 0),
    }),
  ];
}

/** A number pasted with a sub-heading, although the page prints the number by itself. */
const NUMBER_AGAIN = SUB_HEADING;

function numberedTwice(report: Wording, section: SectionNumber): Finding[] {
  const found = printedLines(report, section).flatMap((line) => {
    if (line.role !== 'heading' && line.headingLength === 0) return [];
    const own = NUMBER_AGAIN.exec(line.plain)?.[0].length ?? 0;
    return [own, line.headingLength].flatMap((at) => {
      const again = at > 0 ? NUMBER_AGAIN.exec(line.plain.slice(at)) : null;
      return again ? [{ line, at, words: again[0] }] : [];
    });
  });
  const [first] = found;
  if (!first) return [];
  return [
    raise({
      code: 'D9',
      place: `numberedTwice:${section}`,
      severity: 'warning',
      section,
      title: `小标题的编号印了两遍，多了“${first.words}”`,
      detail: found.length > 1 ? `共 ${found.length} 处。` : '',
      next: '编号和小标题由程序加上，请删去贴进来的。',
      evidence: found.map(({ line, at, words }) => evidenceAt(line, at, words.length)),
      target: targetAt(first.line, first.at),
    }),
  ];
}

/**
 * D9, third part: the numbers at the beginning of paragraphs do not start again within a section, and no
 * sub-heading is numbered twice.
 */
export function checkNumbering(report: Wording): Finding[] {
  return [
    ...([1, 5, 6] as const).flatMap((section) => numbersAgain(report, section)),
    ...([1, 5] as const).flatMap((section) => numberedTwice(report, section)),
  ];
}

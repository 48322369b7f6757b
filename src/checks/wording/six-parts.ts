import { sections } from '../../format/sections';
import { chineseNumeral, numeralValue } from '../../report/numbers/chinese-numeral';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

/** 由……等六个部分组成: what begins the list, and the number said after it. */
const OPENS = /由|包括|分为|含/g;
const NUMBER_OF_PARTS =
  /([一二三四五六七八九十]|\d{1,2})\s{0,2}个?\s{0,2}(?:大?部分|方面|章节|章)\s{0,2}(?:组成|构成|内容)?/g;
/** A list of names has so many characters at least and at most. */
const SHORTEST_LIST = 8;
const LONGEST_LIST = 300;

/** Each part by the words any wording of its heading has; the name goes on to the next mark, but for the first. */
const NAMES: readonly RegExp[] = [
  /总体情况|概述|概况/,
  /主动公开/,
  /(?:收到|处理|办理)[^、，,]{0,30}申请|依申请公开/,
  /复议[、，,和及与]?[^、，,]{0,30}诉讼/,
  /(?:存在[^、，,]{0,30})?问题[、，,和及与]?[^、，,]{0,30}(?:改进|整改)|存在[^、，,]{0,30}问题/,
  /其他[^、，,]{0,30}事项/,
];

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : numeralValue(text);
}

/** Which of the six parts a list names, and how many names it has besides. */
function namesIn(list: string): { known: boolean[]; others: number } {
  // 及其他需要报告的事项: the joining word goes, so that two names do not pass for one.
  let rest = list.replace(/[”’」]\s{0,2}[“‘「]/g, '、').replace(/(?:以及|及|和)(?=其他|存在)/g, '、');
  const known = NAMES.map((name, index) => {
    const match = name.exec(rest);
    if (!match) return false;
    const start =
      Math.max(...['、', '，', ','].map((mark) => rest.slice(0, match.index).lastIndexOf(mark))) + 1;
    const behind = match.index + match[0].length;
    const after = index === 0 ? '' : (/^[^、，,]*/.exec(rest.slice(behind))?.[0] ?? '');
    rest = rest.slice(0, start) + rest.slice(behind + after.length);
    return true;
  });
  return { known, others: rest.split(/[、，,]|以及/).filter((name) => /[一-龥]{2}/.test(name)).length };
}

interface Composed {
  at: number;
  length: number;
  list: string;
  /** The number as it is written. */
  stated: string;
}

/** Every 「由……等六个部分组成」 of a line. */
function composedIn(text: string): Composed[] {
  const found: Composed[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER_OF_PARTS)) {
    const nearest = Math.max(from, match.index - LONGEST_LIST);
    const window = text.slice(nearest, match.index);
    const clause = nearest + Math.max(window.lastIndexOf('。'), window.lastIndexOf('；')) + 1;
    const opening = [...text.slice(clause, match.index).matchAll(OPENS)].find(
      ({ index, 0: word }) => clause + index + word.length + SHORTEST_LIST <= match.index,
    );
    if (!opening) continue;
    const at = clause + opening.index;
    from = match.index + match[0].length;
    const list = text.slice(at + opening[0].length, match.index).replace(/(?:等|共|共计|这)?\s{0,2}$/, '');
    found.push({ at, length: from - at, list, stated: match[1] ?? '' });
  }
  return found;
}

function checkLine(line: PrintedLine): Finding[] {
  return composedIn(line.plain).flatMap(({ at, length, list, stated: digits }) => {
    const { known, others } = namesIn(list);
    const named = known.filter(Boolean).length;
    const stated = numberOf(digits);
    // Fewer than three of the six: the sentence is about something else.
    if (named < 3 || named + others === stated) return [];
    const missing = sections.filter((_, index) => !known[index]).map(({ heading }) => heading.slice(2));
    return [
      raise({
        code: 'D12',
        place: 'opening',
        severity: 'warning',
        section: line.section,
        title: `写的是“${digits}个部分”，列出了 ${named + others} 个`,
        detail: missing.length > 0 && stated === sections.length ? `没有列出：${missing.join('；')}。` : '',
        next: `规定的格式是${chineseNumeral(sections.length)}个部分，请核对。`,
        evidence: [evidenceAt(line, at, length)],
        target: targetAt(line, at),
      }),
    ];
  });
}

/** D12: a sentence that lists the parts of the report names as many as it says. */
export function checkSixParts(report: Wording): Finding[] {
  const found = ([0, 1] as const).flatMap((section) => printedLines(report, section).flatMap(checkLine));
  return found.slice(0, 1);
}

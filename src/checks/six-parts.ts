import { sections } from '../format/sections';
import { chineseNumeral, numeralValue } from '../report/chinese-numeral';
import type { Wording } from '../report/wording';
import type { Finding } from './finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from './printed-line';
import { raise } from './raise';

/** 由……等六个部分组成: the list and the number said after it. */
const COMPOSED =
  /(?:由|包括|分为|含)([^。；]{8,300}?)(?:等|共|共计|这)?\s*([一二三四五六七八九十]|\d{1,2})\s*个?\s*(?:大?部分|方面|章节|章)\s*(?:组成|构成|内容)?/g;

/** Each part by the words any wording of its heading has; 、 may stand inside a name. */
const NAMES: readonly RegExp[] = [
  /[^、，,]*(?:总体情况|概述|概况)/,
  /[^、，,]*主动公开[^、，,]*/,
  /[^、，,]*(?:收到|处理|办理)[^、，,]*申请[^、，,]*|[^、，,]*依申请公开[^、，,]*/,
  /[^、，,]*复议[、，,和及与]?[^、，,]*诉讼[^、，,]*/,
  /[^、，,]*问题[、，,和及与]?[^、，,]*(?:改进|整改)[^、，,]*|[^、，,]*存在[^、，,]*问题[^、，,]*/,
  /[^、，,]*其他[^、，,]*事项[^、，,]*/,
];

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : numeralValue(text);
}

/** Which of the six parts a list names, and how many names it has besides. */
function namesIn(list: string): { known: boolean[]; others: number } {
  // 及其他需要报告的事项: the joining word goes, so that two names do not pass for one.
  let rest = list.replace(/(?:以及|及|和)(?=其他|存在)/g, '、');
  const known = NAMES.map((name) => {
    const match = name.exec(rest);
    if (match) rest = rest.replace(match[0], '');
    return match !== null;
  });
  return { known, others: rest.split(/[、，,]|以及/).filter((name) => /[一-龥]{2}/.test(name)).length };
}

function checkLine(line: PrintedLine): Finding[] {
  return [...line.plain.matchAll(COMPOSED)].flatMap((match) => {
    const [all, list = '', digits = ''] = match;
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
        evidence: [evidenceAt(line, match.index, all.length)],
        target: targetAt(line, match.index),
      }),
    ];
  });
}

/** D12: a sentence that lists the parts of the report names as many as it says. */
export function checkSixParts(report: Wording): Finding[] {
  const found = ([0, 1] as const).flatMap((section) => printedLines(report, section).flatMap(checkLine));
  return found.slice(0, 1);
}

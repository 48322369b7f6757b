import type { Section } from '../../format/sections';
import { chineseNumeral, numeralValue } from '../../report/numbers/chinese-numeral';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

/** The words that begin a list of parts: 由……等六个部分组成. */
const OPENS = /由|包括|分为|含/g;
const NUMBER_OF_PARTS =
  /([一二三四五六七八九十]|\d{1,2})\s{0,2}个?\s{0,2}(?:大?部分|方面|章节|章)\s{0,2}(?:组成|构成|内容)?|等\s{0,2}(?:几个|各个?)?\s{0,2}(?:大?部分|方面|章节)(?:内容)?(?:组成|构成)/g;
/** 六个方面：一是……: the list stands behind. */
const LIST_BEHIND = /^(?:[，,]?(?:即|分别是|分别为|包括)[：:]?|[：:])([^。]{8,300})/;
/** The report itself, and no plan or catalogue, is said to have so many parts. */
const OF_THE_REPORT = /(?:报告|年报|全文)[^，。；、]{0,12}?(?:共|由|分为?|包括|包含|含)[^，。；、]{0,4}$/;
/** Characters of a list of names, at least and at most. */
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

/** Which of the six parts a list names, and the names it has besides. */
function namesIn(list: string): { known: boolean[]; others: string[] } {
  // The joining word (及其他需要报告的事项) becomes a comma, so that two names are not taken for one.
  let rest = list.replace(/[；;]|[”’」]\s{0,2}[“‘「]/g, '、').replace(/(?:以及|及|和)(?=其他|存在)/g, '、');
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
  return { known, others: rest.split(/[、，,]|以及/).filter((name) => /[一-龥]{2}/.test(name)) };
}

interface Composed {
  at: number;
  length: number;
  /** The names listed; empty where the text only says how many parts there are. */
  list: string;
  /** The number as it is written; empty where none is. */
  stated: string;
}

/** Every 「由……等六个部分组成」, 「六个部分：……」 and 「本报告共六个部分」 of a line. */
function composedIn(text: string): Composed[] {
  const found: Composed[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER_OF_PARTS)) {
    const nearest = Math.max(from, match.index - LONGEST_LIST);
    const sentence = nearest + text.slice(nearest, match.index).lastIndexOf('。') + 1;
    const before = text.slice(sentence, match.index);
    const opening = [...before.matchAll(OPENS)].find(
      ({ index, 0: word }) => index + word.length + SHORTEST_LIST <= before.length,
    );
    const end = match.index + match[0].length;
    const behind = LIST_BEHIND.exec(text.slice(end, end + LONGEST_LIST));
    const stated = match[1] ?? '';
    if (opening) {
      const at = sentence + opening.index;
      const list = text.slice(at + opening[0].length, match.index).replace(/(?:等|共|共计|这)?\s{0,2}$/, '');
      found.push({ at, length: end - at, list, stated });
    }
    if (behind && stated !== '')
      found.push({
        at: match.index,
        length: end - match.index + behind[0].length,
        list: behind[1] ?? '',
        stated,
      });
    else if (!opening && stated !== '' && OF_THE_REPORT.test(before.slice(-30)))
      found.push({ at: match.index, length: match[0].length, list: '', stated });
    from = end;
  }
  return found;
}

/** Parts the form had until 2018 and has no more. */
const OLD_PART = /收费|减免|支出|附表|附件|指标统计|机构建设|人员/;

function finding(
  sections: readonly Section[],
  line: PrintedLine,
  { at, length }: Composed,
  title: string,
  detail: string,
): Finding {
  return raise({
    code: 'D12',
    place: 'opening',
    severity: 'warning',
    section: line.section,
    title,
    detail,
    next: `规定的格式是${chineseNumeral(sections.length)}个部分，请核对。`,
    evidence: [evidenceAt(line, at, length)],
    target: targetAt(line, at),
  });
}

function checkLine(sections: readonly Section[], line: PrintedLine): Finding[] {
  return composedIn(line.plain).flatMap((composed) => {
    const { list, stated: digits } = composed;
    const stated = numeralValue(digits);
    if (list === '')
      return stated === sections.length
        ? []
        : [finding(sections, line, composed, `写的是“${digits}个部分”`, '')];
    const { known, others } = namesIn(list);
    const named = known.filter(Boolean).length;
    // A list with fewer than three of the six parts is about something else.
    if (named < 3) return [];
    const missing = sections.filter((_, index) => !known[index]).map(({ heading }) => heading.slice(2));
    const lacks = missing.length > 0 && stated === sections.length ? `没有列出：${missing.join('；')}。` : '';
    if (digits !== '' && named + others.length !== stated)
      return [
        finding(
          sections,
          line,
          composed,
          `写的是“${digits}个部分”，列出了 ${named + others.length} 个`,
          lacks,
        ),
      ];
    const old = others.filter((name) => OLD_PART.test(name));
    return old.length === 0 || missing.length === 0
      ? []
      : [
          finding(
            sections,
            line,
            composed,
            `列的是旧格式的部分：${old.map((name) => `“${name.trim()}”`).join('、')}`,
            lacks,
          ),
        ];
  });
}

/** D12: what the report says of its parts: as many as it lists, those of the form, six of them. */
export function checkSixParts(report: Wording): Finding[] {
  const found = ([0, 1] as const).flatMap((section) =>
    printedLines(report, section).flatMap((line) => checkLine(report.form.sections, line)),
  );
  return found.slice(0, 1);
}

import { SECTION_NUMBERS, type SectionNumber } from '../../format/sections';
import { remembered } from '../../report/text/remembered';
import type { Wording } from '../../report/text/wording';
import type { Evidence, Finding, Target } from '../finding';
import { evidenceAt, printedLines, targetAt } from '../printed-line';
import { raise } from '../raise';

/** What stands in the brackets of a template for something to be filled in: （单位名称）, [数字]; （金额） may be meant so. */
const NAME_WANTED = '(?:本?单位|本?机关|部门|文件|栏目|网站|公众号)(?:名称|全称)|具体(?:数字|数量|名称)';
const VALUE_WANTED = '数字|数量|数值|金额|名称|年份|年度|日期|文号|网址|联系人|联系电话|姓名';
/** Places a template leaves open: ××, XX, ____, 【】, （此处填写…）, （单位名称）, XXXX-XXXX. */
const PLACEHOLDER = new RegExp(
  [
    '[xXｘＸ]{2,12}(?:-[xXｘＸ]{2,12})+',
    '[×✕✖╳＊]{2,}|[xXｘＸ]{2,}|[_＿]{2,}|[○◯〇]{2,}',
    '【\\s*】|【[^【】]{0,40}(?:填|请|此处|插入|名称|[xX×]{2}|具体)[^【】]{0,40}】',
    '[[［]\\s{0,4}(?:请|待|此处|在此|填|补|插入)[^[\\]［］]{0,40}[\\]］]',
    `[（(](?:${NAME_WANTED})[）)]|[[［【{｛<＜]\\s{0,4}(?:${NAME_WANTED}|${VALUE_WANTED})\\s{0,4}[\\]］】}｝>＞]`,
    '某某某?',
    '[（(](?:此处|请在此|请填|请根据|填写|待填|待补|待定|(?:根据|按照?|结合)实际)[^（()）]{0,60}[）)]',
    '(?:[*＊×xX_?？]|[ \\u3000]{2,4})\\s?月\\s?(?:[*＊×xX_?？]|[ \\u3000]{2,4})\\s?日',
    '\\d{3,4}-[xXｘＸ×]{4,12}|202[xXｘＸ×]年|年[xX×＊*]{1,2}月|△{2,}',
    '[[［{｛【](?:单位|机关|部门)[\\]］}｝】]',
    '[（(](?:具体|有关|相关|此处|其余|详细)?(?:内容|数据|情况|数字|信息)?待(?:补充|核实|完善|确认|填报?|定)[^（()）]{0,20}[）)]|[（(]请补充[^（()）]{0,20}[）)]|此处填写',
    '具体重大政策名称',
  ].join('|'),
  'g',
);
/** Beside these, 〇〇 is part of a number or year (二〇〇五年) and no gap. */
const NUMERALS = /[一二三四五六七八九十百千]/;

/** Blanks, stars or circles where a number belongs: 收到建议  件, 发布信息**条. */
const BLANK_FOR_NUMBER =
  /[一-龥](?:[ \u3000\t]{2,6}|[*＊_○◯]{1,4})(?:件次|人次|万元|条|件|份|篇|期|次|项|个|宗|封|起|场|人|元|家|户)(?=[，。；、,;）)]|$)/g;
/** “××有约” in quotation marks names a kind of thing; “××” alone was left open. */
const IN_A_NAME = /^[^“”]{0,12}[一-龥][^“”]{0,12}”/;

/** Latin letters and lines count only beside Chinese: XXL, https://xx and a_b__c are words. */
const LATIN = /[A-Za-z0-9./:_-]/;

/** 主动公开条，: a verb and a counter with no number between. 公开条例 and 统计期限 go on after the character. */
const VERB_AND_COUNTER =
  /^\s*(?:主动|依法|依申请|对外|网上)?(?:公开|公布|发布|推送|收到|收办|接收|受理|办理|办结|答复|回复|回应|解读|举办|召开|开展|组织|印发|制发|制定|编发|编印|出版|报送|新增|更新|梳理|清理|发放|培训|收取|接待|服务|邀请|惠及)了?(?:各类|政府|办事)?(?:政府信息公开申请|政府信息|信息|申请|群众|企业|来访群众)?\s*(?:件次|人次|条|件|份|篇|期|次|项|个|宗|封|起)(?=\s*(?:[，。；、,;！!？?]|$))/;
/** 「举办新闻发布会场」: what is held, and how often. */
const EVENT_AND_COUNTER =
  /(?:举办|召开|开展|组织)(?:了|各类)?[一-龥]{0,8}(?:会|班|培训|访谈|讲座|直播|活动|演练|宣讲|调研)(?:场次|场|期|次|批次)(?=\s*(?:[，。；、,;！!？?]|$))/g;
const SUMS_UP = /共计?有?|合计|累计/g;
/** Before 共 these make another word: 公共, 中共. */
const OTHER_WORD_BEFORE = /[公中]/;
/** In characters: longer than any verb with its counter. */
const REACH = 30;

interface Found {
  at: number;
  length: number;
}

function standsAlone(text: string, at: number, length: number): boolean {
  return !LATIN.test(text.charAt(at - 1)) && !LATIN.test(text.charAt(at + length));
}

const placeholdersIn = remembered((text: string): readonly Found[] =>
  [...text.matchAll(PLACEHOLDER)]
    .map((match) => ({ at: match.index, length: match[0].length }))
    .filter(({ at, length }) => !/[xX_]/.test(text.charAt(at)) || standsAlone(text, at, length))
    .filter(
      ({ at, length }) =>
        !/[○◯〇]/.test(text.charAt(at)) ||
        !(NUMERALS.test(text.charAt(at - 1)) || NUMERALS.test(text.charAt(at + length))),
    )
    .filter(
      ({ at, length }) =>
        text.charAt(at - 1) !== '“' || !IN_A_NAME.test(text.slice(at + length, at + length + 30)),
    ),
);

const missingNumbersIn = remembered((text: string): readonly Found[] => {
  const blank = [...text.matchAll(BLANK_FOR_NUMBER)].map((match) => ({
    at: match.index,
    length: match[0].length,
  }));
  const afterVerbs = [...text.matchAll(SUMS_UP)].flatMap(({ index, 0: word }) => {
    if (OTHER_WORD_BEFORE.test(text.charAt(index - 1))) return [];
    const from = index + word.length;
    const match = VERB_AND_COUNTER.exec(text.slice(from, from + REACH));
    if (!match || blank.some(({ at }) => at >= index && at < from + match[0].length)) return [];
    return [{ at: index, length: word.length + match[0].length }];
  });
  const events = [...text.matchAll(EVENT_AND_COUNTER)].map((match) => ({
    at: match.index,
    length: match[0].length,
  }));
  return [...afterVerbs, ...events, ...blank];
});

interface Mention {
  words: string;
  target: Target;
  evidence: Evidence | null;
}

/** Gaps in the fields of the agency: printed in title, opening and signature, but reported once, where they were typed. */
function fieldMentions(report: Wording): Mention[] {
  const of = (text: string, field: string): Mention[] =>
    placeholdersIn(text).map(({ at, length }) => ({
      words: surroundings(text, at, length),
      target: { field },
      evidence: null,
    }));
  const { agency, signature, title } = report;
  const withoutName = (text: string) => (agency === '' ? text : text.split(agency).join(''));
  return [
    ...of(agency, 'agency.name'),
    ...of(withoutName(title), 'title'),
    ...of(withoutName(signature.agency), 'signature.agency'),
  ];
}

function surroundings(text: string, at: number, length: number): string {
  const before = /[一-龥]{0,4}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
  const after = /^[一-龥]{0,4}/.exec(text.slice(at + length, at + length + 4))?.[0] ?? '';
  return `${before}${text.slice(at, at + length)}${after}`;
}

function textMentions(
  report: Wording,
  section: SectionNumber,
  find: (text: string) => readonly Found[],
): Mention[] {
  const { agency } = report;
  const isOpen = placeholdersIn(agency).length > 0;
  return printedLines(report, section).flatMap((line) => {
    const text = isOpen ? line.text.split(agency).join('本'.repeat(agency.length)) : line.text;
    return find(text).map(({ at, length }) => ({
      words: surroundings(line.text, at, length),
      target: targetAt(line, at),
      evidence: evidenceAt(line, at, length),
    }));
  });
}

function said(section: SectionNumber, mentions: readonly Mention[], kind: 'open' | 'noNumber'): Finding[] {
  const [first] = mentions;
  if (!first) return [];
  const examples = mentions.slice(0, 3).map(({ words }) => `“${words}”`);
  const many = mentions.length > 1;
  return [
    raise({
      code: 'D10',
      place: `${kind}:${section}`,
      severity: kind === 'open' ? 'error' : 'warning',
      section,
      title:
        kind === 'open'
          ? `${many ? `有 ${mentions.length} 处` : ''}占位没有填：${examples[0]}`
          : `${examples[0]}前面像是少了数`,
      detail: many ? `${examples.join('、')}${mentions.length > 3 ? '等' : ''}。` : '',
      next: kind === 'open' ? '请换成实际内容，或删去。' : '请补上数字，没有的删去这一句。',
      evidence: mentions.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
      target: first.target,
    }),
  ];
}

/** D10: what a template left open is filled in, and no counter stands without its number. One finding a section. */
export function checkPlaceholders(report: Wording): Finding[] {
  return SECTION_NUMBERS.flatMap((section) => {
    const open = textMentions(report, section, placeholdersIn);
    return [
      ...said(section, section === 0 ? [...fieldMentions(report), ...open] : open, 'open'),
      ...said(section, textMentions(report, section, missingNumbersIn), 'noNumber'),
    ];
  });
}

import type { SectionNumber } from '../../format/sections';
import { remembered } from '../../report/text/remembered';
import type { Wording } from '../../report/text/wording';
import type { Finding, Rewording } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

const SECTIONS = [0, 1, 2, 3, 4, 5, 6] as const;

interface Slip {
  at: number;
  length: number;
  /** The words as they were meant; null where that is not certain. */
  put: string | null;
}

interface Found extends Slip {
  line: PrintedLine;
}

const slipAt = ({ index, 0: words }: { index: number; 0: string }, put: string | null): Slip => ({
  at: index,
  length: words.length,
  put,
});

/** A word of two characters or more, twice in a row: 资金资金. */
const DOUBLED_WORD = /([一-龥]{2,8})\1/g;
/** 一步一步, 逐条逐条: said twice on purpose. */
const ON_PURPOSE = /^[一逐几层多]/;
/** Two words that end and begin alike meet: 主动公开 and 公开指南, 镇政府 and 政府信息. */
const TWO_WORDS =
  /公开公开(?:指南|目录|内容|平台|栏|渠道|工作(?:动态|信息|要点|总结|方案|计划|年)|专栏|专区|制度|属性|事项|条例|年报|方式|标准|日|办)|[省市州县区旗乡镇民级]政府政府(?:信息|网站|网|采购|工作|职能|部门|规章|机关|公报|令|购买|投资|性)|信息信息(?:化|技术|系统|产业|中心|安全|员|处理费)|工作工作(?:人员|要点|量|日|报告|组|者|机制)|服务服务(?:对象|中心|大厅|员)|管理管理(?:局|办法|人员|制度|员|者)|(?:研究|讨论|商量|了解|考虑|学习|宣传){2}/;

/**
 * A word whose last character is typed twice: 我局局, 质量量. What stands behind the bar may follow the word without
 * being a slip (高质量量化).
 */
const DOUBLED_END = new RegExp(
  [
    '[我本该县市区]局|长领党务域限部机属办',
    '质量|化',
    '政府|上门',
    '公开|展通设放发启始辟拓',
    '信息',
    '情况',
    '制度|过假日',
    '部门|户类口',
    '单位|于置列',
    '群众|多人',
    '公众|多人',
    '平台|账州',
    '网站|点位',
    '建设|立置施计备想法',
    '监督|促查导办',
    '条例|如外行会',
    '报告|知诉示别',
    '数据|此统了悉',
    '保障|碍',
    '要求|助职证',
    '完善|于后待',
    '落实|施现行际效时物名',
    '工作|风用为出业品法家战',
    '满意度|量过假',
    '积极|大其为端力限致',
    '及时|效间',
    '推进|行一度入展驻程口',
    '严格|式局外',
    '认真|实正诚心抓切',
    '规范|围本例文畴',
    '加强|化制调度力大烈弱国基',
    '提升|级',
    '提高|质效度标水层速频校新',
    '审核|心实查对准定算',
    '机制|度定发作约订止成',
    '责任|务何免命职期意',
    '人员|工额会',
    '发布|置局告展',
    '问题|目材库',
    '解读|者取懂物',
    '培训|练',
    '服务|必实工求虚农',
    '管理|论念顺解由应财事清',
    '内容|易量缺错器纳',
    '不断|',
    '全面|向对临积貌谈试授',
    '意见|面证效附解表义到于',
    '答复|议核查印制工杂函',
    '办理|论念顺解由应财',
    '更新|增的闻媒型建版收制任开时业设平栏',
  ]
    .map((entry) => entry.split('|'))
    .map(([word = '', follows = '']) => `${word}${word.slice(-1)}${follows === '' ? '' : `(?![${follows}])`}`)
    .join('|'),
  'g',
);

/** The characters that are typed twice most often, with the words in which two of them meet rightly. */
const DOUBLED_CHARACTER = /的的|了了|是是|在在|和和|由由|对对|把把|被被|将将|与与|向向|并并/g;
const MEETS_BEFORE = /[为除罢现存所实正目标自理缘事面针反相核校参方合吞]$/;
const MEETS_AFTER = /^[解结却然确线职校建编岗地场谐睦平非否美缓此方外比象照策应手关柄子导来军]/;

/** Two marks in a row: 。。 and ，、 alike; …… and —— are meant so. */
const DOUBLED_MARK = /[，。、；：]{2,9}/g;
/** What has no mark at all is a heading or the torn head of a table, no sentence. */
const SENTENCE = /[，。；：、！？]/;

const doubledIn = remembered((plain: string): readonly Slip[] => {
  const words = [...plain.matchAll(DOUBLED_WORD)].filter(
    ({ 0: all, index }) =>
      !ON_PURPOSE.test(all) && !TWO_WORDS.test(plain.slice(Math.max(0, index - 1), index + 8)),
  );
  const characters = [...plain.matchAll(DOUBLED_CHARACTER)].filter(
    ({ index }) => !MEETS_BEFORE.test(plain.charAt(index - 1)) && !MEETS_AFTER.test(plain.charAt(index + 2)),
  );
  // 认认真真 is doubled on purpose.
  const ends = [...plain.matchAll(DOUBLED_END)].filter(
    ({ index }) => plain.charAt(index - 1) !== plain.charAt(index),
  );
  const marks = [...plain.matchAll(DOUBLED_MARK)];
  return [
    ...[...words, ...characters].map((match) => slipAt(match, match[0].slice(match[0].length / 2))),
    ...ends.map((match) => slipAt(match, match[0].slice(0, -1))),
    // Of 「，、」 nobody knows which was meant.
    ...marks.map((match) => slipAt(match, new Set(match[0]).size === 1 ? match[0].charAt(0) : null)),
  ].sort((one, other) => one.at - other.at);
});

/** Every slip put right at once; of two that overlap only the first. */
function withoutDoubles(found: readonly Found[]): Rewording | null {
  const words = found.flatMap(({ line, at, length, put }, index) => {
    const before = found[index - 1];
    const overlaps = before?.line === line && before.at + before.length > at;
    return put === null || overlaps ? [] : [{ ...evidenceAt(line, at, length), put }];
  });
  const many = words.length > 1 ? `（${words.length} 处）` : '';
  return words.length > 0 ? { label: `删去重复的字${many}`, words } : null;
}

function doubled(report: Wording, section: SectionNumber): Finding[] {
  const found = printedLines(report, section).flatMap((line): Found[] =>
    // The mark behind a run-in sub-heading makes no sentence of what follows it.
    SENTENCE.test(line.plain.slice(line.headingLength))
      ? doubledIn(line.plain).map((slip) => ({ ...slip, line }))
      : [],
  );
  const [first] = found;
  if (!first) return [];
  const words = found.map(({ line, at, length }) => `“${line.text.substr(at, length)}”`);
  return [
    raise({
      code: 'D9',
      place: `doubled:${section}`,
      severity: 'warning',
      section,
      title: `像是重复了字：${words.slice(0, 3).join('、')}${words.length > 3 ? `等 ${words.length} 处` : ''}`,
      next: '多打的请删去。',
      rewording: withoutDoubles(found),
      evidence: found.map(({ line, at, length }) => evidenceAt(line, at, length)),
      target: targetAt(first.line, first.at),
    }),
  ];
}

/** A half-width mark beside a Chinese character; a pair of brackets or quotes counts once. */
const HALF_WIDTH = /[,;:?!(]|\.(?!\d)|"[^"]{0,80}"|"/g;
const CHINESE = /[一-龥]/;

const halfWidthIn = remembered((text: string): readonly Slip[] =>
  [...text.matchAll(HALF_WIDTH)]
    .filter(({ 0: mark, index }) => {
      if (mark.length > 1) return CHINESE.test(mark);
      const before = CHINESE.test(text.charAt(index - 1));
      return before || (mark !== '.' && CHINESE.test(text.charAt(index + 1)));
    })
    .map((match) => slipAt(match, null)),
);

/** One finding for the whole report: it is put right by one replacement. */
function halfWidth(report: Wording): Finding[] {
  const found = SECTIONS.flatMap((section) =>
    printedLines(report, section).flatMap((line): Found[] =>
      halfWidthIn(line.text).map((slip) => ({ ...slip, line })),
    ),
  );
  const [first] = found;
  if (!first) return [];
  return [
    raise({
      code: 'D9',
      place: 'halfWidth',
      severity: 'warning',
      section: first.line.section,
      title: `全文有 ${found.length} 处半角标点`,
      next: '中文里一般用全角标点：，；：（）。',
      evidence: found.map(({ line, at, length }) => evidenceAt(line, at, length)),
      target: targetAt(first.line, first.at),
    }),
  ];
}

/** D9, first two parts: words and characters typed twice, half-width marks in Chinese text. */
export function checkSlips(report: Wording): Finding[] {
  return [...SECTIONS.flatMap((section) => doubled(report, section)), ...halfWidth(report)];
}

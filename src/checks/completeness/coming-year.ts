import { remembered } from '../../report/text/remembered';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

/** Verbs of plans behind 将. Before a noun 将 means 把 and announces nothing: 「将信息公开纳入考核」. */
const VERBS =
  '(?:加大|加强|继续|进一步|完善|推进|推动|重点|着力|围绕|从以下|按照|不断|深化|健全|持续|努力|严格|做好|抓好|采取|组织|开展|强化|优化|创新|拓展|拓宽|提高|提升|积极|认真|加快|聚焦|坚持|切实|落实|规范|制定|建立|丰富|改进|定期|推行|推广|探索|增[配设加派补]|压缩|打造|搭建|建设|补齐|健全|选派|配备|举办|编制|编写|邀请|对照|针对|引入|引进|启动|开设|升级|扩大|细化|按[月季])';
/** Words further on in the clause that show 将 to mean 把 after all: 「将定期培训纳入考核」. */
const NOT_TAKEN = '(?![^，,。；;]{0,20}(?:作为|纳入|列入|列为))';
const WORDS = '[^，,。；;：:\\d按照]{0,12}';
const PLANS = new RegExp(
  `(\\d{4})年(?:度)?(?:${WORDS}[，,]?${WORDS}(?:将(?:主要|重点)?${VERBS}${NOT_TAKEN}|(?:计划|打算|拟)${VERBS})|的?(?:重点)?工作?(?:打算|计划|设想|思路)[：:])`,
  'g',
);

interface Found {
  line: PrintedLine;
  at: number;
  length: number;
}

const plansIn = remembered((plain: string, year: number) =>
  [...plain.matchAll(PLANS)]
    .filter(({ 1: named }) => Number(named) === year)
    .map(({ index, 0: words }) => ({ at: index, length: words.length })),
);

/** D1: what is planned is not planned for the report's own year, which is over: 「2025年，我局将加大培训力度」. */
export function checkComingYear(report: Wording, year: number): Finding[] {
  return ([1, 5] as const).flatMap((section) => {
    const found = printedLines(report, section).flatMap((line): Found[] =>
      plansIn(line.plain, year).map((place) => ({ ...place, line })),
    );
    const [first] = found;
    if (!first) return [];
    const words = found.map(({ line, at, length }) => `“${line.text.substr(at, length)}”`);
    return [
      raise({
        code: 'D1',
        place: `coming:${section}`,
        severity: 'warning',
        section,
        title: `写的是 ${year} 年的打算，是不是上年留下的`,
        detail: `${words.slice(0, 3).join('、')}${found.length > 3 ? '等' : ''}。`,
        next: `下一步的打算请写 ${year + 1} 年；写的是已做的工作，请去掉“将”“计划”。`,
        evidence: found.map(({ line, at, length }) => evidenceAt(line, at, length)),
        target: targetAt(first.line, first.at),
      }),
    ];
  });
}

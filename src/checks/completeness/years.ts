import type { SectionNumber } from '../../format/sections';
import { remembered } from '../../report/text/remembered';
import type { Wording } from '../../report/text/wording';
import { ANY_YEAR, yearValue } from '../../report/dates/written-year';
import { checkComingYear } from './coming-year';
import type { Finding, Stage } from '../finding';
import { evidenceAt, printedLines, sentenceAround, targetAt, type PrintedLine } from '../printed-line';
import { whyPast, type YearMention } from './past-mention';
import { raise } from '../raise';

/** Also in the characters official documents once used: 二〇二六年. */
const YEAR = new RegExp(`(${ANY_YEAR})\\s*年`, 'g');

const yearsIn = remembered((text: string): readonly YearMention[] =>
  [...text.matchAll(YEAR)].map((match) => ({
    year: yearValue(match[1] ?? ''),
    at: match.index,
    length: match[0].length,
  })),
);

/** What introduces the sentence that says which period the numbers cover. */
const PERIOD = /统计(?:数据)?的?(?:期限|时限|周期|时段|时间|区间)/;
/** In the opening the days alone say it. */
const PERIOD_IN_OPENING =
  /统计(?:数据)?的?(?:期限|时限|周期|时段|时间|区间)|\d{4}\s*年\s*1\s*月\s*1\s*日起?(?:至|到|[-—–~～])/;

function periodPattern(section: SectionNumber): RegExp | null {
  if (section === 0) return PERIOD_IN_OPENING;
  return section === 1 ? PERIOD : null;
}

interface Stated {
  line: PrintedLine;
  /** From the clause on that says it: 「2021年印发的格式……编制本报告，统计期限为……」. */
  sentence: { start: number; text: string };
}

function fromClause({ start, text }: Stated['sentence'], at: number): Stated['sentence'] {
  const cut = text.lastIndexOf('，', at - start) + 1;
  return { start: start + cut, text: text.slice(cut) };
}

function statedPeriod(report: Wording): Stated | null {
  for (const section of [0, 1] as const)
    for (const line of printedLines(report, section)) {
      const at = line.plain.search(periodPattern(section) ?? PERIOD);
      if (at >= 0) return { line, sentence: fromClause(sentenceAround(line.plain, at), at) };
    }
  return null;
}

/** A report on a known year. */
type Dated = Wording & { year: number };

const isDated = (report: Wording): report is Dated => report.year !== null;

/** The only finding on a report that names no year: there is no year to compare the others with. */
function noYear(stage: Stage): Finding {
  return raise({
    code: 'D1',
    place: 'year',
    severity: stage === 'writing' ? 'pending' : 'warning',
    section: 0,
    title: '没有写明是哪一年的报告',
    detail: '标题里应有年份；不知道年份，统计期限、落款日期和正文里的年份都没有核对。',
    next: '请写明报告年度。',
    target: { field: 'year' },
  });
}

function checkPeriod(report: Dated, stage: Stage): Finding[] {
  const stated = statedPeriod(report);
  if (!stated) return [noPeriod(report, stage)];
  const { line, sentence } = stated;
  const wrong = yearsIn(sentence.text).find(({ year }) => year !== report.year);
  if (!wrong) return shortPeriod(stated);
  const at = sentence.start + wrong.at;
  return [
    raise({
      code: 'D1',
      place: 'period',
      severity: 'warning',
      section: line.section,
      title: `统计期限写的是 ${wrong.year} 年，报告年度是 ${report.year} 年`,
      next: '请改成同一年。',
      evidence: [evidenceAt(line, at, wrong.length)],
      target: targetAt(line, at),
    }),
  ];
}

/** The end of a period; the year is over on 31 December only. */
const PERIOD_END = /(?:至|到|[-—–~～])\s{0,3}(?:\d{4}\s{0,3}年)?\s{0,3}12\s{0,3}月\s{0,3}(\d{1,2})\s{0,3}日/;

function shortPeriod({ line, sentence }: Stated): Finding[] {
  const match = PERIOD_END.exec(sentence.text);
  if (!match || match[1] === '31') return [];
  const at = sentence.start + match.index;
  const day = at + match[0].lastIndexOf(match[1] ?? '');
  return [
    raise({
      code: 'D1',
      place: 'period',
      severity: 'warning',
      section: line.section,
      title: `统计期限止于 12 月 ${match[1]} 日`,
      next: '请改为 12 月 31 日。',
      rewording: {
        label: '改为 31 日',
        words: [{ ...evidenceAt(line, day, (match[1] ?? '').length), put: '31' }],
      },
      evidence: [evidenceAt(line, at, match[0].length)],
      target: targetAt(line, at),
    }),
  ];
}

function noPeriod(report: Dated, stage: Stage): Finding {
  const opens = report.opening.length > 0;
  return raise({
    code: 'D1',
    // The official form has no opening, so for a report without one this is only advice.
    place: opens ? 'period' : 'noOpening',
    severity: stage === 'writing' && !opens ? 'pending' : 'warning',
    section: 0,
    title: '没有写明统计期限',
    detail: `${opens ? '' : '规定的格式没有开头一段，是建议：'}一般在开头一段写明统计期限为 ${report.year} 年 1 月 1 日至 12 月 31 日。`,
    target: { field: 'opening.text' },
  });
}

/** The year a title names; null for none. A year in the agency's name (2024年世园会办公室) is not the report's. */
export function yearInTitle({ agency, title }: Pick<Wording, 'agency' | 'title'>): number | null {
  return yearsIn(title.replace(agency, ''))[0]?.year ?? null;
}

function checkTitle(report: Dated): Finding[] {
  const { year } = report;
  const named = yearInTitle(report);
  if (named === null || named === year) return [];
  return [
    raise({
      code: 'D1',
      place: 'title',
      severity: 'warning',
      section: 0,
      title: `标题写的是 ${named} 年，报告年度是 ${year} 年`,
      // Quoted, so that the change of a second version is known to be the one that was asked for.
      detail: `现在是“${report.title}”。`,
      next: '请改成同一年。',
      target: { field: 'title' },
    }),
  ];
}

function checkSignature({ signature, year }: Dated): Finding[] {
  const signed = Number(signature.date.slice(0, 4));
  if (signature.date === '' || signed === year + 1) return [];
  return [
    raise({
      code: 'D1',
      place: 'signature',
      severity: 'warning',
      section: 0,
      title: `落款在 ${signed} 年，${year} 年的报告应落款在 ${year + 1} 年`,
      next: '请核对落款日期和报告年度。',
      target: { field: 'signature.date' },
    }),
  ];
}

/** D1 of the two places that give a report's year besides its title: 统计期限 and signature. */
export function checkDates(report: Wording, stage: Stage): Finding[] {
  return isDated(report) ? [...checkPeriod(report, stage), ...checkSignature(report)] : [];
}

/** Whether a mention of last year belongs where it stands: compared, carried over, a range, or its own paper. */
function belongs(plain: string, mention: YearMention, report: Dated, section: SectionNumber): boolean {
  const why = whyPast(plain, mention);
  return (
    (why !== null && !(why === 'paper' && section === 0)) ||
    yearsIn(sentenceAround(plain, mention.at).text).some(({ year }) => year === report.year)
  );
}

function leftoversIn(report: Dated, section: SectionNumber): Finding[] {
  const found = printedLines(report, section).flatMap((line) =>
    yearsIn(line.plain)
      .filter(({ year }) => year === report.year - 1)
      .filter((mention) => !periodPattern(section)?.test(sentenceAround(line.plain, mention.at).text))
      .filter((mention) => !belongs(line.plain, mention, report, section))
      .map((mention) => ({ line, mention })),
  );
  const [first] = found;
  if (!first) return [];
  const where = found.length > 1 ? `有 ${found.length} 处写的是` : '有一处写的是';
  return [
    raise({
      code: 'D1',
      place: `leftover:${section}`,
      severity: 'warning',
      section,
      title: `${where} ${report.year - 1} 年，是不是上年留下的`,
      detail: `${found
        .slice(0, 3)
        .map(({ line, mention }) => `“${quote(line, mention)}”`)
        .join('、')}${found.length > 3 ? '等' : ''}。`,
      next: `写的是本年工作的，请改为 ${report.year} 年。`,
      evidence: found.map(({ line, mention }) => evidenceAt(line, mention.at, mention.length)),
      target: targetAt(first.line, first.mention.at),
    }),
  ];
}

function quote(line: PrintedLine, { at, length }: YearMention): string {
  return /^[^，。；：、]*/.exec(line.text.slice(at, at + length + 10))?.[0] ?? '';
}

/**
 * D1: title, 统计期限 and signature speak of the report's year (the signature of the next), 统计期限 is there,
 * and no sentence still speaks of last year's work. Years in 《》 and 〔〕, comparisons, 结转 and plans do not count.
 * Of a report on an unknown year only that is said.
 */
export function checkYears(report: Wording, stage: Stage): Finding[] {
  if (!isDated(report)) return [noYear(stage)];
  return [
    ...checkTitle(report),
    ...checkDates(report, stage),
    ...checkComingYear(report, report.year),
    ...([0, 1, 2, 3, 4, 5, 6] as const).flatMap((section) => leftoversIn(report, section)),
  ];
}

import { inferredAgency } from '../../format/agencies';
import { compareDecimal, parseMoney, scaled } from '../../report/numbers/number';
import { CHARGES_CELL, type Report } from '../../report/report';
import { rememberedWording, type Wording } from '../../report/text/wording';
import type { Evidence, Finding, Target } from '../finding';
import { evidenceAt, printedLines, sentenceAround, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

/** In 万元 (100 million 元): from here on a round amount of one agency was probably entered in 元. */
const LARGE = '10000';
/** Times last year's amount: 元 entered as 万元 is ten thousand times too much, and no income really grows so fast. */
const THOUSANDFOLD = 1000n;
/** A figure, with 元 where it follows; figures without it are matched too, so that their last digits are not. */
const FIGURE = /(\d[\d,，]*(?:\.\d+)?)(\s*元)?/g;
const CHARGES = /收费|收取/;
const OTHER_FEES = /处理费/;

function isWhole(amount: string): boolean {
  return /^\d+(?:\.0*)?$/.test(amount);
}

/** Governments are left out, because they add up many agencies. */
function isLargeForAnAgency(report: Report, charges: string): boolean {
  const kind = report.kind || inferredAgency(report.agency).kind;
  if (kind === 'government' || kind === 'stateCouncilDepartment') return false;
  return isWhole(charges) && compareDecimal(charges, LARGE) >= 0;
}

/** An amount in 元 in a sentence on charges. */
interface Mention {
  /** As decimal text. */
  figure: string;
  evidence: Evidence;
  target: Target;
}

function mentionsIn(line: PrintedLine): Mention[] {
  return [...line.plain.matchAll(FIGURE)].flatMap((match) => {
    if (match[2] === undefined) return [];
    const sentence = sentenceAround(line.plain, match.index).text;
    const figure = parseMoney((match[1] ?? '').replace(/[,，]/g, ''));
    if (!CHARGES.test(sentence) || OTHER_FEES.test(sentence) || figure.kind !== 'number') return [];
    return [
      {
        figure: figure.text,
        evidence: evidenceAt(line, match.index, match[0].length),
        target: targetAt(line, match.index),
      },
    ];
  });
}

const mentions = rememberedWording((wording: Wording, section: 1 | 2 | 6): readonly Mention[] =>
  printedLines(wording, section).flatMap(mentionsIn),
);

/** Where the text gives the same figure in 元: the table's, read in 万元, is then ten thousand times as much. */
function sameFigureInYuan(report: Report, charges: string): Mention | undefined {
  return ([1, 2, 6] as const)
    .flatMap((section) => mentions(report, section))
    .find(({ figure }) => compareDecimal(figure, charges) === 0);
}

/**
 * B6: 收费 is in 万元. Asked where it is a thousand times last year's, a round large figure of a single agency,
 * or the very figure the text gives in 元.
 */
export function checkCharges(report: Report): Finding[] {
  const { charges } = report;
  if (charges === null || scaled(charges) === 0n) return [];
  const before = report.lastYear.charges;
  const grew = before !== null && scaled(before) > 0n && scaled(charges) >= scaled(before) * THOUSANDFOLD;
  const mention = sameFigureInYuan(report, charges);
  const reasons = [
    grew ? `${report.lastYear.otherYear ?? '上年'}是 ${before} 万元` : '',
    mention ? `正文写的是“${mention.evidence.text}”` : '',
    isLargeForAnAgency(report, charges) ? '一个单位收费过亿元的很少' : '',
  ].filter((reason) => reason !== '');
  if (reasons.length === 0) return [];
  return [
    raise({
      code: 'B6',
      place: 'charges',
      severity: 'warning',
      section: 2,
      title: `${report.form.rowOf(CHARGES_CELL).name}填的是 ${charges} 万元，是不是按元填了`,
      detail: `${reasons.join('；')}。`,
      next: '请核对：这一格以万元为单位，精确到分写 6 位小数。',
      cells: [CHARGES_CELL],
      evidence: mention ? [mention.evidence] : [],
      target: { cell: CHARGES_CELL },
    }),
  ];
}

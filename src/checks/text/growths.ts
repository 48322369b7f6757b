import type { Change, Growth } from '../../prose/growths';
import type { PlacedSentence } from '../../prose/read-text';
import { readingValue } from '../../prose/readings';
import type { Report } from '../../report/report';
import { evidenceIn, otherNumber, quoteOf } from './evidence';
import type { Finding, Rewording } from '../finding';
import { raise } from '../raise';
import { asPrinted } from './ratio';

/** C3, second half: changes since last year, by the number the text names or by last year's report. */
export function checkGrowths(
  report: Report,
  sentence: PlacedSentence,
  growths: readonly Growth[],
  place: (kind: string) => string,
): Finding[] {
  return growths.flatMap((growth) => {
    const id = place(`growth.${growth.meaning.id}`);
    const pairs = pairsOf(report, growth).filter(({ last }) => last > 0 || growth.change.kind === 'count');
    const [first, ...others] = pairs;
    if (!first || pairs.some(({ value, last }) => agrees(value, last, growth))) return [];
    // Of several readings of last year's numbers, the one nearest to the text's figure is meant.
    const { value, last } = others.reduce(
      (best, item) =>
        distance(item.value, item.last, growth) < distance(best.value, best.last, growth) ? item : best,
      first,
    );
    return [finding(sentence, growth, value, last, id, new Set(pairs.map((pair) => pair.last)).size === 1)];
  });
}

/** A number of this year and the one of last year it may be compared with. */
interface Pair {
  value: number;
  last: number;
}

function pairsOf(report: Report, growth: Growth): Pair[] {
  const { now, before } = growth;
  const lasts = lastYearPairs(report, growth);
  if (now === null) return lasts;
  return [...before.map(({ least }) => least), ...lasts.map(({ last }) => last)].map((last) => ({
    value: now,
    last,
  }));
}

/** Pairs of comparable numbers: last year's by the reading that gives this year's number; if none does, by any. */
function lastYearPairs(report: Report, { now, meaning, before }: Growth): Pair[] {
  // 同比 means the year before, so an older report cannot be used.
  if (report.lastYear.otherYear !== null) return [];
  const values = meaning.readings.map((reading) => ({
    value: readingValue(report.counts, reading),
    last: readingValue(report.lastYear.counts, reading),
  }));
  const alike = values.filter(({ value }) => value === now);
  const chosen = alike.length > 0 ? alike : values;
  const known = chosen.flatMap(({ value, last }) =>
    last === null || (now === null && value === null) ? [] : [{ value: now ?? value ?? 0, last }],
  );
  return known.length < chosen.length && before.length === 0 && alike.length === 0 ? [] : known;
}

function agrees(value: number, last: number, { change, direction }: Growth): boolean {
  const difference = (value - last) * direction;
  if (change.kind === 'doubled') return value === 2 * last;
  if (change.kind === 'count') return difference === change.amount;
  return difference >= 0 && asPrinted(difference, last, change.percent).matches;
}

function distance(value: number, last: number, { change, direction }: Growth): number {
  const difference = (value - last) * direction;
  if (change.kind === 'doubled') return Math.abs(value - 2 * last);
  if (change.kind === 'count') return Math.abs(difference - change.amount);
  return Math.abs((difference * 100) / last - change.percent.digits / 10 ** change.percent.decimals);
}

interface Words {
  title: string;
  detail: string;
  stated: number;
  right: number;
  decimals: number;
}

function wordsOf(sentence: PlacedSentence, change: Change, end: number, value: number, last: number): Words {
  const difference = value - last;
  if (change.kind !== 'percent') {
    const stated = change.kind === 'doubled' ? 2 * last : change.amount;
    const told =
      difference === 0 ? '没有增减' : `${difference > 0 ? '增加' : '减少'} ${Math.abs(difference)} 件`;
    const said =
      change.kind === 'doubled' ? '翻一番' : change.amount === 0 ? '持平' : `相差 ${change.amount} 件`;
    const right = change.kind === 'doubled' ? value : Math.abs(difference);
    const detail = `今年 ${value} 件，上年 ${last} 件，${told}。`;
    return { title: `写的是${said}，算出来是${told}`, detail, stated, right, decimals: 0 };
  }
  const { percent } = change;
  const ratio = `${difference < 0 ? '-' : ''}${asPrinted(Math.abs(difference), last, percent).text}`;
  return {
    title: `写的是 ${sentence.text.slice(percent.start, end)}，算出来是 ${ratio}%`,
    detail: `（${value}－${last}）÷${last}＝${ratio}%。`,
    stated: percent.digits / 10 ** percent.decimals,
    right: Number(ratio),
    decimals: percent.decimals,
  };
}

function finding(
  sentence: PlacedSentence,
  growth: Growth,
  value: number,
  last: number,
  place: string,
  isCertain: boolean,
): Finding {
  const evidence = evidenceIn(sentence, growth.start, growth.end);
  const { change, end } = growth;
  const { title, detail, stated, right, decimals } = wordsOf(sentence, change, end, value, last);
  return raise({
    code: 'C3',
    place,
    severity: 'warning',
    section: sentence.section,
    title,
    detail: `“${quoteOf(evidence)}”：${detail}`,
    next: '请核对两年的件数和同比。',
    sides: {
      left: { label: `正文“${quoteOf(evidence)}”`, value: stated, cells: [] },
      right: { label: `${value} 比 ${last}`, value: right, cells: [] },
      difference: Number((stated - right).toFixed(decimals)),
    },
    evidence: [evidence],
    rewording: isCertain ? otherChange(sentence, growth, (value - last) * growth.direction, last) : null,
    target: { field: sentence.field },
  });
}

/** The change as it should be, where the text has the direction right and says it in digits. */
function otherChange(
  sentence: PlacedSentence,
  { change, start, end }: Growth,
  difference: number,
  last: number,
): Rewording | null {
  if (difference <= 0 || change.kind === 'doubled') return null;
  if (change.kind === 'percent')
    return otherNumber(sentence, change.percent, asPrinted(difference, last, change.percent).text);
  const counted = /[0-9０-９]{1,9}[^0-9０-９]{0,3}$/.exec(sentence.text.slice(start, end));
  return counted && otherNumber(sentence, { start: start + counted.index, end }, String(difference));
}

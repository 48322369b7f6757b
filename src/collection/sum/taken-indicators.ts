import type { Indicator } from '../../report/draft';
import { parseMoney, scaled, unscaled } from '../../report/numbers/number';
import type { Contribution } from './contribution';
import type { CountySum } from './county-sum';
import { isRatio } from './ratio';
import { wholeStanding } from './whole-units';

interface Given {
  unit: string;
  indicator: Indicator;
}

/** What the reports that count say under each name, in the order the names first come. */
function byName(contributions: readonly Contribution[]): Map<string, Given[]> {
  const found = new Map<string, Given[]>();
  for (const { unit, figures } of contributions)
    for (const indicator of figures?.indicators ?? []) {
      const name = indicator.name.trim();
      if (name !== '') found.set(name, [...(found.get(name) ?? []), { unit: unit.name, indicator }]);
    }
  return found;
}

/** Why numbers of one name cannot be added; empty where they can. */
function troubleOf(given: readonly Given[]): string {
  if (given.some(({ indicator }) => isRatio(indicator))) return '是比率或平均数，没有相加';
  const measures = [...new Set(given.map(({ indicator }) => indicator.unit.trim()))];
  if (measures.length > 1)
    return `单位写得不同（${measures.map((measure) => measure || '没有写').join('、')}），没有相加`;
  const twice = given.find(({ unit }, at) => given.slice(0, at).some((other) => other.unit === unit));
  if (twice) return `${twice.unit}写了两次，没有相加`;
  const unread = given.find(({ indicator }) => parseMoney(indicator.value).kind !== 'number');
  if (!unread) return '';
  const value = unread.indicator.value.trim();
  return value === '' ? `${unread.unit}没有填数，没有相加` : `${unread.unit}填的“${value}”不是数，没有相加`;
}

function sumOf(given: readonly Given[]): string {
  const amounts = given.map(({ indicator: { value } }) => {
    const read = parseMoney(value);
    return read.kind === 'number' ? scaled(read.text) : 0n;
  });
  return unscaled(amounts.reduce((total, amount) => total + amount, 0n));
}

/**
 * The 附加统计项 of the county, by name. A number only where every unit that has one gives a number in the same measure,
 * and nobody is awaited; otherwise blank, and the source says why.
 */
export function takenIndicators(sum: CountySum, day: string): Indicator[] {
  const counted = sum.contributions.filter((one) => wholeStanding(sum, one) === 'counts');
  const awaited = sum.contributions.filter((one) => wholeStanding(sum, one) === 'waiting').length;
  return Array.from(byName(counted), ([name, given]) => {
    const trouble = awaited > 0 ? `还缺 ${awaited} 个单位，没有相加` : troubleOf(given);
    const unit = given[0]?.indicator.unit.trim() ?? '';
    if (trouble !== '') return { name, unit, value: '', source: `汇总：${trouble}，${day}` };
    return { name, unit, value: sumOf(given), source: `汇总 ${given.length} 个单位填的，${day}` };
  });
}

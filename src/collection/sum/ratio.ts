import type { Indicator } from '../../report/draft';

const RATIO_NAME = /(?:率|占比|比例|比重|增幅|增速|同比|环比)(?:[（(][^（()）]{0,20}[)）])?$|平均|人均/;
const RATIO_TEXT = /[%％‰]|百分点/;

/** Whether a 附加统计项 is a share, a rate or a mean, which nobody may add up. */
export function isRatio({ name, unit, value }: Pick<Indicator, 'name' | 'unit' | 'value'>): boolean {
  return RATIO_NAME.test(name.trim()) || RATIO_TEXT.test(unit) || RATIO_TEXT.test(value);
}

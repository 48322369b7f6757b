import { usualIndicators } from '../format/indicators';
import type { Indicator } from '../report/draft';
import { countOf } from '../report/numbers/cell-text';
import { wordsIn, type WordId } from './words';

/** Words that may stand in a name without making a sentence of it speak of what the tables count. */
const HARMLESS: readonly WordId[] = ['publish', 'opened', 'channel', 'light', 'all'];

/** Characters: a longer name is a sentence rather than a name. */
const LONGEST_NAME = 20;

/** Whether a number of this name counts something of its own: 网站访问量, not 收到申请. */
function countsItsOwn(name: string): boolean {
  if (name.length > LONGEST_NAME || !/^[一-龥A-Za-z]+$/.test(name)) return false;
  if (usualIndicators.some((usual) => usual.name === name)) return false;
  // The 0 is no year: a name without digits contains none.
  return wordsIn(name, 0).every(({ id, end }) => HARMLESS.includes(id) && end < name.length);
}

/** What a writer’s own 附加统计项 says, by its name: 「网站访问量3000次」. None of 0, of other names and of no number. */
export function ownSentences(indicators: readonly Indicator[]): { id: string; name: string; text: string }[] {
  return indicators.flatMap(({ name: typed, value, unit }) => {
    const name = typed.trim();
    const count = countOf(value);
    if (count === null || count === 0 || !countsItsOwn(name) || !/^[一-龥]{0,4}$/.test(unit.trim()))
      return [];
    return [{ id: `own:${name}`, name, text: `${name}${count}${unit.trim()}` }];
  });
}

import { BY_HAND } from '../../../collection/hand-filled';
import type { Standing } from '../../../collection/standing';
import type { Unit } from '../../../collection/collection';
import type { Lack } from '../../../collection/sum/sum-cell';
import { absenceWords } from '../../../letters/sum-workbook/unit-words';
import { decidedAt } from './decided-words';

const whyWords: Readonly<Record<Lack['why'], string>> = { ...absenceWords, blank: '这一格是空的' };

/** Why a unit lacks, and last year's number of it where it is known: 未收，上年 3. `typed`: off which file its numbers were typed. */
export function lackWords(why: Lack['why'], last: string | null, typed = ''): string {
  const words = why === 'blank' && typed !== '' ? `${kindOf(typed)}${BY_HAND}时空着` : whyWords[why];
  return `${words}${last === null ? '' : `，上年 ${last}`}`;
}

/** The ending of a file's name, as it stands before more words: .pdf，. Empty where it has none. */
function kindOf(file: string): string {
  const [ending = ''] = /\.\w{1,5}$/.exec(file) ?? [];
  return ending === '' ? '' : `${ending}，`;
}

/** That a unit was sent its report back and has not answered yet; empty where it was not. */
export function sentBackWords({ state, round, lastSending }: Standing): string {
  if (state !== 'returned' || !lastSending) return '';
  return `${decidedAt(lastSending.at)} 退回第 ${round} 轮，还没有重报`;
}

/** So many names fit into a line. */
const NAMED = 5;

/** Of whom last year's number is not known, so that it is not held against this year's: 上年缺 2 个单位：甲局、乙局，没有比. */
export function withoutLastWords(units: readonly Unit[]): string {
  const names = units.slice(0, NAMED).map(({ name }) => name);
  return `上年缺 ${units.length} 个单位：${names.join('、')}${units.length > NAMED ? ' 等' : ''}，没有比`;
}

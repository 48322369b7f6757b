import type { Collection } from '../collection/collection';
import type { CountySum } from '../collection/sum/county-sum';
import { leftByUnit } from '../collection/sum/left-by-unit';
import { absenceWords } from './sum-workbook/unit-words';

/** What the sum still needs, unit by unit, as a message to send; empty where it needs nothing of any unit. */
export function leftNote({ place, year }: Pick<Collection, 'place' | 'year'>, sum: CountySum): string {
  const units = leftByUnit(sum);
  if (units.length === 0) return '';
  const lines = units.map(({ unit, absence, blanks, doubts }, at) => {
    const words = [
      ...(absence ? [`${absenceWords[absence]}。`] : []),
      ...(blanks.length > 0 ? [`空着 ${blanks.length} 格：${blanks.map(sum.form.nameOf).join('、')}。`] : []),
      ...doubts.map(({ suspect }) => suspect.doubt.words),
    ];
    return `${at + 1}. ${unit.name}：${words.join('')}`;
  });
  return [
    `${place}${place === '' ? '' : ' '}${year} 年汇总，还要请 ${units.length} 个单位核对：`,
    ...lines,
  ].join('\n');
}

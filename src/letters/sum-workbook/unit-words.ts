import type { Unit } from '../../collection/collection';
import type { Absence, Contribution } from '../../collection/sum/contribution';
import { cellOf, type CountySum } from '../../collection/sum/county-sum';
import type { Decision } from '../../collection/sum/summing';

/** Why nothing of a unit counts, in a few words. */
export const absenceWords: Readonly<Record<Absence, string>> = {
  missing: '未收',
  undecided: '要分辨',
  unread: '读不了',
  paper: '纸质审，没有数',
  reading: '还在读',
  otherForm: '不是这一年的表',
};

const because = (words: string, { reason }: Decision) => (reason === '' ? words : `${words}：${reason}`);

/** What was decided on a unit of which nothing came; null for nothing. */
function wholeDecision(sum: CountySum, unit: Unit): Decision | null {
  const [first] = sum.form.typedCells;
  if (!first) return null;
  const { makers, leftOut } = cellOf(sum, first.id);
  const decision =
    makers.find((one) => one.unit === unit)?.confirmed ?? leftOut.find((one) => one.unit === unit)?.decision;
  return decision?.cells.length === 0 ? decision : null;
}

/** How a unit stands in the sum, in a few words; empty where all its numbers count and none is in doubt. */
export function standingWords(sum: CountySum, { unit, absence }: Contribution): string {
  if (absence !== null) {
    const decision = wholeDecision(sum, unit);
    const settled = decision ? [because(decision.how === 'zero' ? '确认为 0' : '不计入', decision)] : [];
    return [absenceWords[absence], ...settled].join('，');
  }
  const typed = sum.form.typedCells.map(({ id }) => cellOf(sum, id));
  const blank = typed.filter(({ lacks }) => lacks.some((one) => one.unit === unit)).length;
  const out = typed.filter(({ leftOut }) => leftOut.some((one) => one.unit === unit)).length;
  const open = sum.suspects.filter((one) => one.unit === unit && one.decision === null).length;
  return [
    ...(blank > 0 ? [`空 ${blank} 格`] : []),
    ...(out > 0 ? [`不计入 ${out} 格`] : []),
    ...(open > 0 ? [`可疑 ${open} 处`] : []),
  ].join('，');
}

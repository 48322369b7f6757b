import type { Unit } from '../../collection/collection';
import { BY_HAND } from '../../collection/hand-filled';
import { isByHand, type Absence, type Contribution } from '../../collection/sum/contribution';
import { cellOf, type CountySum } from '../../collection/sum/county-sum';
import type { WholeStanding } from '../../collection/sum/whole-units';
import type { Decision } from '../../collection/sum/summing';

/** Why nothing of a unit counts, in a few words. */
export const absenceWords: Readonly<Record<Absence, string>> = {
  missing: '未收',
  elsewhere: '别处统计',
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

/** How many blanks of each unit's report count as 0 because somebody said so; units without any are left out. */
export function confirmedBlanks(sum: CountySum): ReadonlyMap<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const { id } of sum.form.typedCells)
    for (const { unit, confirmed } of cellOf(sum, id).makers)
      if (confirmed) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/**
 * How a unit stands in the sum, in a few words; empty where all its numbers count as its file has them and none is in doubt.
 * `zeros` are its blanks that count as 0.
 */
export function standingWords(sum: CountySum, contribution: Contribution, zeros: number): string {
  const { unit, absence } = contribution;
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
    ...(isByHand(contribution) ? [BY_HAND] : []),
    ...(blank > 0 ? [`空 ${blank} 格`] : []),
    ...(zeros > 0 ? [`空着、确认为 0 的 ${zeros} 格`] : []),
    ...(out > 0 ? [`不计入 ${out} 格`] : []),
    ...(open > 0 ? [`可疑 ${open} 处`] : []),
  ].join('，');
}

/** How many of some units count, and of how many nothing is there yet or all was left out: 9 个单位，缺 1 个，不计入 1 个. */
export function countWords(whole: readonly WholeStanding[]): string {
  const many = (standing: WholeStanding) => whole.filter((one) => one === standing).length;
  const [waiting, excluded] = [many('waiting'), many('excluded')];
  return [
    `${many('counts')} 个单位`,
    ...(waiting > 0 ? [`缺 ${waiting} 个`] : []),
    ...(excluded > 0 ? [`不计入 ${excluded} 个`] : []),
  ].join('，');
}

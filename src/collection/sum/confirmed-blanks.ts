import { rules } from '../../checks/rules';
import type { Form } from '../../format/form';
import { scaled, unscaled } from '../../report/numbers/number';
import { amountOf, type Contribution } from './contribution';
import type { Decided } from './decided';
import type { Doubt } from './doubts';
import { placeOf } from './figures';
import { leavesOf } from './leaves';
import { textAt } from './packed';

/** Where blanks of a report were confirmed as 0 although a total it prints says that they are not. */
export function confirmedBlankDoubts(contribution: Contribution, decided: Decided, form: Form): Doubt[] {
  const { figures } = contribution;
  if (figures === null) return [];
  return form.totalCells.flatMap(({ id }, at): Doubt[] => {
    const printed = textAt(figures.printed, at);
    if (printed === null) return [];
    const leaves = leavesOf(form, id);
    const zeros = leaves.filter(
      (leaf) => amountOf(contribution, placeOf(form, leaf)) === null && decided.of(leaf)?.how === 'zero',
    );
    if (zeros.length === 0) return [];
    const made = leaves.reduce((sum, leaf) => sum + (amountOf(contribution, placeOf(form, leaf)) ?? 0n), 0n);
    if (made === scaled(printed)) return [];
    const words = `${form.nameOf(id)}印的是 ${printed}，填了的各项合计 ${unscaled(made)}：空着的 ${zeros.length} 格不会都是 0。`;
    return [{ id: `printed:${id}`, cells: zeros, words, basis: rules.A3.basis, isLaw: false }];
  });
}

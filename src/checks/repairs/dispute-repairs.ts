import type { Form } from '../../format/form';
import { blankFills } from './blank-fills';
import { offered } from './candidates';
import { disputeEquations, residuals, systemOf, type Values } from './equations';
import { bySupport, singlesOut, supportBy } from './evidence';
import type { PrintedTable, Repair, RepairEvidence } from './repair';
import { groupOff } from './sentence';
import { smallestChanges, type Replacement } from './smallest-change';
import { likeliest, slips, UNEXPLAINED, type Mechanism } from './typing-errors';

/** One group of the disputes table that does not add up (or leaves one blank), and what would settle it. */
export interface GroupRepairs {
  /** Row id of the group: review, directSuit, suitAfterReview. */
  group: string;
  /** Best first: as many as five, one for each number of the group. */
  repairs: readonly Repair[];
  /** Whether the first repair is singled out. */
  certain: boolean;
  /** Names the group and both sides; empty where one is singled out, or where only a blank is to be filled. */
  caution: string;
}

/**
 * Which number of each group of the disputes table (3 groups × 5 numbers, 总计 last) could be wrong where A4 fails.
 * One equation cannot tell which of its five numbers is wrong, so all that would settle it are listed: by the
 * `evidence` first, and then by how easily the number is mistyped.
 */
export function findDisputeRepairs(
  form: Form,
  table: PrintedTable,
  evidence: RepairEvidence = {},
): GroupRepairs[] {
  const values = table.flat();
  const support = supportBy(form, 'disputes', values, evidence, false);
  const { cells, equations } = disputeEquations(form);
  const off = residuals({ equations }, values);
  return equations.flatMap((equation, index) => {
    const system = systemOf(cells, [equation]);
    const settling = off[index]
      ? smallestChanges(system, values).solutions.flat()
      : blankFills(system, values);
    const total = equation.terms.find(({ sign }) => sign === 1)?.cell ?? -1;
    const spec = cells[total];
    if (settling.length === 0 || !spec) return [];
    const ranked = settling
      .map((change) => ({ change, ...likeliest(mechanisms(values, change)), support: support([change]) }))
      .sort((one, other) => bySupport(one.support, other.support) || other.probability - one.probability);
    const printed = values[total] ?? 0;
    const isOff = off[index] !== null;
    const certain = isOff && singlesOut(ranked.map((each) => each.support));
    const caution =
      off[index] && !certain ? groupOff(form.rowOf(spec.id).name, printed - off[index], printed) : '';
    const repairs = ranked.map(({ change, reason, support: own }, place) =>
      offered(
        form,
        { changes: [change], reasons: [reason], joint: null, supports: [own] },
        values,
        isOff && !(certain && place === 0),
        cells,
      ),
    );
    return [{ group: spec.row, repairs, certain, caution }];
  });
}

function mechanisms(values: Values, { cell, to }: Replacement): Mechanism[] {
  const from = values[cell] ?? null;
  if (from === null) return [{ reason: 'blank', probability: 1 }];
  return [...slips(to, from), { reason: 'settles', probability: UNEXPLAINED }];
}

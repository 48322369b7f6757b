import type { Form } from '../../format/form';
import type { CellSpec } from '../../format/table';
import type { Values } from './equations';
import { bySupport, supportBy, type Support } from './evidence';
import { applicationsPlausibility, type Plausibility } from './plausibility';
import type { Repair, RepairEvidence } from './repair';
import { repairSentence } from './sentence';
import type { Replacement } from './smallest-change';

/** Changes that settle something, with all that speaks for them. */
export interface Candidate extends Plausibility {
  changes: readonly Replacement[];
  support: Support;
  /** What the evidence says of each change alone. */
  supports: readonly Support[];
  /** Whether it only changes numbers a person put in where the file had no place for them. */
  putInByHand: boolean;
}

/** Weighs changes of the applications table; `computed` says that totals follow the typed cells. */
export function weighApplications(
  form: Form,
  values: Values,
  evidence: RepairEvidence,
  computed: boolean,
): (changes: readonly Replacement[]) => Candidate {
  const plausible = applicationsPlausibility(form, values, computed);
  const support = supportBy(form, 'applications', values, evidence, computed);
  const byHand = new Set<string>(evidence.putInByHand);
  const isByHand = (cell: number) => byHand.has(form.tables.applications.cells[cell]?.id ?? '');
  return (changes) => ({
    changes,
    ...plausible(changes),
    support: support(changes),
    supports: changes.map((change) => support([change])),
    putInByHand: changes.every(({ cell }) => isByHand(cell)),
  });
}

/** Orders candidates: by evidence, then those in what was just put in by hand, and only then by plausibility. */
export function better(one: Candidate, other: Candidate): number {
  return (
    bySupport(one.support, other.support) ||
    Number(other.putInByHand) - Number(one.putInByHand) ||
    other.score - one.score
  );
}

/** A candidate as it is offered. */
export function offered(
  form: Form,
  candidate: Pick<Candidate, 'changes' | 'reasons' | 'joint' | 'supports'>,
  values: Values,
  tentative: boolean,
  cells: readonly CellSpec[] = form.tables.applications.cells,
): Repair {
  const { changes, reasons, joint, supports } = candidate;
  // One mistake behind both changes is named once, after them; 'totalFollowed' is said of the total only.
  const shared = joint !== null && reasons.every((reason) => reason === joint);
  const worded = changes.flatMap(({ cell, to }, index) => {
    const spec = cells[cell];
    const slip = shared ? undefined : reasons[index];
    const known = supports[index]?.reason ?? undefined;
    const why = known ?? reasons[index];
    if (!spec || why === undefined) return [];
    const spoken = [slip, known].flatMap((reason) => (reason === undefined ? [] : [reason]));
    return [{ cell: spec.id, from: values[cell] ?? null, to, why, reasons: spoken }];
  });
  const [only, second] = worded;
  return {
    changes: worded.map(({ cell, from, to, why }) => ({ cell, from, to, why })),
    why: joint ?? (second || !only ? 'twoErrors' : only.why),
    sentence: repairSentence(form, worded, shared ? joint : null, tentative),
  };
}

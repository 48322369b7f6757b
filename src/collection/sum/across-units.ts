import { advised, basis } from '../../format/basis';
import { inferredAgency, mayMakeRegulations, regulationMakers } from '../../format/agencies';
import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { CHARGES_CELL } from '../../report/report';
import { unscaled } from '../../report/numbers/number';
import { rules } from '../../checks/rules';
import type { Collection } from '../collection';
import { amountOf, numberOf, type Contribution } from './contribution';
import type { Doubt } from './doubts';
import { placeOf } from './figures';
import { allLeaves } from './leaves';

/** A doubt with the unit it is about. */
export interface UnitDoubt {
  contribution: Contribution;
  doubt: Doubt;
}

/** Sums of the typed cells over some units, as whole numbers of 10⁻⁶ (`scaled`). */
export type Amounts = ReadonlyMap<CellId, bigint>;

interface Looked {
  /** What is added up. */
  of: Pick<Collection, 'place' | 'year'>;
  form: Form;
  contributions: readonly Contribution[];
  /** Over all of them. */
  sums: Amounts;
}

/** A unit's own numbers of some cells, and those of all others together. */
function ownAndOthers({ form, sums }: Looked, contribution: Contribution, cells: readonly CellId[]) {
  let own = 0n;
  let all = 0n;
  for (const id of cells) {
    own += amountOf(contribution, placeOf(form, id)) ?? 0n;
    all += sums.get(id) ?? 0n;
  }
  return { own, others: all - own };
}

/** 司法局 decides for its government as 复议机关; the government itself and its office are seldom sued themselves. */
function decidesForOthers({ unit: { name, kind } }: Contribution): boolean {
  const isOfGovernment = kind === 'governmentOffice' || kind === 'government';
  return isOfGovernment || /司法局$|人民政府(?:办公室)?$/.test(name.replace(/[镇乡]人民政府$/, ''));
}

/**
 * The cells of one group of the disputes table in which a unit has as many as all others together: then it may count
 * what it decided instead of what was asked of it. Where its total does, all its cells are in doubt.
 */
function disputesOf(looked: Looked, contribution: Contribution): UnitDoubt[] {
  const { form } = looked;
  const { rows, columns } = form.tables.disputes;
  return rows.flatMap((row): UnitDoubt[] => {
    const total = columns.map(({ id }): CellId => `disputes.${row.id}.${id}`);
    const leaves = allLeaves(form, total);
    const whole = ownAndOthers(looked, contribution, leaves);
    const filled = leaves.filter((id) => ownAndOthers(looked, contribution, [id]).own > 0n);
    const cells = filled.filter((id) => {
      const { own, others } = ownAndOthers(looked, contribution, [id]);
      return whole.own >= whole.others || (others > 0n && own >= others);
    });
    if (cells.length === 0) return [];
    const { own, others } = ownAndOthers(looked, contribution, cells);
    const where = cells.map((id) => form.columnOf(id).name).join('、');
    const words = `${row.name}（${where}）填了 ${unscaled(own)} 件，其余单位合计 ${unscaled(others)} 件：是否把作为复议机关审理的、或者全县的算了进来。`;
    return [{ contribution, doubt: { id: `disputes:${row.id}`, cells, words, ...onDisputes(row.id) } }];
  });
}

/** 国办公开办函〔2016〕201号 speaks of suits after a reconsideration; for the rest the same holds by analogy only. */
function onDisputes(row: string): Pick<Doubt, 'basis' | 'isLaw'> {
  const isAfterReview = row === 'suitAfterReview';
  return isAfterReview ? { basis: basis.suits, isLaw: true } : { basis: advised.casesOnce, isLaw: false };
}

/** 规章 of a unit that may not make any, or of which nobody said what kind it is. D5 of its own report says it first. */
function regulationsOf({ form }: Looked, contribution: Contribution): UnitDoubt[] {
  const { unit, figures } = contribution;
  const kind = unit.kind || inferredAgency(unit.name).kind;
  const { level } = inferredAgency(unit.name);
  if (mayMakeRegulations(kind, level) === true) return [];
  if (figures?.doubts.some(({ id }) => id.startsWith('D5:'))) return [];
  const cells = form.tables.disclosure.cells
    .filter(({ row }) => row === 'regulations')
    .flatMap(({ id }) => ((amountOf(contribution, placeOf(form, id)) ?? 0n) > 0n ? [id] : []));
  const numbers = cells.map((id) => numberOf(contribution, form, id)).join('、');
  const words = `规章填了 ${numbers}：${regulationMakers}。`;
  const doubt = { id: 'regulations', cells, words, basis: rules.D5.basis, isLaw: !rules.D5.advice };
  return cells.length === 0 ? [] : [{ contribution, doubt }];
}

/** An amount as large as those of all others together is usually one in 元, or the county's. */
function chargesOf(looked: Looked, contribution: Contribution): UnitDoubt[] {
  const { own, others } = ownAndOthers(looked, contribution, [CHARGES_CELL]);
  if (own === 0n || own !== others) return [];
  const words = `${looked.form.rowOf(CHARGES_CELL).name}填了 ${unscaled(own)} 万元，正好等于其余单位之和：是否填了全县的数。`;
  const doubt = { id: 'charges', cells: [CHARGES_CELL], words, basis: rules.B6.basis, isLaw: false };
  return [{ contribution, doubt }];
}

/** Fewer other units with numbers than these say nothing where a unit has only no less than they. */
const LEAST_OTHERS = 3;
/** So many numbers that are the sum of all others' are no chance, even of two other units. */
const LEAST_EQUAL = 8;

/**
 * The county's own report among its parts: one that was made from this sum, or from what had come by then, so that most
 * of its numbers are the sums of the others', or whose numbers are nowhere less than those of all others together.
 */
function wholeOf(looked: Looked, contribution: Contribution): UnitDoubt[] {
  const { form, contributions } = looked;
  const doubted = (words: string): UnitDoubt[] => {
    const cells = form.typedCells.flatMap(({ id }) =>
      (amountOf(contribution, placeOf(form, id)) ?? 0n) > 0n ? [id] : [],
    );
    const said = { id: 'whole', cells, words: `${words}${NEVER_ITS_PART}` };
    return [{ contribution, doubt: { ...said, basis: advised.sumOfUnits, isLaw: false } }];
  };
  const { summed } = contribution.figures ?? {};
  if (summed?.place === looked.of.place && summed.year === looked.of.year)
    return doubted('这份报告的数就是从本次汇总取的；');
  const [part] = summed ? partsOf(summed.place, looked, contribution) : [];
  if (summed && part) return doubted(`这份报告汇总了${summed.place}的单位，${part.unit.name}也在名册里；`);
  const { compared, equal, less } = besideOthers(looked, contribution);
  const isMostlyEqual = equal >= LEAST_EQUAL && 2 * equal > compared.length;
  if (!isMostlyEqual && less > 0) return [];
  const others = contributions.filter(
    (other) =>
      other !== contribution && compared.some((id) => (amountOf(other, placeOf(form, id)) ?? 0n) > 0n),
  ).length;
  if (isMostlyEqual && others > 1) return doubted(`${equal} 格正好等于其余单位之和，像是全县的汇总；`);
  // Numbers of one other table alone, as of disputes, have doubts of their own.
  const isTold = compared.some((id) => form.cell(id).table === 'applications');
  return isTold && less === 0 && others >= LEAST_OTHERS
    ? doubted('每一格都不少于其余单位之和，像是全县的汇总；')
    : [];
}

/**
 * The cells in which other units have numbers, and in how many of them a unit has as many as all others together, or
 * less. It is asked of each of ten thousand units: hardly anything is made that would have to be cleared up.
 */
function besideOthers({ form, sums }: Looked, contribution: Contribution) {
  const compared: CellId[] = [];
  let equal = 0;
  let less = 0;
  for (const { id } of form.typedCells) {
    const own = amountOf(contribution, placeOf(form, id)) ?? 0n;
    const all = sums.get(id) ?? 0n;
    if (all === own) continue;
    compared.push(id);
    const twice = own + own;
    if (twice === all) equal++;
    else if (twice < all) less++;
  }
  return { compared, equal, less };
}

/** Units of a place that stand beside the report in which that place's units were added up: a county's in a city's sum. */
function partsOf(place: string, { contributions }: Looked, whole: Contribution): Contribution[] {
  if (place === '') return [];
  return contributions.filter((one) => one !== whole && one.unit.name.startsWith(place));
}

const NEVER_ITS_PART = '汇总不能再加进它自己的各单位里。';

/** Doubts that only show beside the other units, of the units that gave figures. */
export function doubtsAcross(looked: Looked): UnitDoubt[] {
  return looked.contributions.flatMap((contribution) => {
    if (contribution.figures === null) return [];
    return [
      ...wholeOf(looked, contribution),
      ...regulationsOf(looked, contribution),
      ...chargesOf(looked, contribution),
      ...(decidesForOthers(contribution) ? disputesOf(looked, contribution) : []),
    ];
  });
}

/** The sums of all typed cells over units, blanks left out. */
export function amountsOf(form: Form, contributions: readonly Contribution[]): Amounts {
  const sums = new Map<CellId, bigint>();
  for (const { id } of form.typedCells)
    sums.set(
      id,
      contributions.reduce((sum, one) => sum + (amountOf(one, placeOf(form, id)) ?? 0n), 0n),
    );
  return sums;
}

import { perForm, type Form } from '../../format/form';
import { blankFills } from './blank-fills';
import { better, offered, weighApplications, type Candidate } from './candidates';
import { printedEquations, residuals, systemOf, typedEquations, type Values } from './equations';
import { singlesOut } from './evidence';
import type { PrintedTable, RepairEvidence, RepairSearch } from './repair';
import { MORE_THAN_TWO, severalCouldBe } from './sentence';
import { smallestChanges, type SmallestChanges } from './smallest-change';

/**
 * Which cells of the applications table (25 rows × 7 columns) could be wrong: all smallest changes, of one cell or
 * two, that make A1–A3 hold, best first. Where A2 or A3 fails, the printed totals are evidence and any of the
 * 175 numbers may be wrong. Where only A1 fails, the totals are taken for computed: only typed cells change,
 * totals follow, and as a rule several changes would do; the order then goes by `evidence` first.
 * Equations with a blank say nothing; where nothing is off, blanks that the rest determines are offered.
 */
export function findRepairs(form: Form, table: PrintedTable, evidence: RepairEvidence = {}): RepairSearch {
  const values = table.flat();
  const { wrong, computed } = stateOf(form, values);
  const { solutions, pairsExamined } = smallestChanges(
    computed ? typedEquations(form) : printedEquations(form),
    values,
  );
  const fills = wrong ? [] : blankFills(allEquations(form), values).map((fill) => [fill]);
  const weigh = weighApplications(form, values, evidence, computed);
  return searchOf(form, [...solutions, ...fills].map(weigh), values, { wrong, computed }, pairsExamined);
}

/**
 * The same for one applicant's column of a table whose totals are computed, whatever is off in other columns:
 * each cell of the column that would settle it and, where two columns are off, what one mistake would explain both.
 * Where the totals are printed, and for the column of totals, this is `findRepairs`.
 */
export function findColumnRepairs(
  form: Form,
  table: PrintedTable,
  column: string,
  evidence: RepairEvidence = {},
): RepairSearch {
  const values = table.flat();
  const own = form.applicants.findIndex(({ id }) => id === column);
  if (own < 0 || !stateOf(form, values).computed) return findRepairs(form, table, evidence);
  const weigh = weighApplications(form, values, evidence, true);
  const { solutions, pairsExamined } = smallestChanges(typedEquations(form), values);
  const joint = solutions.map(weigh).filter((candidate) => candidate.joint !== null);
  const offColumns = residuals(typedEquations(form), values).flatMap((residual, index) =>
    residual ? [index] : [],
  );
  // A mistake in two columns settles both; one in this column alone implies another mistake in each of the others.
  const elsewhere = offColumns.flatMap((index) => {
    if (index === own) return [];
    const scores = columnChanges(form, values, index).solutions.map((changes) => weigh(changes).score);
    return scores.length === 0 ? [] : [Math.max(...scores)];
  });
  const singles = columnChanges(form, values, own).solutions.map((changes): Candidate => {
    const candidate = weigh(changes);
    return { ...candidate, score: elsewhere.reduce((sum, score) => sum + score, candidate.score) };
  });
  return searchOf(
    form,
    offColumns.includes(own) ? [...joint, ...singles] : [],
    values,
    { wrong: true, computed: true },
    pairsExamined,
  );
}

/** The equations that may determine a blank: A1–A3 as printed, and those of the typed cells where totals are blank too. */
const allEquations = perForm((form) =>
  systemOf(form.tables.applications.cells, [
    ...printedEquations(form).equations,
    ...typedEquations(form).equations,
  ]),
);

/** What the equations say of a table. */
interface State {
  /** Whether any is off. */
  wrong: boolean;
  /** Whether A2 and A3 hold wherever they can be told, while A1 fails in a column: then the totals prove nothing. */
  computed: boolean;
}

function stateOf(form: Form, values: Values): State {
  const printed = printedEquations(form);
  const off = residuals(printed, values);
  const sumsHold = printed.equations.every(({ rule }, index) => rule === 'A1' || !off[index]);
  const wrong = off.some(Boolean);
  return { wrong, computed: wrong && sumsHold && residuals(typedEquations(form), values).some(Boolean) };
}

/** Each typed cell of one applicant's column that would settle it. */
function columnChanges(form: Form, values: Values, column: number): SmallestChanges {
  const equation = typedEquations(form).equations[column];
  return smallestChanges(systemOf(form.tables.applications.cells, equation ? [equation] : []), values);
}

function searchOf(
  form: Form,
  candidates: readonly Candidate[],
  values: Values,
  { wrong, computed }: State,
  pairsExamined: number,
): RepairSearch {
  const ranked = [...candidates].sort(better);
  const proven = !computed && ranked.length === 1 && ranked[0]?.changes.length === 1;
  const certain = wrong && (proven || singlesOut(ranked.map(({ support }) => support)));
  const unsettled = ranked.length === 0 ? MORE_THAN_TWO : severalCouldBe(ranked.length);
  return {
    computedTotals: computed,
    repairs: ranked.map((candidate, index) =>
      offered(form, candidate, values, computed && !(certain && index === 0)),
    ),
    certain,
    caution: wrong && !certain ? unsettled : '',
    pairsExamined,
  };
}

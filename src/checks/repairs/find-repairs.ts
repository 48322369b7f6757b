import { applicantColumns, applications } from '../../format/applications';
import { blankFills } from './blank-fills';
import { better, offered, weighRequests, type Candidate } from './candidates';
import { printedEquations, residuals, systemOf, typedEquations, type Values } from './equations';
import { singlesOut } from './evidence';
import type { PrintedTable, RepairEvidence, RepairSearch } from './repair';
import { MORE_THAN_TWO, severalCouldBe } from './sentence';
import { smallestChanges, type SmallestChanges } from './smallest-change';

/**
 * Which cells of the requests table (25 rows × 7 columns) could be wrong: all smallest changes, of one cell or
 * two, that make A1–A3 hold, best first. Where A2 or A3 fails, the printed totals are evidence and any of the
 * 175 numbers may be wrong. Where only A1 fails, the totals are taken for computed: only typed cells change,
 * totals follow, and as a rule several changes would do; the order then goes by `evidence` first.
 * Equations with a blank say nothing; where nothing is off, blanks that the rest determines are offered.
 */
export function findRepairs(table: PrintedTable, evidence: RepairEvidence = {}): RepairSearch {
  const values = table.flat();
  const { wrong, computed } = stateOf(values);
  const { solutions, pairsExamined } = smallestChanges(computed ? typedEquations : printedEquations, values);
  const fills = wrong ? [] : blankFills(allEquations, values).map((fill) => [fill]);
  const weigh = weighRequests(values, evidence, computed);
  return searchOf([...solutions, ...fills].map(weigh), values, { wrong, computed }, pairsExamined);
}

/**
 * The same for one applicant's column of a table whose totals are computed, whatever is off in other columns:
 * each cell of the column that would settle it and, where two columns are off, what one mistake would explain both.
 * Where the totals are printed, and for the column of totals, this is `findRepairs`.
 */
export function findColumnRepairs(
  table: PrintedTable,
  column: string,
  evidence: RepairEvidence = {},
): RepairSearch {
  const values = table.flat();
  const own = applicantColumns.findIndex(({ id }) => id === column);
  if (own < 0 || !stateOf(values).computed) return findRepairs(table, evidence);
  const weigh = weighRequests(values, evidence, true);
  const { solutions, pairsExamined } = smallestChanges(typedEquations, values);
  const joint = solutions.map(weigh).filter((candidate) => candidate.joint !== null);
  const offColumns = residuals(typedEquations, values).flatMap((residual, index) =>
    residual ? [index] : [],
  );
  // A joint mistake settles both columns; one in this column alone leaves the others to mistakes of their own.
  const elsewhere = offColumns.flatMap((index) => {
    if (index === own) return [];
    const scores = columnChanges(values, index).solutions.map((changes) => weigh(changes).score);
    return scores.length === 0 ? [] : [Math.max(...scores)];
  });
  const singles = columnChanges(values, own).solutions.map((changes): Candidate => {
    const candidate = weigh(changes);
    return { ...candidate, score: elsewhere.reduce((sum, score) => sum + score, candidate.score) };
  });
  return searchOf(
    offColumns.includes(own) ? [...joint, ...singles] : [],
    values,
    { wrong: true, computed: true },
    pairsExamined,
  );
}

/** What determines a blank: what is printed, and the typed numbers of a column where its totals are blank too. */
const allEquations = systemOf(applications.cells, [
  ...printedEquations.equations,
  ...typedEquations.equations,
]);

/** What the equations say of a table. */
interface State {
  /** Whether any is off. */
  wrong: boolean;
  /** Whether A2 and A3 hold wherever they can be told, while A1 fails in a column: then the totals prove nothing. */
  computed: boolean;
}

function stateOf(values: Values): State {
  const off = residuals(printedEquations, values);
  const sumsHold = printedEquations.equations.every(({ rule }, index) => rule === 'A1' || !off[index]);
  const wrong = off.some(Boolean);
  return { wrong, computed: wrong && sumsHold && residuals(typedEquations, values).some(Boolean) };
}

/** Each typed cell of one applicant's column that would settle it. */
function columnChanges(values: Values, column: number): SmallestChanges {
  const equation = typedEquations.equations[column];
  return smallestChanges(systemOf(applications.cells, equation ? [equation] : []), values);
}

function searchOf(
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
      offered(candidate, values, computed && !(certain && index === 0)),
    ),
    certain,
    caution: wrong && !certain ? unsettled : '',
    pairsExamined,
  };
}

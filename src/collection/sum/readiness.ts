import type { CellId } from '../../format/table';
import type { Collection, Unit } from '../collection';
import { countingTroubles } from '../roster-troubles';
import type { Lines } from '../unit-row';
import { carriedIn } from './carried-in';
import { columnBalance } from './column-balance';
import { isNotPassed, mayBeCorrected, type Contribution } from './contribution';
import { cellOf, type CountySum } from './county-sum';
import { scopeChange } from './scope-since';
import { splitTroubles } from './split-shares';
import type { SumCell } from './sum-cell';
import type { Adjustment } from './summing';

/** One kind of thing that keeps a sum from being ready. */
export type ReasonKind =
  | 'nobody'
  | 'lacks'
  | 'suspects'
  | 'negative'
  | 'outdated'
  | 'unreadAfter'
  | 'balance'
  | 'carriedIn'
  | 'split'
  | 'roster'
  | 'scope'
  | 'notPassed';

/** Why the sum cannot be published yet. */
export interface Reason {
  kind: ReasonKind;
  /** In words that can be sent: 缺 6 格（2 个单位）. */
  words: string;
  /** The cells it is about, in the form's order. */
  cells: readonly CellId[];
  units: readonly Unit[];
}

/** Whether a doubt on one of its numbers is open. */
const isDoubtful = ({ suspects }: SumCell) => suspects.some(({ decision }) => decision === null);

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Columns of which both sides are known and differ. */
function unbalanced(sum: CountySum): { cells: CellId[]; words: string[] } {
  const found = sum.form.tables.applications.columns.flatMap((column) => {
    const { cells, difference } = columnBalance(sum, column.id);
    if (difference === null || difference === '0') return [];
    return [{ cells, words: `${column.name}一列两边不相等` }];
  });
  return { cells: found.flatMap(({ cells }) => cells), words: found.map(({ words }) => words) };
}

/** Whether somebody accepted or left out what makes the unit's 上年结转 differ. */
function isExplained(sum: CountySum, unit: Unit): boolean {
  const own = sum.suspects.filter((one) => one.unit === unit && one.doubt.id.startsWith('B1:'));
  return own.length > 0 && own.every(({ decision }) => decision !== null);
}

/** The difference from last year's 结转下年 that is not settled: without units left out, adjusted or accepted. */
function unexplained(sum: CountySum): { cells: CellId[]; units: Unit[]; words: string } | null {
  const columns = carriedIn(sum).flatMap(({ column, difference, units }) => {
    if (difference === null || difference === '0') return [];
    const open = units.filter(({ unit, why }) => why === 'changed' && !isExplained(sum, unit));
    const cell: CellId = `applications.carriedIn.${column.id}`;
    return open.length === 0 ? [] : [{ cell, units: open.map(({ unit }) => unit), difference }];
  });
  const last = columns[columns.length - 1];
  if (!last) return null;
  return {
    cells: columns.map(({ cell }) => cell),
    units: once(columns.flatMap(({ units }) => units)),
    words: `上年结转与上年报告差 ${last.difference.replace('-', '')}`,
  };
}

/** Adjustments that count and were made for a file after which the unit sent another: that one may hold them already. */
export function outdatedAdjustments({ cells, contributions }: CountySum): Adjustment[] {
  const counting = once(Array.from(cells.values()).flatMap(({ adjustments }) => adjustments));
  return counting.filter(({ unit, file }) => {
    const of = contributions.find((one) => one.unit.id === unit);
    return file !== undefined && file !== of?.standing.current?.id;
  });
}

/** So many units are named with their files. */
const NAMED = 3;

/** 1 个单位另有文件读不了，可能是更正：甲局（甲局更正.pdf）. */
function correctedWords(contributions: readonly Contribution[]): string {
  const named = contributions.slice(0, NAMED).map(({ unit, standing }) => {
    const files = standing.unreadAfter.map(({ file }) => file).join('、');
    return `${unit.name}（${files}）`;
  });
  const more = contributions.length > NAMED ? '等' : '';
  return `${contributions.length} 个单位另有文件读不了，可能是更正：${named.join('、')}${more}`;
}

/** Everything that keeps the sum from being ready, heaviest first; empty where it can be published. */
export function reasonsAgainst(collection: Collection, sum: CountySum, lines: Lines): Reason[] {
  const cells = sum.form.cells.map(({ id }) => cellOf(sum, id));
  const lacking = cells.filter(({ lacks }) => lacks.length > 0);
  const lackingUnits = once(lacking.flatMap(({ lacks }) => lacks.map(({ unit }) => unit)));
  const open = sum.suspects.filter(({ decision }) => decision === null);
  const openCells = cells.filter(isDoubtful);
  const negative = cells.filter((one) => one.negative.length > 0);
  const outdated = outdatedAdjustments(sum);
  const balance = unbalanced(sum);
  const carried = unexplained(sum);
  const splits = splitTroubles(collection, lines, sum.form);
  const counting = countingTroubles(collection.roster);
  const scope = scopeChange(collection, sum);
  const corrected = sum.contributions.filter(mayBeCorrected);
  const notPassed = sum.contributions.filter(isNotPassed);
  const reason = (
    kind: ReasonKind,
    isThere: boolean,
    words: string,
    about: readonly CellId[] = [],
    units: readonly Unit[] = [],
  ): Reason[] => (isThere ? [{ kind, words, cells: about, units }] : []);
  return [
    ...reason('nobody', sum.contributions.length === 0, '名册里没有计入汇总的单位'),
    ...reason(
      'lacks',
      lacking.length > 0,
      `缺 ${lacking.length} 格（${lackingUnits.length} 个单位）`,
      lacking.map(({ id }) => id),
      lackingUnits,
    ),
    ...reason(
      'suspects',
      open.length > 0,
      `可疑 ${open.length} 处没有定（${openCells.length} 格）`,
      openCells.flatMap(({ id }) => (sum.form.cell(id).sumOf === null ? [id] : [])),
      once(open.map(({ unit }) => unit)),
    ),
    ...reason(
      'negative',
      negative.length > 0,
      `调整以后是负数的 ${negative.length} 格`,
      negative.map(({ id }) => id),
      once(negative.flatMap((one) => one.negative)),
    ),
    ...reason(
      'outdated',
      outdated.length > 0,
      `${outdated.length} 条调整是对单位上一份文件做的`,
      outdated.flatMap(({ cell }) => (sum.form.isCellId(cell) ? [cell] : [])),
    ),
    ...reason(
      'unreadAfter',
      corrected.length > 0,
      correctedWords(corrected),
      [],
      corrected.map(({ unit }) => unit),
    ),
    ...reason('balance', balance.words.length > 0, balance.words.join('，'), balance.cells),
    ...reason('carriedIn', carried !== null, carried?.words ?? '', carried?.cells, carried?.units),
    ...reason('split', splits.length > 0, splits.join('；')),
    ...reason('roster', counting.length > 0, counting.join('；')),
    ...reason('scope', scope !== null, `口径手写以后，${scope?.words}`),
    ...reason(
      'notPassed',
      notPassed.length > 0,
      `${notPassed.length} 个单位还没有通过`,
      [],
      notPassed.map(({ unit }) => unit),
    ),
  ];
}

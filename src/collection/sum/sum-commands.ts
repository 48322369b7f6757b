import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { parseMoney, parseCount, problemSentence, scaled } from '../../report/numbers/number';
import type { Collection, Unit } from '../collection';
import type { Step } from '../commands';
import { numberOf, type Contribution } from './contribution';
import type { ScopeBasis } from './scope-since';
import type { Suspect } from './sum-cell';
import type { Adjustment, Decision, Summing } from './summing';

const change = (part: (summing: Summing) => Partial<Summing>) => (collection: Collection) => ({
  ...collection,
  summing: { ...collection.summing, ...part(collection.summing) },
});

const sameCells = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((cell, at) => cell === other[at]);

/** Without what was decided before on the same. */
const without = (
  decisions: readonly Decision[],
  { unit, doubt, cells }: Pick<Decision, 'unit' | 'doubt' | 'cells'>,
) => decisions.filter((one) => one.unit !== unit || one.doubt !== doubt || !sameCells(one.cells, cells));

/** The numbers a decision is about, as they are now. */
const valuesOf = (contribution: Contribution, form: Form, cells: readonly CellId[]) =>
  cells.map((id) => numberOf(contribution, form, id) ?? '');

const gapWords = { wait: '等待', zero: '确认为 0', excluded: '不计入' } as const;
/** What can be said of numbers that are not there. */
export type GapChoice = keyof typeof gapWords;

/**
 * 等待, 确认为 0 or 不计入: for the blanks of a unit's report, or with no cells for the whole report of a unit of which
 * nothing counts. `at` is an ISO time.
 */
export function settleGap(
  { unit, standing }: Contribution,
  cells: readonly CellId[],
  how: GapChoice,
  at: string,
): Step {
  const about = { unit: unit.id, doubt: '', cells: [...cells] };
  return {
    label: `${gapWords[how]} ${unit.name}`,
    apply: change(({ decisions }) => {
      const rest = without(decisions, about);
      if (how === 'wait') return { decisions: rest };
      const file = cells.length === 0 ? undefined : standing.current?.id;
      return { decisions: [...rest, { ...about, values: cells.map(() => ''), how, file, reason: '', at }] };
    }),
  };
}

/** 认可 or 不计入, with the reason: what a unit's doubtful numbers are to be taken for. */
export function settleSuspect(
  { doubt }: Suspect,
  contribution: Contribution,
  form: Form,
  how: 'accepted' | 'excluded',
  reason: string,
  at: string,
): Step {
  const { unit } = contribution;
  const about = { unit: unit.id, doubt: doubt.id, cells: [...doubt.cells] };
  const values = valuesOf(contribution, form, doubt.cells);
  // The blanks of another file are other blanks.
  const current = contribution.standing.current?.id;
  const of = values.includes('') && current !== undefined ? { file: current } : {};
  return {
    label: `${how === 'accepted' ? '认可' : '不计入'} ${unit.name}`,
    apply: change(({ decisions }) => ({
      decisions: [
        ...without(decisions, about),
        { ...about, values, words: doubt.words, how, ...of, reason, at },
      ],
    })),
  };
}

/** Takes back what was decided. */
export function reopen(decision: Decision, unit: Unit): Step {
  return {
    label: `重新定 ${unit.name}`,
    apply: change(({ decisions }) => ({ decisions: decisions.filter((one) => one !== decision) })),
  };
}

/** What is typed for an adjustment. */
export interface AdjustmentInput {
  unit: Unit;
  cell: CellId;
  /** As typed: +1, -3, －0.5. */
  by: string;
  reason: string;
}

/** Reads what is typed for an adjustment; in words what is wrong with it, empty where nothing is. */
export function readAdjustment(
  { cell, by, reason }: AdjustmentInput,
  form: Form,
): { by: string; trouble: string } {
  const text = by.normalize('NFKC').trim();
  const [, sign = '', rest = ''] = /^([+\-−–—]?)\s*(.*)$/.exec(text) ?? [];
  const isMoney = form.cell(cell).unit === 'money';
  const read = isMoney ? parseMoney(rest) : parseCount(rest);
  if (read.kind === 'blank') return { by: '', trouble: '请写加减多少，例如 +1 或 −3。' };
  if (read.kind === 'problem') return { by: '', trouble: `“${by}”${problemSentence(read.problem)}。` };
  if (scaled(read.text) === 0n) return { by: '', trouble: '加减 0 不改变什么。' };
  const isMinus = sign !== '' && sign !== '+';
  return {
    by: `${isMinus ? '-' : ''}${read.text}`,
    trouble: reason.trim() === '' ? '请写明理由：以后有人问起这个数，靠它说得清。' : '',
  };
}

/** 调整: adds to the county's number or takes off, for a reason. */
export function adjust(adjustment: Adjustment, unit: Unit): Step {
  return {
    label: `调整 ${unit.name}`,
    apply: change(({ adjustments }) => ({
      adjustments: adjustments.some(({ id }) => id === adjustment.id)
        ? adjustments.map((one) => (one.id === adjustment.id ? adjustment : one))
        : [...adjustments, adjustment],
    })),
  };
}

/** Takes an adjustment back. */
export function dropAdjustment({ id }: Adjustment): Step {
  return {
    label: '删去一条调整',
    apply: change(({ adjustments }) => ({ adjustments: adjustments.filter((one) => one.id !== id) })),
  };
}

/** 口径: a sentence of one's own, written over what counts now; null goes back to what is made. */
export function writeScope(own: ({ words: string } & ScopeBasis) | null): Step {
  const written = { scope: own?.words ?? null, scopeOver: own?.over, scopeUnits: own?.units };
  return { label: '改口径', joins: 'scope', apply: change(() => written) };
}

/** 司法局's catalogue of 规范性文件, as typed. */
export function writeCatalogue(catalogue: Summing['catalogue']): Step {
  return { label: '改规范性文件目录', joins: 'catalogue', apply: change(() => ({ catalogue })) };
}

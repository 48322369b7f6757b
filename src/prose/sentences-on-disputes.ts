import type { Form } from '../format/form';
import type { CellId } from '../format/table';
import { itemised, type Item, type Numbers, type Recipe } from './sentence-recipe';

const RECONSIDERATIONS = ['review'];
const LAWSUITS = ['directSuit', 'suitAfterReview'];
const CAUSE = '因政府信息公开引起的';

const outcomesOf = ({ tables }: Form) => tables.disputes.columns.filter(({ id }) => id !== 'total');
const cellsOf = ({ tables }: Form): readonly CellId[] =>
  [...RECONSIDERATIONS, ...LAWSUITS].flatMap((group) =>
    tables.disputes.columns.map(({ id }): CellId => `disputes.${group}.${id}`),
  );

function sum(n: Numbers, groups: readonly string[], column: string): number {
  return groups.reduce((total, group) => total + n.cell(`disputes.${group}.${column}`), 0);
}

function cases(n: Numbers, name: string, groups: readonly string[]): string {
  const whole = sum(n, groups, 'total');
  const items = outcomesOf(n.form).map((line): Item => ({ name: line.name, value: sum(n, groups, line.id) }));
  const [only, second] = items.filter(({ value }) => value > 0);
  if (only && !second) return `${name}案件${whole}件，${whole > 1 ? '均为' : ''}${only.name}`;
  return `${name}案件${whole}件，其中${itemised(items)}`;
}

function disputes(n: Numbers): string {
  const reconsiderations = sum(n, RECONSIDERATIONS, 'total');
  const lawsuits = sum(n, LAWSUITS, 'total');
  if (reconsiderations + lawsuits === 0) return `没有发生${CAUSE}行政复议和行政诉讼`;
  if (lawsuits === 0) return `发生${CAUSE}${cases(n, '行政复议', RECONSIDERATIONS)}；没有发生行政诉讼`;
  if (reconsiderations === 0) return `发生${CAUSE}${cases(n, '行政诉讼', LAWSUITS)}；没有发生行政复议`;
  return `发生${CAUSE}${cases(n, '行政复议', RECONSIDERATIONS)}；${cases(n, '行政诉讼', LAWSUITS)}`;
}

function corrected(n: Numbers): string | null {
  const outcome = n.form.columnOf('disputes.review.corrected').name;
  const items: Item[] = [
    { name: `行政复议${outcome}`, value: sum(n, RECONSIDERATIONS, 'corrected') },
    { name: `行政诉讼${outcome}`, value: sum(n, LAWSUITS, 'corrected') },
  ];
  const told = itemised(items);
  return told === '' ? null : `${CAUSE}案件中，${told}`;
}

/** 行政复议、行政诉讼: from the disputes table. */
export const disputesRecipes = (form: Form): readonly Recipe[] => [
  {
    id: 'disputes',
    name: '行政复议和行政诉讼',
    places: ['applications', 'supervision', 'lead'],
    cells: cellsOf(form),
    make: disputes,
  },
  {
    id: 'corrected',
    name: '被纠正的案件',
    places: ['problems'],
    cells: [...RECONSIDERATIONS, ...LAWSUITS].map((group): CellId => `disputes.${group}.corrected`),
    make: corrected,
  },
];

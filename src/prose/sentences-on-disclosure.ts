import type { Form } from '../format/form';
import type { IndicatorId } from '../format/indicators';
import type { CellId } from '../format/table';
import { CHARGES_CELL } from '../report/report';
import { DECISIONS } from './meanings';
import { itemised, type Item, type Numbers, type Recipe } from './sentence-recipe';

/** The form's name of a row of the disclosure table. */
const nameOf = ({ tables }: Form, row: string): string =>
  tables.disclosure.rows.find(({ id }) => id === row)?.name ?? '';

const made = (row: string): readonly CellId[] =>
  (['made', 'repealed', 'inForce'] as const).map((column): CellId => `disclosure.${row}.${column}`);

/** 「制发行政规范性文件1件，废止2件，现行有效5件」; a number always follows the name of what it counts. */
function documents(n: Numbers, row: string): string {
  const name = nameOf(n.form, row);
  const [issued = 0, repealed = 0, inForce = 0] = made(row).map((id) => n.cell(id));
  if (issued + repealed === 0)
    return `没有制发、废止${name}，${inForce > 0 ? `现行有效的${name}${inForce}件` : `没有现行有效的${name}`}`;
  const change =
    issued === 0
      ? `废止${name}${repealed}件，没有新制发`
      : `制发${name}${issued}件，${repealed > 0 ? `废止${repealed}件` : '没有废止'}`;
  return `${change}，${inForce > 0 ? `现行有效${inForce}件` : `没有现行有效的${name}`}`;
}

const decisionCell = (row: string): CellId => `disclosure.${row}.decisions`;

function decisions(n: Numbers): string {
  const items = DECISIONS.map((row): Item => ({
    name: `${nameOf(n.form, row)}决定`,
    value: n.cell(decisionCell(row)),
  }));
  const told = itemised(items);
  const none = items.filter(({ value }) => value === 0).map(({ name }) => name);
  const denied = none.length > 0 ? `没有作出${none.join('、')}` : '';
  return [told === '' ? '' : `作出${told}`, denied].filter((clause) => clause !== '').join('，');
}

const CHANNELS: readonly (readonly [id: IndicatorId, name: string])[] = [
  ['website', '政府网站'],
  ['socialMedia', '政务新媒体'],
  ['gazette', '政府公报'],
  ['noticeBoard', '公示栏'],
];

/** Channel by channel and without a sum: one item may be published through several. */
function published(n: Numbers): string {
  const known = CHANNELS.flatMap(([id, name]) => {
    const value = n.indicator(id);
    return value === null ? [] : [{ name, value }];
  });
  const some = known.filter(({ value }) => value > 0);
  if (some.length === 0) return `没有通过${known.map(({ name }) => name).join('、')}公开政府信息`;
  const [first, ...others] = some.map(({ name, value }) => ({ name, value }));
  return [
    `通过${first?.name}公开政府信息${first?.value}条`,
    ...others.map(({ name, value }) => `通过${name}公开${value}条`),
  ].join('，');
}

/** 主动公开: from the disclosure table and 附加统计项. */
export const disclosureRecipes = (form: Form): readonly Recipe[] => [
  {
    id: 'published',
    name: '各渠道公开条数',
    places: ['disclosure', 'platform', 'lead'],
    cells: [],
    someOf: CHANNELS.map(([id]) => id),
    make: published,
  },
  {
    id: 'keyFields',
    name: '重点领域',
    places: ['disclosure'],
    cells: [],
    someOf: ['keyFields'],
    make: (n) =>
      n.indicator('keyFields') === 0
        ? '没有公开重点领域信息'
        : `公开重点领域信息${n.indicator('keyFields')}条`,
  },
  {
    id: 'normativeDocuments',
    name: nameOf(form, 'normativeDocuments'),
    places: ['disclosure', 'management'],
    cells: made('normativeDocuments'),
    make: (n) => documents(n, 'normativeDocuments'),
  },
  {
    id: 'regulations',
    name: nameOf(form, 'regulations'),
    places: ['disclosure', 'management'],
    cells: made('regulations'),
    make: (n) => (n.mayMakeRegulations === false ? null : documents(n, 'regulations')),
  },
  {
    id: 'decisions',
    name: '许可、处罚和强制',
    places: ['disclosure'],
    cells: DECISIONS.map(decisionCell),
    make: decisions,
  },
  {
    id: 'charges',
    name: nameOf(form, 'charges'),
    places: ['disclosure'],
    cells: [CHARGES_CELL],
    make: (n) =>
      /[1-9]/.test(n.charges)
        ? `收取${nameOf(form, 'charges')}${n.charges}万元`
        : `没有收取${nameOf(form, 'charges')}`,
  },
];

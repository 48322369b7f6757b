import { withoutItsNumber } from '../format/build-applications';
import type { Form } from '../format/form';
import type { IndicatorId } from '../format/indicators';
import type { CellId } from '../format/table';
import { itemised, type Item, type Numbers, type Recipe } from './sentence-recipe';

const cell = (row: string, column = 'total'): CellId => `applications.${row}.${column}`;
const NEW = cell('newlyReceived');
const CARRIED_IN = cell('carriedIn');
const HANDLED = cell('handledTotal');
const CARRIED_OVER = cell('carriedOver');

const RECEIVED = '新收政府信息公开申请';
const NONE_RECEIVED = '没有收到政府信息公开申请';

function withCarried(n: Numbers): string {
  const received = n.cell(NEW);
  const carried = n.cell(CARRIED_IN);
  const before = n.form.rowOf(CARRIED_IN).name;
  if (received === 0)
    return carried === 0
      ? `${NONE_RECEIVED}，也没有${before}的申请`
      : `${NONE_RECEIVED}，${before}${carried}件`;
  return carried === 0
    ? `${RECEIVED}${received}件，没有${before}的申请`
    : `${RECEIVED}${received}件，${before}${carried}件，合计应办理${received + carried}件`;
}

function byApplicant(n: Numbers): string | null {
  const received = n.cell(NEW);
  if (received === 0) return null;
  const [person] = n.form.applicants;
  const persons = n.cell(cell('newlyReceived', person.id));
  const items: Item[] = [
    { name: person.name, value: persons },
    { name: n.form.organisationsLabel, value: received - persons },
  ];
  return `${RECEIVED}${received}件，${split(items, received, '申请人')}`;
}

/** 「其中甲3件、乙2件」, or where all are of one kind 「申请人均为自然人」. */
function split(items: readonly Item[], whole: number, what: string): string {
  const [only, second] = items.filter(({ value }) => value > 0);
  return only && !second && only.value === whole
    ? `${what}${whole > 1 ? '均' : ''}为${only.name}`
    : `其中${itemised(items)}`;
}

const channels: readonly (readonly [id: IndicatorId, name: string])[] = [
  ['byNetwork', '网络提交'],
  ['byLetter', '信函寄送'],
  ['inPerson', '当面提交'],
];

function byChannel(n: Numbers): string | { lack: string } | null {
  const received = n.cell(NEW);
  const items = channels.map(([id, name]): Item => ({ name, value: n.indicator(id) ?? 0 }));
  const sum = items.reduce((total, { value }) => total + value, 0);
  if (sum > received)
    return { lack: `各渠道相加是 ${sum} 件，多于${n.form.rowOf(NEW).name} ${received} 件，请先核对` };
  return sum === 0 ? null : `${RECEIVED}${received}件，其中${itemised(items)}`;
}

/** The four groups of the form by their names, the rows that stand alone by theirs, in the order of the form. */
const resultsOf = ({
  resultRows,
  resultGroups,
  rowOf,
}: Form): { name: string; rows: readonly string[] }[] => [
  ...resultRows
    .filter((id) => resultGroups.every(({ rows }) => !rows.includes(id)))
    .map((id) => ({ name: rowOf(cell(id)).name, rows: [id] })),
  ...resultGroups,
];

function handled(n: Numbers): string | null {
  const done = n.cell(HANDLED);
  const left = n.cell(CARRIED_OVER);
  const items = resultsOf(n.form).map(({ name, rows }): Item => ({
    name,
    value: rows.reduce((sum, row) => sum + n.cell(cell(row)), 0),
  }));
  const carriedOver = withoutItsNumber(n.form.rowOf(CARRIED_OVER).label);
  if (done === 0) return left === 0 ? null : `有${left}件政府信息公开申请${carriedOver}`;
  const outcome = `办结政府信息公开申请${done}件，${split(items, done, '结果')}`;
  return left === 0 ? `${outcome}，没有${carriedOver}的申请` : `${outcome}；${carriedOver}${left}件`;
}

/** 收到和处理申请: from the applications table and, for channels, 附加统计项. */
export const applicationsRecipes = (form: Form): readonly Recipe[] => [
  {
    id: 'received',
    name: form.rowOf(NEW).name,
    places: ['applications', 'lead'],
    cells: [NEW],
    make: (n) => (n.cell(NEW) === 0 ? NONE_RECEIVED : `${RECEIVED}${n.cell(NEW)}件`),
  },
  {
    id: 'receivedWithCarried',
    name: `${form.rowOf(NEW).name}和${form.rowOf(CARRIED_IN).name}`,
    places: ['applications', 'lead'],
    cells: [NEW, CARRIED_IN],
    make: withCarried,
  },
  {
    id: 'applicants',
    name: '申请人',
    places: ['applications'],
    cells: [NEW, ...form.applicants.map(({ id }) => cell('newlyReceived', id))],
    make: byApplicant,
  },
  {
    id: 'channels',
    name: '申请渠道',
    places: ['applications'],
    cells: [NEW],
    someOf: channels.map(([id]) => id),
    make: byChannel,
  },
  {
    id: 'handled',
    name: `办理结果和${form.rowOf(CARRIED_OVER).name}`,
    places: ['applications'],
    cells: [HANDLED, ...form.resultRows.map((id) => cell(id)), CARRIED_OVER],
    make: handled,
  },
];

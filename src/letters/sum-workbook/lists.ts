import { agencyKinds } from '../../format/agencies';
import type { Form } from '../../format/form';
import { listSheet } from '../../blocks/sheet/list-sheet';
import type { PlainSheet } from '../../blocks/sheet/plain-sheet';
import type { Collection } from '../../collection/collection';
import { BY_HAND } from '../../collection/hand-filled';
import { countedWords } from '../../collection/roster-values';
import { standingsOf } from '../../collection/standing';
import { stateWords } from '../../collection/state-words';
import { successionText } from '../../collection/successions';
import { carriedIn, type CarriedColumn, type UnitDifference } from '../../collection/sum/carried-in';
import type { CountySum } from '../../collection/sum/county-sum';
import { stands } from '../../collection/sum/decided';
import { scopeOf, scopes } from '../../collection/sum/scope';
import type { Decision } from '../../collection/sum/summing';

/** A moment as Chinese clocks show it: 2027-01-26 16:00. */
function moment(iso: string): string {
  const at = Date.parse(iso);
  const EIGHT_HOURS = 8 * 60 * 60 * 1000;
  return Number.isNaN(at) ? '' : new Date(at + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ');
}

/** 名册与状态: every unit of the roster, and the file that counts. */
export function rosterSheet(collection: Collection): PlainSheet {
  const rows = standingsOf(collection).standings.map(({ unit, state, current }) => [
    unit.name,
    agencyKinds.find(({ id }) => id === unit.kind)?.name ?? '',
    scopes.find(({ id }) => id === scopeOf(unit))?.name ?? '',
    countedWords[unit.counted],
    unit.countedBy,
    stateWords[state],
    current ? `${current.file}${current.byHand ? `（${BY_HAND}）` : ''}` : '',
    current ? moment(current.at) : '',
    successionText(unit.successions),
  ]);
  const head = ['单位', '类别', '部分', '计入汇总', '由谁统计', '状态', '计入的文件', '收到', '承继'];
  return listSheet('名册与状态', [head, ...rows], [30, 16, 12, 8, 20, 8, 34, 16, 20]);
}

const decisionWords: Readonly<Record<Decision['how'], string>> = {
  zero: '确认为 0',
  excluded: '不计入',
  accepted: '认可',
};

const namesOf = (form: Form, cells: readonly string[]) =>
  cells.flatMap((id) => (form.isCellId(id) ? [form.nameOf(id)] : [])).join('、');

const differenceWords: Readonly<Record<UnitDifference['why'], string>> = {
  absent: '今年没有收到',
  leftOut: '今年的不计入',
  noReport: '没有上年的报告',
  noShare: '上年的份额没有写（名册“承继”）',
  wrongShare: '上年的份额加起来不对，或者上年的报告里没有这个数',
  noNumber: '上年的报告里没有这个数',
  adjusted: '今年的调整过',
  changed: '两年的数不同',
};

function decisionRows(collection: Collection, { form, contributions, suspects }: CountySum): string[][] {
  return collection.summing.decisions.flatMap((decision) => {
    const contribution = contributions.find(({ unit }) => unit.id === decision.unit);
    const name = collection.roster.find(({ id }) => id === decision.unit)?.name;
    if (name === undefined) return [];
    const doubts = suspects.flatMap(({ unit, doubt }) => (unit.id === decision.unit ? [doubt] : []));
    const holds = contribution !== undefined && stands(decision, contribution, form, doubts);
    return [
      [
        `${decisionWords[decision.how]}${holds ? '' : '（已失效）'}`,
        name,
        decision.cells.length === 0 ? '整份报告' : namesOf(form, decision.cells),
        decision.values.filter((text) => text !== '').join('、'),
        decision.reason,
        moment(decision.at),
      ],
    ];
  });
}

function adjustmentRows(collection: Collection, { form, idle }: CountySum): string[][] {
  return collection.summing.adjustments.map((adjustment) => [
    `调整${idle.includes(adjustment) ? '（没有起作用）' : ''}`,
    collection.roster.find(({ id }) => id === adjustment.unit)?.name ?? '名册里没有的单位',
    namesOf(form, [adjustment.cell]),
    adjustment.by.startsWith('-') ? adjustment.by : `+${adjustment.by}`,
    adjustment.reason,
    moment(adjustment.at),
  ]);
}

function differenceRows({ column, notCompared, last, now, difference, ...known }: CarriedColumn): string[][] {
  const units = [...known.units, ...notCompared];
  if (units.length === 0) return [];
  const words = (one: string | null) => one ?? '没有';
  const lacking = notCompared.length;
  return [
    ...units.map((one) => [
      '结转的差',
      one.unit.name,
      column.name,
      `上年 ${words(one.last)}，今年 ${words(one.now)}`,
      differenceWords[one.why],
      '',
    ]),
    [
      '结转的差',
      '合计',
      column.name,
      `上年 ${words(last)}${lacking === 0 ? '' : `（缺 ${lacking} 个单位）`}，今年 ${words(now)}`,
      difference === null
        ? ''
        : lacking === 0
          ? `差 ${difference}`
          : `比得了的单位差 ${difference}；${lacking} 个单位没有比`,
      '',
    ],
  ];
}

/** 调整与认可, the working paper (工作底稿): what was decided, what is open, and which units make the 结转 differ. */
export function workingPaper(collection: Collection, sum: CountySum): PlainSheet {
  const open = sum.suspects
    .filter(({ decision }) => decision === null)
    .map(({ unit, doubt }) => ['可疑，未定', unit.name, namesOf(sum.form, doubt.cells), '', doubt.words, '']);
  const rows = [
    ...decisionRows(collection, sum),
    ...adjustmentRows(collection, sum),
    ...open,
    ...carriedIn(sum).flatMap(differenceRows),
  ];
  const head = ['事项', '单位', '格', '数', '理由或说明', '时间'];
  const none = rows.length === 0 ? [['没有', '', '', '', '', '']] : [];
  return listSheet('调整与认可', [head, ...rows, ...none], [14, 28, 36, 18, 48, 16]);
}

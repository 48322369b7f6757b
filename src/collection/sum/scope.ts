import type { AgencyKind } from '../../format/agencies';
import type { Collection, Unit } from '../collection';
import { kindInName } from '../roster-values';
import type { CountySum } from './county-sum';
import { wholeStanding, type WholeStanding } from './whole-units';

/** The parts of a county that have a subtotal (口径). */
export type ScopeId = 'government' | 'departments' | 'towns';

const kinds: Readonly<Record<ScopeId, readonly (AgencyKind | '')[]>> = {
  government: ['government', 'governmentOffice'],
  departments: [
    'department',
    'stateCouncilDepartment',
    'outpost',
    'verticalAgency',
    'authorisedOrganisation',
    '',
  ],
  towns: ['township', 'subdistrict'],
};

/** 本级, 部门, 乡镇街道. */
export const scopes: readonly { id: ScopeId; name: string }[] = [
  { id: 'government', name: '本级' },
  { id: 'departments', name: '部门和机构' },
  { id: 'towns', name: '乡镇、街道' },
];

/** The part of the county a unit belongs to, by its kind; where nobody chose one, by its name. */
export function scopeOf({ kind, name }: Unit): ScopeId {
  const known = kind || kindInName(name);
  return scopes.find(({ id }) => kinds[id].includes(known))?.id ?? 'departments';
}

/** 县政府, 市政府 … of the place that collects; 本级政府 where it is not named. */
function governmentOf(place: string): string {
  const [last = ''] = place.slice(-1);
  return /[省市县区旗州盟]/.test(last) ? `${last}政府` : '本级政府';
}

function countWords(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} 个${words}`];
}

/** The sentence that says whose numbers the county's report holds, made of what counts now; empty while nothing does. */
export function madeScope({ place, year }: Collection, sum: CountySum): string {
  const whole = sum.contributions.map((one): WholeStanding => wholeStanding(sum, one));
  const counted = sum.contributions.filter((_, at) => whole[at] === 'counts');
  const of = (scope: ScopeId) => counted.filter(({ unit }) => scopeOf(unit) === scope);
  const office = of('government').some(
    ({ unit }) => (unit.kind || kindInName(unit.name)) === 'governmentOffice',
  );
  const own = governmentOf(place);
  const parts = [
    ...(of('government').length === 0 ? [] : [office ? `${own}（含${own}办公室）` : own]),
    ...countWords(of('departments').length, '部门和机构'),
    ...countWords(of('towns').length, '乡镇（街道）'),
  ];
  const out = sum.contributions.filter((_, at) => whole[at] === 'excluded');
  const names = out.map(({ unit }) => unit.name).join('、');
  const missing = out.every(({ absence }) => absence === 'missing') ? '未报送，' : '';
  if (parts.length === 0) return '';
  // A figure stands apart from the words before it, as everywhere on the page.
  const blank = /^\d/.test(parts[0] ?? '') ? ' ' : '';
  const head = `本报告数据汇总了${blank}${parts.join('、')}共 ${counted.length} 个单位 ${year} 年度数据`;
  return `${head}${names === '' ? '' : `，${names}${missing}未计入`}。`;
}

/** 口径: the sentence written by hand, or the one made of what counts. */
export function scopeSentence(collection: Collection, sum: CountySum): string {
  return collection.summing.scope ?? madeScope(collection, sum);
}

import { agencyKinds, type AgencyKind } from '../format/agencies';
import { plainLabel } from '../format/plain-label';
import type { Unit } from './collection';

/** What a cell of a roster means, and what of it was not understood; empty where all was. */
export interface Understood<Value> {
  value: Value;
  unclear: string;
}

/** What 计入汇总 is called in a roster. */
export const countedWords: Readonly<Record<Unit['counted'], string>> = {
  yes: '是',
  no: '否',
  shown: '仅展示',
};

/** Endings of agency names with the kind they tell. */
const kindsByName: readonly (readonly [ending: RegExp, kind: AgencyKind])[] = [
  [/街道(?:办事处)?$/, 'subdistrict'],
  [/[镇乡](?:人民政府)?$/, 'township'],
  [/(?:政府办公室|政府办|政府办公厅)$/, 'governmentOffice'],
  [/(?:[省市县区州旗]|自治区)(?:人民)?政府$/, 'government'],
  [/(?:管委会|管理委员会|管理办公室)$/, 'outpost'],
  [/^国家税务总局|(?:气象局|烟草专卖局|邮政管理局|消防救援大队|分局)$/, 'verticalAgency'],
  [/(?:局|委员会|委)$/, 'department'],
];

/** The kind a unit's name says; empty where it says none: then nothing is assumed. */
export function kindInName(name: string): AgencyKind | '' {
  return kindsByName.find(([ending]) => ending.test(name))?.[1] ?? '';
}

/** What the kinds are called in rosters besides their own names. Each is matched against the whole plain text. */
const kindsByWord: readonly (readonly [words: RegExp, kind: AgencyKind])[] = [
  [
    /^(?:本级|[县区市]?本级政府|[县区市]?级?(?:人民)?政府(?:本级)?|[县区市]级?以上(?:人民)?政府)$/,
    'government',
  ],
  [/^(?:乡镇|镇|乡|民族乡)(?:人民)?(?:政府)?$/, 'township'],
  [/^街道(?:办|办事处)?$/, 'subdistrict'],
  [
    /^(?:[县区市]?(?:人民)?政府)?(?:组成|工作|职能)?部门$|^[县区市](?:级|直|直属)(?:政府)?部门$/,
    'department',
  ],
  [/^国务院(?:组成)?部门$/, 'stateCouncilDepartment'],
  [/^(?:[县区市]?(?:人民)?政府)?办公[室厅]$|^[县区市]?(?:人民)?政府办$/, 'governmentOffice'],
  [/^(?:政府)?派出(?:机构|机关)$|^(?:经济)?开发区(?:管委会)?$|^(?:管委会|园区|功能区)$/, 'outpost'],
  [/^(?:垂直管理|垂管|双重管理|双管|条管)(?:单位|部门|机构)?$/, 'verticalAgency'],
  [/^(?:(?:法律法规)?授权(?:的)?(?:组织|单位)|(?:[县区市][级直]?|直属)?事业单位)$/, 'authorisedOrganisation'],
];

/** Words for several kinds at once: which of them, the unit's name says. */
const groupsByWord: readonly (readonly [words: RegExp, kinds: readonly AgencyKind[]])[] = [
  [/^(?:乡镇街道|镇街|镇街道|乡镇街|乡镇和街道)$/, ['township', 'subdistrict']],
  [/^(?:[县区市](?:级|直|直属)|直属)(?:单位|机关|机构)$/, ['department', 'governmentOffice', 'outpost']],
];

/** 类别. A blank cell leaves it to the unit's name. */
export function kindOf(text: string, name: string): Understood<AgencyKind | ''> {
  const plain = plainLabel(text);
  if (plain === '') return { value: kindInName(name), unclear: '' };
  const said = agencyKinds.find((kind) => plainLabel(kind.name) === plain)?.id;
  const group = groupsByWord.find(([words]) => words.test(plain))?.[1] ?? [];
  const value =
    said ??
    kindsByWord.find(([words]) => words.test(plain))?.[1] ??
    group.find((kind) => kind === kindInName(name));
  return value ? { value, unclear: '' } : { value: '', unclear: text };
}

const countedByWord: readonly (readonly [words: RegExp, counted: Unit['counted']])[] = [
  [/^(?:是|计入|计|参加|汇总|y|yes|1)$/, 'yes'],
  [/^(?:否|不|不计入|不计|不参加|不汇总|n|no|0)$/, 'no'],
  [/^(?:仅|只)?展示$/, 'shown'],
];

/** 计入汇总. A blank cell is 是. */
export function countedOf(text: string): Understood<Unit['counted']> {
  const plain = plainLabel(text.replace(/[√✓✔☑]/, '是').replace(/[×✗✘☒]/, '否'));
  if (plain === '') return { value: 'yes', unclear: '' };
  const value = countedByWord.find(([words]) => words.test(plain))?.[1];
  return value ? { value, unclear: '' } : { value: 'yes', unclear: text };
}

/** That a unit counts its numbers itself, or that nobody wrote who does. */
const NOBODY_ELSE = /^(?:无|没有|本单位|本机关|本级|自己|自行|自行统计|单位自行统计)?$/;
/** What is no name of an agency: 是, √, 待定. */
const NO_NAME = /^(?:是|否|有|y|yes|n|no|不详|不清楚|待定|未定|\d*)$/;

/** 由谁统计: 由市税务局统计 and 市税务局 are the same. */
export function countedByOf(text: string): Understood<string> {
  const plain = plainLabel(text);
  if (NOBODY_ELSE.test(plain) && !/[√✓✔☑×✗✘☒?？]/.test(text)) return { value: '', unclear: '' };
  const value = text
    .trim()
    .replace(/^由/, '')
    .replace(/(?:负责|代为)?统计$/, '')
    .trim();
  const isName = !NO_NAME.test(plainLabel(value));
  return isName ? { value, unclear: '' } : { value: '', unclear: text };
}

/** 甲局、乙局: the names in a cell or a field, in their order. */
export function listedNames(text: string): string[] {
  return text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The columns of a roster whose cells have to be understood, by the heads we write. */
const unclearHeads = ['类别', '计入汇总', '由谁统计', '承继'] as const;

export type UnclearHead = (typeof unclearHeads)[number];

/** What was written there and not understood; empty for nothing. It is kept until somebody puts it right. */
export function unclearIn({ more }: Unit, head: UnclearHead): string {
  return more.find((cell) => cell.head === head)?.text ?? '';
}

/** Whether something in its row was not understood. */
export function isUnclear({ more }: Unit): boolean {
  return more.some(({ head }) => isUnclearHead(head));
}

/** Whether a head is one of ours: then the cell was not understood. */
export function isUnclearHead(head: string): boolean {
  return unclearHeads.some((own) => own === head);
}

/** Without what was not understood in a column: somebody has put it right. */
export function withoutUnclear(unit: Unit, head: UnclearHead): Unit {
  return { ...unit, more: unit.more.filter((cell) => cell.head !== head) };
}

import { agencyKinds, type AgencyKind } from '../format/agencies';
import { plainLabel } from '../format/plain-label';
import { newUnit, type Unit } from './collection';
import { unitNamed } from './find-unit';

/** A pasted or opened list of units: those that are new, and what was not taken, a sentence each. */
export interface RosterRead {
  units: readonly Unit[];
  notTaken: readonly string[];
  /** Names that stand in more than one row; the first was taken. They are among `notTaken` as well. */
  twice: readonly string[];
}

/** Columns by what their head may say. */
const heads = {
  name: /^(?:全称|单位全称|单位名称|单位|机关名称|机关|名称|报送单位)$/,
  aliases: /^(?:别名|简称|曾用名|别名曾用名|简称别名)$/,
  kind: /^(?:类别|单位类别|单位类型|类型)$/,
  counted: /^(?:计入|计入汇总|是否计入|是否计入汇总|汇总)$/,
  successions: /^(?:承继|承继单位|原单位)$/,
  contact: /^(?:联系人|联系电话|电话|联系方式|联系人电话)$/,
} as const;

type Column = keyof typeof heads;

const columnIds = Object.keys(heads) as Column[];

function columnsOf(row: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  row.forEach((text, at) => {
    const column = columnIds.find((id) => heads[id].test(plainLabel(text)));
    if (column && !found.has(column)) found.set(column, at);
  });
  return found;
}

/** Titles and dates stand in so many rows at most before the heads of the columns. */
const MOST_BEFORE_HEAD = 5;

const isHead = (row: readonly string[]): boolean => columnsOf(row).has('name');

const headIn = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, MOST_BEFORE_HEAD).findIndex(isHead);

const filledOf = <Row extends readonly string[]>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.some((text) => text.trim() !== ''));

/** A sheet of a file, or a text: its rows of cells. */
export interface RosterSheet {
  name: string;
  rows: readonly (readonly string[])[];
}

/**
 * The rows of a file that are a roster: of the sheets with a column 全称, from its head on. Where none has one,
 * `hasHead` is false and the rows are all there are. `notRead` names sheets that were passed over.
 */
export function rosterRows(sheets: readonly RosterSheet[]): {
  rows: (readonly string[])[];
  hasHead: boolean;
  notRead: string[];
} {
  const filled = sheets.map(({ name, rows }) => ({ name, rows: filledOf(rows) }));
  const named = filled.filter(({ rows }) => headIn(rows) >= 0);
  if (named.length === 0) return { rows: filled.flatMap(({ rows }) => rows), hasHead: false, notRead: [] };
  const others = filled.filter((sheet) => sheet.rows.length > 0 && !named.includes(sheet));
  return {
    rows: named.flatMap(({ rows }) => rows.slice(headIn(rows))),
    hasHead: true,
    notRead: others.map(({ name }) => `表『${name}』没有“全称”一列，没有读`),
  };
}

/** A line of sums or of a heading is no unit. */
const NO_UNIT = /^(?:合计|总计|小计|共计|共.{0,4}个|序号|填表.{0,12}|备注|附件.{0,4})$/;

/** Endings of agency names with the kind they tell. */
const kindWords: readonly (readonly [ending: RegExp, kind: AgencyKind])[] = [
  [/街道(?:办事处)?$/, 'subdistrict'],
  [/[镇乡](?:人民政府)?$/, 'township'],
  [/(?:政府办公室|政府办|政府办公厅)$/, 'governmentOffice'],
  [/(?:管委会|管理委员会|管理办公室)$/, 'outpost'],
  [/^国家税务总局|(?:气象局|烟草专卖局|邮政管理局|消防救援大队|分局)$/, 'verticalAgency'],
  [/(?:局|委员会|委)$/, 'department'],
];

/** The kind a unit's name says; empty where it says none: then nothing is assumed. */
export function kindInName(name: string): AgencyKind | '' {
  return kindWords.find(([ending]) => ending.test(name))?.[1] ?? '';
}

/** A unit of which only its name is known, and what that says. */
export function unitCalled(id: string, name: string): Unit {
  return { ...newUnit(id, name), kind: kindInName(name) };
}

function kindOf(text: string, name: string): AgencyKind | '' {
  const said = agencyKinds.find((kind) => plainLabel(kind.name) === plainLabel(text));
  return said?.id ?? (text.trim() === '' ? kindInName(name) : '');
}

/** 甲局、乙局: the names in a cell or a field, in their order. */
export function listedNames(text: string): string[] {
  return text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 承继, from the names of those before. */
export function successionsOf(text: string): Unit['successions'] {
  return listedNames(text).map((from) => ({ from, how: 'merged' }));
}

function countedOf(text: string): Unit['counted'] {
  const plain = plainLabel(text);
  if (plain === '仅展示') return 'shown';
  return /^(?:否|不|不计入|不计)$/.test(plain) ? 'no' : 'yes';
}

function unitOf(row: readonly string[], columns: ReadonlyMap<Column, number>, id: string): Unit {
  const cell = (column: Column) => (row[columns.get(column) ?? -1] ?? '').trim();
  const name = cell('name').replace(/\s+/g, '');
  return {
    ...newUnit(id, name),
    aliases: listedNames(cell('aliases')),
    kind: kindOf(cell('kind'), name),
    counted: countedOf(cell('counted')),
    successions: successionsOf(cell('successions')),
    contact: cell('contact'),
  };
}

/** The column with the most texts that can be names, for tables without a head. */
function likeliestColumn(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const many = Array.from(
    { length: width },
    (_, at) => rows.filter((row) => /[一-龥]{3}/.test(row[at] ?? '')).length,
  );
  return many.indexOf(Math.max(...many));
}

/**
 * Reads rows of a table as units: by the heads of its columns, or, where there are none, the column of names. One
 * column 全称 suffices. A name the roster has already, one that comes twice and a line of sums are not taken, and named.
 * `ids` gives each new unit an id.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  roster: readonly Unit[],
  ids: () => string,
): RosterRead {
  const filled = filledOf(rows);
  const headAt = headIn(filled);
  let columns =
    headAt >= 0
      ? columnsOf(filled[headAt] ?? [])
      : new Map<Column, number>([['name', likeliestColumn(filled)]]);
  const units: Unit[] = [];
  const notTaken: string[] = [];
  const twice: string[] = [];
  filled.slice(headAt + 1).forEach((row) => {
    // Another sheet, or the next page of a printed one: its columns may stand otherwise.
    if (headAt >= 0 && isHead(row)) {
      columns = columnsOf(row);
      return;
    }
    const unit = unitOf(row, columns, '');
    const label = plainLabel(unit.name);
    if (label === '' || NO_UNIT.test(label) || /^\d+$/.test(label)) {
      const words = row.filter((text) => text.trim() !== '').join(' ');
      if (!/^[\d\s]*$/.test(words)) notTaken.push(`“${words.slice(0, 40)}”不是单位，没有收`);
      return;
    }
    if (units.some(({ name }) => plainLabel(name) === label)) {
      twice.push(unit.name);
      notTaken.push(`“${unit.name}”写了两次，只收一次`);
    } else if (unitNamed(roster, unit.name)) notTaken.push(`“${unit.name}”名册里已经有了`);
    else units.push({ ...unit, id: ids() });
  });
  return { units, notTaken, twice };
}

/** Names and aliases that several units have, so that no file's unit can be found by them. */
export function sharedNames(roster: readonly Unit[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, name, aliases } of roster)
    for (const one of [name, ...aliases]) {
      const label = plainLabel(one);
      owners.set(label, (owners.get(label) ?? new Set()).add(id));
    }
  const shared = Array.from(owners).filter(([, ids]) => ids.size > 1);
  return shared.map(([label]) => label);
}

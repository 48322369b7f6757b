import { plainLabel } from '../format/plain-label';

/** Columns by what their head may say. */
const heads = {
  name: /^(?:全称|单位全称|单位名称|单位|机关名称|机关|名称|报送单位)$/,
  aliases: /^(?:别名|简称|曾用名|别名曾用名|简称别名)$/,
  kind: /^(?:类别|单位类别|机关类别|单位类型|机关类型|类型|单位性质|性质)$/,
  counted: /^(?:计入|计入汇总|是否计入|是否计入汇总|汇总|是否汇总)$/,
  countedBy: /^(?:数据?|数字)?由(?:谁|哪家|哪个单位|何单位|哪个机关|何机关)(?:代为|负责)?(?:统计|汇总)$/,
  successions: /^(?:承继|承继单位|原单位|机构改革)$/,
  contact: /^(?:联系人|联系电话|电话|手机|手机号|手机号码|联系方式|联系人电话|联系人姓名|办公电话)$/,
} as const;

export type Column = keyof typeof heads;

/** Of these a roster may have several columns; they are read together. */
const SEVERAL: readonly Column[] = ['aliases', 'contact'];

/** Columns that are numbered or written anew whenever a roster is given back. */
const NOT_KEPT = /^(?:序号|号|编号|顺序号?|no|核对结果)$/;

/** The columns of a table by their heads: ours, and others that are kept as they are. */
export interface Columns {
  ours: ReadonlyMap<Column, readonly number[]>;
  others: readonly { head: string; at: number }[];
  /** Those without a head. */
  blank: readonly number[];
}

const columnIds = Object.keys(heads) as Column[];

/** The columns of a head row. */
export function columnsOf(row: readonly string[]): Columns {
  const ours = new Map<Column, readonly number[]>();
  const others: { head: string; at: number }[] = [];
  const blank: number[] = [];
  row.forEach((text, at) => {
    const plain = plainLabel(text);
    const column = columnIds.find((id) => heads[id].test(plain));
    const before = column ? ours.get(column) : undefined;
    if (column && (!before || SEVERAL.includes(column))) ours.set(column, [...(before ?? []), at]);
    else if (plain === '') blank.push(at);
    else if (!NOT_KEPT.test(plain)) others.push({ head: text.trim(), at });
  });
  return { ours, others, blank };
}

/** Titles and dates stand in so many rows at most before the heads of the columns. */
const MOST_BEFORE_HEAD = 5;

/** Whether a row is the head of a roster: one of its cells is 全称 or the like. */
export const isHead = (row: readonly string[]): boolean => columnsOf(row).ours.has('name');

/** The place of the head among the first rows; -1 for none. */
export const headIn = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, MOST_BEFORE_HEAD).findIndex(isHead);

/** The rows in which something stands. */
export const filledOf = <Row extends readonly string[]>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.some((text) => text.trim() !== ''));

/** How wide the part of a head is that it repeats: of 序号 单位 序号 单位, a long list side by side, two; 0 for none. */
function widthOfHalves(head: readonly string[]): number {
  const plain = head.map(plainLabel);
  while (plain[plain.length - 1] === '') plain.pop();
  const names = plain.filter((text) => heads.name.test(text)).length;
  const width = plain.length / names;
  return names > 1 && plain.every((text, at) => text === plain[at % width]) ? width : 0;
}

/** A row of a roster, and the row of the table it stands in. */
export interface RosterRow {
  row: readonly string[];
  of: readonly string[];
}

/** The rows of a roster, those of halves that stand side by side below one another. */
export function unfolded(rows: readonly (readonly string[])[]): RosterRow[] {
  const width = widthOfHalves(rows[headIn(rows)] ?? []);
  if (width === 0) return rows.map((row) => ({ row, of: row }));
  const halves: RosterRow[] = [];
  for (let from = 0; rows.some(({ length }) => length > from); from += width)
    halves.push(...rows.map((of) => ({ row: of.slice(from, from + width), of })));
  return halves.filter(({ row }) => row.some((text) => text.trim() !== ''));
}

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

/** The column with the most texts that can be names, for tables without a head. */
function likeliestColumn(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const many = Array.from(
    { length: width },
    (_, at) => rows.filter((row) => /[一-龥]{3}/.test(row[at] ?? '')).length,
  );
  return many.indexOf(Math.max(...many));
}

/** Of a table without heads the column of names; that nothing else of it is taken has to be said. */
export function withoutHeads(rows: readonly (readonly string[])[]): { columns: Columns; notTaken: string[] } {
  const name = likeliestColumn(rows);
  const hasMore = rows.some((row) => row.some((text, at) => at !== name && /\p{L}{2}/u.test(text)));
  return {
    columns: { ours: new Map([['name', [name]]]), others: [], blank: [] },
    notTaken:
      rows.length > 1 && hasMore ? ['第一行不是表头，只收了名称一列；要收别的列，请把表头一起复制'] : [],
  };
}

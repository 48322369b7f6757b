import { plainLabel } from '../format/plain-label';
import { newUnit, type Unit } from './collection';
import { isOwnName } from './counted-elsewhere';
import { unitNamed } from './find-unit';
import {
  columnsOf,
  filledOf,
  headIn,
  isHead,
  unfolded,
  withoutHeads,
  type Column,
  type Columns,
} from './roster-columns';
import { countedByOf, countedOf, kindInName, kindOf, listedNames, type UnclearHead } from './roster-values';
import { successionsOf } from './successions';

/** A pasted or opened list of units: those that are new, and what was not taken, a sentence each. */
export interface RosterRead {
  units: readonly Unit[];
  notTaken: readonly string[];
  /** Names that stand in more than one row; the first was taken. They are among `notTaken` as well. */
  twice: readonly string[];
  /** Cells that were not understood; the units keep what is written there. */
  unclear: readonly UnclearCell[];
}

/** A cell of a roster that was not understood. */
export interface UnclearCell {
  /** The row it stands in, from 1. */
  row: number;
  unit: string;
  head: UnclearHead;
  text: string;
}

const assumedWords: Readonly<Record<UnclearHead, string>> = {
  类别: '先空着',
  计入汇总: '先按“是”',
  由谁统计: '先不记',
  承继: '先不记',
};

/** What was not understood, and what stands for it until it is put right, as a sentence without its row. */
export function unclearWords({ unit, head, text }: UnclearCell): string {
  return `“${shortened(unit)}”的“${head}”写的是“${shortened(text)}”，没有看懂，${assumedWords[head]}`;
}

/** Characters: a name or cell is shown up to so many in a sentence. */
const LONGEST = 40;

/** The beginning of a name or cell that may be a whole page pasted into the wrong place. */
export function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}……` : text;
}

/** 1、, （一）: what numbers a line of a list, and is no part of a name. */
const NUMBER =
  /^(?:\d{1,4}[、.．)）]|[（(][一二三四五六七八九十]{1,3}[)）]、?|[一二三四五六七八九十]{1,3}、)/;

/** A line of sums or of a heading is no unit. */
const NO_UNIT = /^(?:(?:合计|总计|小计|共计|共).{0,6}|序号|填表.{0,12}|备注|附件.{0,4})$/;
/** 县政府工作部门, 县直单位, 各乡镇（5个）: the units below are of that kind, and it is none itself. */
const GROUP =
  /^(?:[省市州县区旗]|各)?(?:人民政府|政府|党委|直|属|级)?(?:工作|组成|直属|垂直管理|垂管|派出|事业|企事业|其他)?(?:部门|机构|单位|机关)(?:\d{1,4}[个家])?$|^(?:[省市州县区旗]|各)?(?:乡镇|街道|镇街|镇办|乡镇街道|街道乡镇|街镇|园区)(?:\d{1,4}[个家])?$/;

/** A unit of which only its name is known, and what that says. */
export function unitCalled(id: string, name: string): Unit {
  return { ...newUnit(id, name), kind: kindInName(name) };
}

/** A row as a unit, and which of its cells were not understood. */
function unitOf(
  row: readonly string[],
  { ours, others }: Columns,
): { unit: Unit; unclear: { head: UnclearHead; text: string }[] } {
  const cells = (column: Column) =>
    (ours.get(column) ?? []).map((at) => (row[at] ?? '').trim()).filter((text) => text !== '');
  const cell = (column: Column) => cells(column)[0] ?? '';
  const name = cell('name').replace(/\s+/g, '').replace(NUMBER, '');
  const aliases = cells('aliases').flatMap(listedNames);
  const kind = kindOf(cell('kind'), name);
  const counted = countedOf(cell('counted'));
  const countedBy = countedByOf(cell('countedBy'));
  // Whom another one counts does not count here, unless its own cell says so: then the roster contradicts itself.
  const isByOther = countedBy.value !== '' && !isOwnName({ name, aliases }, countedBy.value);
  const isLeftOut = isByOther && cell('counted') === '';
  const successions = successionsOf(cell('successions'));
  const unclear = [
    { head: '类别' as const, text: kind.unclear },
    { head: '计入汇总' as const, text: counted.unclear },
    { head: '由谁统计' as const, text: countedBy.unclear },
    { head: '承继' as const, text: successions.unclear },
  ].filter(({ text }) => text !== '');
  const kept = others.map(({ head, at }) => ({ head, text: (row[at] ?? '').trim() }));
  const unit = {
    ...newUnit('', name),
    aliases,
    kind: kind.value,
    counted: isLeftOut ? ('no' as const) : counted.value,
    countedBy: countedBy.value,
    successions: successions.value,
    contact: cells('contact').join(' '),
    more: [...unclear, ...kept.filter(({ text }) => text !== '')],
  };
  return { unit, unclear };
}

/** That something stands in columns whose head is blank: it is nobody's. */
function headless(rows: readonly (readonly string[])[], { blank }: Columns): string[] {
  const has = rows.some((row) => blank.some((at) => /\p{L}/u.test(row[at] ?? '')));
  return has ? ['有的列没有表头，里面写的没有收'] : [];
}

/** That some cells of 计入汇总 are blank where others are filled, and nobody else counts the unit: whether that means 是, only a person can say. */
function blankCounted(rows: readonly (readonly string[])[], { ours }: Columns): string[] {
  const at = ours.get('counted')?.[0];
  if (at === undefined) return [];
  const by = ours.get('countedBy')?.[0] ?? -1;
  const isBlank = (row: readonly string[], place: number) => (row[place] ?? '').trim() === '';
  const blank = rows.filter((row) => isBlank(row, at) && isBlank(row, by)).length;
  return blank > 0 && blank < rows.length ? [`“计入汇总”有 ${blank} 个单位空着，先按“是”`] : [];
}

/**
 * Reads rows of a table as units: by the heads of its columns, or, where there are none, the column of names. One
 * column 全称 suffices. A name the roster has already, one that comes twice and a line of sums are not taken, and named;
 * so is each cell that is not understood. Columns we know nothing of are kept. `ids` gives each new unit an id.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  roster: readonly Unit[],
  ids: () => string,
): RosterRead {
  const unfoldedRows = unfolded(filledOf(rows));
  const filled = unfoldedRows.map(({ row }) => row);
  const headAt = headIn(filled);
  const alone = headAt < 0 ? withoutHeads(filled) : null;
  let columns = alone?.columns ?? columnsOf(filled[headAt] ?? []);
  const units: Unit[] = [];
  // A province has ten thousand names: each is looked up, not held against all before it.
  const labels = new Set<string>();
  const taken: (readonly string[])[] = [];
  const notTaken: string[] = [...(alone?.notTaken ?? [])];
  const twice: string[] = [];
  const unclear: UnclearCell[] = [];
  unfoldedRows.slice(headAt + 1).forEach(({ row, of }) => {
    // Another sheet, or the next page of a printed one: its columns may stand otherwise.
    if (headAt >= 0 && isHead(row)) {
      columns = columnsOf(row);
      return;
    }
    const read = unitOf(row, columns);
    const { name } = read.unit;
    const label = plainLabel(name);
    if (label === '' || NO_UNIT.test(label) || GROUP.test(label) || /^\d+$/.test(label)) {
      const words = row.filter((text) => text.trim() !== '').join(' ');
      if (!/^[\d\s]*$/.test(words)) notTaken.push(`“${shortened(words)}”不是单位，没有收`);
      return;
    }
    if (labels.has(label)) {
      twice.push(name);
      notTaken.push(`“${shortened(name)}”写了两次，只收一次`);
    } else if (unitNamed(roster, name)) notTaken.push(`“${shortened(name)}”名册里已经有了`);
    else {
      units.push({ ...read.unit, id: ids() });
      labels.add(label);
      taken.push(row);
      unclear.push(...read.unclear.map((cell) => ({ ...cell, row: rows.indexOf(of) + 1, unit: name })));
    }
  });
  notTaken.push(...blankCounted(taken, columns), ...headless(taken, columns));
  return { units, notTaken, twice, unclear };
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

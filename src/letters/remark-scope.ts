import { partsOfId, rules } from '../checks/rules';
import type { Form } from '../format/form';
import { plainLabel } from '../format/plain-label';
import { NUMERAL } from '../report/numbers/chinese-numeral';
import type { SectionNumber } from '../format/sections';
import { byTable, type CellId, type Line, type TableId } from '../format/table';
import type { Remark } from '../report/draft';
import type { Difference } from '../report/compare-reports';

/** What a remark speaks of, as far as its words say it. */
export interface Scope {
  /** The form of the report it speaks of. */
  form: Form;
  sections: ReadonlySet<SectionNumber>;
  /** Rows and columns named, by table. Sums are left out, because a remark on a sum also means what it adds up. */
  rows: Readonly<Record<TableId, ReadonlySet<string>>>;
  columns: Readonly<Record<TableId, ReadonlySet<string>>>;
  /** Words quoted from the report. */
  quotes: readonly string[];
  /** The cells of the finding the remark was made of; empty where the remark does not single them out. */
  cells: ReadonlySet<CellId>;
  /** Its words without marks, to look names of sums up in. */
  plain: string;
  /** Whether it was made of one of our findings. */
  ofFinding: boolean;
  /** Whether the quotes are the words the finding speaks of, so that no other text is meant. */
  isExact: boolean;
}

/** Characters: shorter quoted words may stand anywhere in a report. */
const SHORTEST_QUOTE = 4;

const SUM = /总计|合计|总数/;
const FRONT = /标题|落款|成文日期|开头|统计期限|联系方式|封面/;

/** Words that say which part is meant where it is not named by its number. */
const SECTION_WORDS: readonly (readonly [section: SectionNumber, words: RegExp])[] = [
  [1, /总体情况/],
  [2, /主动公开(?:政府信息)?情况|规范性文件|行政许可|行政处罚|行政强制|事业性收费/],
  [3, /申请情况|申请表|收到和处理|新收|上年结转|结转下年|办理结果|办结总计/],
  [4, /行政复议|行政诉讼/],
  [5, /存在的?(?:主要)?问题|改进情况/],
  [6, /其他需要报告|信息处理费/],
];

const NAMED_BY_NUMBER = new RegExp(`第([\\d${NUMERAL}、，,和及与]{1,15})部分`, 'g');

function sectionsNamed({ sections }: Form, text: string): Set<SectionNumber> {
  const named = new Set<SectionNumber>();
  // 第五部分, 第一、五部分, 第1和5部分.
  const numbers = [...text.matchAll(NAMED_BY_NUMBER)].map(([, numerals = '']) => numerals).join('');
  for (const { number, heading } of sections)
    if (numbers.includes(heading.charAt(0)) || numbers.includes(String(number)) || text.includes(heading))
      named.add(number);
  if (FRONT.test(text)) named.add(0);
  if (named.size > 0) return named;
  for (const [section, words] of SECTION_WORDS) if (words.test(text)) named.add(section);
  return named;
}

const OWN_NUMBER = new RegExp(`^[\\d${NUMERAL}]`);

/** The label in a row's own box, without its group: 属于国家秘密. */
function ownLabel({ label }: Line): string {
  return plainLabel(label.slice(label.lastIndexOf(' ') + 1)).replace(OWN_NUMBER, '');
}

function rowsNamed(form: Form, table: TableId, plain: string): Set<string> {
  const named = new Set<string>();
  for (const row of form.tables[table].rows) {
    const words = [plainLabel(row.name), ownLabel(row)].filter((word) => word.length > 1 && word !== '其他');
    if (words.some((word) => plain.includes(word))) named.add(row.id);
  }
  // 不予公开 alone means all of its rows.
  if (table === 'applications')
    for (const { name, rows } of form.resultGroups)
      if (plain.includes(name) && rows.every((row) => !named.has(row))) rows.forEach((row) => named.add(row));
  named.delete('handledTotal');
  return named;
}

function columnsNamed(form: Form, table: TableId, plain: string): Set<string> {
  const { columns } = form.tables[table];
  const named = columns.filter(({ name }) => plain.includes(plainLabel(name)) && name !== '总计');
  return new Set(named.map(({ id }) => id));
}

function quotesIn(text: string): string[] {
  return [...text.matchAll(/[“"「『]([^“”"「」『』]+)[”"」』]/g)].flatMap(([, words = '']) => {
    // Long quotes are shortened to beginning and end with …… between.
    return words.split('……').filter((word) => word.length >= SHORTEST_QUOTE);
  });
}

/** Whether a finding is about an equation, where any of the numbers added up may be the wrong one. */
function isOfEquation(finding: string): boolean {
  const parts = partsOfId(finding);
  return parts !== null && rules[parts.code].equation !== undefined;
}

/** Works out what a remark is about; `evidence` are the words of the report its finding is about. */
export function scopeOf(
  form: Form,
  { text, finding, cells }: Pick<Remark, 'text' | 'finding' | 'cells'>,
  evidence: readonly string[] = [],
): Scope {
  const plain = plainLabel(text);
  return {
    form,
    sections: sectionsNamed(form, text),
    rows: byTable((table) => rowsNamed(form, table, plain)),
    columns: byTable((table) => columnsNamed(form, table, plain)),
    quotes: evidence.length > 0 ? evidence : quotesIn(text),
    cells: new Set(isOfEquation(finding) ? [] : cells.filter(form.isCellId)),
    plain,
    ofFinding: finding !== '',
    isExact: evidence.length > 0,
  };
}

/** Whether a remark says what it is about: it was made of a finding, or names a place or words of the report. */
export function namesAnything(form: Form, remark: Remark): boolean {
  const { sections, rows, columns, quotes, plain, ofFinding } = scopeOf(form, remark);
  const lines = [rows, columns].flatMap((named) => Object.values(byTable((table) => named[table].size)));
  return ofFinding || sections.size + quotes.length > 0 || SUM.test(plain) || lines.some((size) => size > 0);
}

function cellFit({ form, sections: named, rows, columns, cells, plain }: Scope, id: CellId): number {
  // A remark made by this program means exactly its cells and not the rest of their table.
  if (cells.size > 0) return cells.has(id) ? 4 : 0;
  const { table, row, column, sumOf } = form.cell(id);
  if (named.size > 0 && !named.has(form.tables[table].section)) return 0;
  const [ofColumns, ofRows] = [columns[table], rows[table]];
  // A sum that changed by itself was put right where the remark speaks of sums, and of no other line.
  if (sumOf && SUM.test(plain)) {
    const inColumn = ofColumns.size === 0 || ofColumns.has(column) || column === 'total';
    const inRow = ofRows.size === 0 || ofRows.has(row) || row === 'handledTotal';
    if (inColumn && inRow) return 2;
  }
  const lines = [
    { named: ofColumns, at: column },
    { named: ofRows, at: row },
  ];
  // In the applications table the column counts first: a row named with it only says where it showed. Elsewhere the row.
  const [first, second] = table === 'applications' ? lines : lines.reverse();
  const isFirst = first?.named.has(first.at) ?? false;
  const isSecond = second?.named.has(second.at) ?? false;
  if (first && first.named.size > 0) return isFirst ? (isSecond ? 3 : 2) : 0;
  if (second && second.named.size > 0) return isSecond ? 2 : 0;
  return named.size > 0 ? 1 : 0;
}

function textFit(
  { sections: named, quotes, isExact }: Scope,
  { id, section, before, after }: Difference,
): number {
  if (quotes.some((quote) => before.includes(quote))) return 4;
  if (isExact || !named.has(section)) return 0;
  if (quotes.some((quote) => after.includes(quote))) return 3;
  // A remark on the numbers of a table does not mean the note below it.
  return section >= 2 && section <= 4 ? 0 : id === 'title' || section !== 0 ? 1 : 2;
}

/** How well a change fits a remark: 0 not at all, 1 where only the part is named, up to 4 where it is singled out. */
export function fitOf(scope: Scope, difference: Difference): number {
  return difference.cell === null ? textFit(scope, difference) : cellFit(scope, difference.cell);
}

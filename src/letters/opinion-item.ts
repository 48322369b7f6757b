import { settle } from '../checks/answers/answers';
import type { Finding, Side } from '../checks/finding';
import { repairsFor } from '../checks/repairs/for-report';
import { numbersNamed } from '../checks/repairs/named-numbers';
import type { NamedNumber } from '../checks/repairs/repair';
import type { Rule } from '../checks/rule';
import { rules } from '../checks/rules';
import type { Form } from '../format/form';
import { inQuotes } from '../format/plain-label';
import { sectionWord, tableWords } from '../format/sections';
import type { CellId } from '../format/table';
import type { Report } from '../report/report';
import { gradeOf, isUsual, type Grade } from '../checks/grade';
import { inReviewersOrder, isAfterAlike } from '../checks/reviewers-order';
import { isOfBlanks } from './typed-by-hand';

/** One remark of the 审核意见, made of a finding. */
export interface OpinionItem {
  /** The finding's id. */
  id: string;
  grade: Grade;
  /** Whether it is included unless the reviewer takes it out. */
  usual: boolean;
  /** The remark that asks for the blanks this one only waits for; null where there is none. */
  coveredBy: string | null;
  /** Why the report's writer let it stand; empty where nothing was said. */
  explained: string;
  /** Where: the section or table, then row and column where the words do not name them; empty for the whole text. */
  place: string;
  /** What is wrong, with both sides and the difference, in whole sentences. */
  words: string;
  /** What is thought to be the error, as a question to the ledger; null where nothing is singled out. */
  suspicion: string | null;
  /** What to do where there is no suspicion, or it has been said already. */
  request: string;
  /** The provision or the reason behind it. */
  basis: string;
  /** Whether a reviewer comes to it only after what is like another unit's text. */
  afterAlike: boolean;
  /** Whether the basis is reasoning (提示) rather than a provision (依据). */
  advice: boolean;
}

/** Findings that ask something of the program's user, not of the report's author. */
const OF_SETTINGS = new Set(['agency.kind', 'agency.level']);

const LEDGER = '请对照台账核对后改正。';

const plainRequests: Readonly<Record<Grade, string>> = {
  must: '请改正。',
  explain: '请核对，没有问题的请说明。',
  suggest: '请酌情修改。',
};

function isEquation({ code }: Finding): boolean {
  return rules[code].equation !== undefined;
}

/** The entry of a list in which all are equal; null otherwise. */
function only<T extends string>(names: readonly T[]): T | null {
  const [first] = names;
  return first !== undefined && names.every((name) => name === first) ? first : null;
}

/** Rules on the tables themselves: what they find without naming cells still has its place in one. */
const ON_TABLES = new Set<Rule['family']>(['table', 'file']);

function tableWordsOf(form: Form, { code, cells, section, target }: Finding): string | null {
  const tableIds = cells.map((cell) => form.cell(cell).table);
  const [inTarget] =
    'cell' in target && ON_TABLES.has(rules[code].family) ? [form.cell(target.cell).table] : [];
  const table = only(tableIds) ?? (tableIds.length === 0 ? inTarget : null);
  const words = table ? tableWords[table] : undefined;
  // A finding on the text has its place there, even where it compares the text with cells.
  return words?.startsWith(sectionWord(section)) ? words : null;
}

function linesOf(form: Form, cells: readonly CellId[], said: string): string {
  const column = only(cells.map((cell) => form.columnOf(cell).name));
  const row = only(cells.map((cell) => form.rowOf(cell).name));
  const names = [column === null ? '' : column, row === null ? '' : row];
  return names
    .filter((name) => name !== '' && !said.includes(name))
    .map(inQuotes)
    .join('');
}

function placeOf(form: Form, finding: Finding, title: string): string {
  // Some things are looked for in the whole text at once.
  if (title.startsWith('全文')) return '';
  const table = tableWordsOf(form, finding);
  return table === null ? sectionWord(finding.section) : table + linesOf(form, finding.cells, title);
}

/** The finding's title without our own sum, which must not be read as the value a cell should hold. */
function titleOf(form: Form, { code, title, cells }: Finding): string {
  const [cell] = cells;
  return code === 'B2' && cell ? `${form.rowOf(cell).name}的现行有效与制发、废止对不上` : title;
}

/** Whether a number stands in the words by itself, not inside a longer one. */
function says(words: string, number: string): boolean {
  let at = words.indexOf(number);
  while (at >= 0) {
    const around = words.charAt(at - 1) + words.charAt(at + number.length);
    if (!/[\d.]/.test(around)) return true;
    at = words.indexOf(number, at + 1);
  }
  return false;
}

function sideWords({ label, value }: Side): string {
  return `${label} ${value ?? '空白'}`;
}

/** Both sides and the difference, where the finding's own words leave one out. */
function sidesWords({ left, right, difference }: Finding, said: string): string {
  if (!left || !right) return '';
  const hasSides = [left, right].every(({ value }) => value === null || says(said, String(value)));
  const sides = hasSides ? '' : `${sideWords(left)}，${sideWords(right)}`;
  const by = difference === null ? '' : String(difference).replace('-', '');
  const apart = by === '' || says(said, by) ? '' : `相差 ${by}`;
  const words = [sides, apart].filter((part) => part !== '').join('，');
  return words === '' ? '' : `${words}。`;
}

function suspicionOf(report: Report, finding: Finding, named: readonly NamedNumber[]): string | null {
  if (!isEquation(finding) || finding.severity !== 'error') return null;
  const { certain, repairs } = repairsFor(report, finding, named);
  const sentence = certain ? repairs[0]?.sentence : undefined;
  return sentence?.includes('疑为') ? `${sentence}。` : null;
}

function requestOf(finding: Finding, grade: Grade): string {
  // What would settle an equation is only ever said as a suspicion.
  if (isEquation(finding) && finding.severity === 'error') return LEDGER;
  if (finding.code === 'D5') return '没有规章制定权的请改填 0；确有的请说明依据。';
  return finding.next === '' ? plainRequests[grade] : finding.next;
}

/** What cannot be compared yet leads to the first of its blanks: the remark on the table's blanks asks for that one too. */
function coveringId({ severity, target }: Finding, blanks: readonly Finding[]): string | null {
  if (severity !== 'pending' || !('cell' in target)) return null;
  return blanks.find(({ cells }) => cells.includes(target.cell))?.id ?? null;
}

/** Why a remark is not ticked though nobody decided against it: its writer says why it stands, or another of those shown asks for its blanks. */
export function whyNotTicked({ explained, coveredBy }: OpinionItem, shown: readonly OpinionItem[]): string {
  if (explained !== '') return `填报人已说明：${explained}`;
  return shown.some(({ id }) => id === coveredBy) ? '空格另有一条提到，默认不勾。' : '';
}

/** What can be remarked on in a report, in the order a reviewer works. Pure: the same findings give the same remarks. */
export function opinionItems(report: Report, findings: readonly Finding[]): OpinionItem[] {
  const named = numbersNamed(report);
  const reasons = new Map(
    settle(findings, report).answered.map(({ finding, answer }) => [finding.id, answer.reason]),
  );
  const blanks = findings.filter(({ id }) => isOfBlanks(id));
  const ofReport = findings.filter(({ target }) => !('field' in target && OF_SETTINGS.has(target.field)));
  return inReviewersOrder(report.form, ofReport).map((finding) => {
    const title = titleOf(report.form, finding);
    const said = `${title}。${finding.detail}`;
    const grade = gradeOf(finding);
    return {
      id: finding.id,
      grade,
      usual: isUsual(finding) && !reasons.has(finding.id),
      coveredBy: coveringId(finding, blanks),
      explained: reasons.get(finding.id) ?? '',
      place: placeOf(report.form, finding, title),
      words: said + sidesWords(finding, said),
      suspicion: suspicionOf(report, finding, named),
      request: requestOf(finding, grade),
      basis: rules[finding.code].basis,
      afterAlike: isAfterAlike(finding),
      advice: rules[finding.code].advice,
    };
  });
}

import type { Finding, RuleCode } from '../checks/finding';
import { severities } from '../checks/severity';
import { cellSpec, columnOf, tables } from '../format/form';
import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';

/** What a reviewer looks at, one after another. */
const topics = [
  'title',
  'year',
  'name',
  'headings',
  'requests',
  'blanks',
  'lastYear',
  'disclosure',
  'disputes',
  'fees',
  'text',
  'problems',
  'wording',
  'personalData',
] as const;

type Topic = (typeof topics)[number];

/** The topic of rules that have one wherever they speak; of the others the section decides. */
const topicOfRule: Partial<Record<RuleCode, Topic>> = {
  D1: 'year',
  D6: 'name',
  D7: 'headings',
  D3: 'blanks',
  B1: 'lastYear',
  B2: 'disclosure',
  D5: 'disclosure',
  A4: 'disputes',
  B4: 'disputes',
  C6: 'disputes',
  B6: 'fees',
  C5: 'fees',
  D9: 'wording',
  D10: 'wording',
  D11: 'wording',
  D12: 'wording',
  D8: 'personalData',
};

const topicOfSection: Readonly<Record<SectionNumber, Topic>> = {
  0: 'name',
  1: 'text',
  2: 'disclosure',
  3: 'requests',
  4: 'disputes',
  5: 'problems',
  6: 'fees',
};

function topicOf({ id, code, severity, section }: Finding): Topic {
  if (code === 'D2' && id.startsWith('D2:title')) return 'title';
  if (code === 'D2') return 'headings';
  // What cannot be compared yet is a matter of the blanks in it.
  if (code === 'A1' && severity === 'pending') return 'blanks';
  if (/^C[1-4]$/.test(code)) return 'text';
  // What section five leaves open or says emptily is a matter of what it says, not of its style.
  if (section === 5 && /^D1[0-2]$/.test(code)) return 'problems';
  return topicOfRule[code] ?? topicOfSection[section];
}

/** A place in the requests table: its total column comes first, for it shows at a glance whether anything is off. */
function columnPlace(cells: readonly CellId[]): number {
  const [cell] = cells;
  if (!cell || cellSpec(cell).table !== 'applications') return -1;
  const { columns } = tables.applications;
  const at = columns.indexOf(columnOf(cell));
  return at === columns.length - 1 ? -1 : at;
}

function compare(one: Finding, other: Finding): number {
  return (
    topics.indexOf(topicOf(one)) - topics.indexOf(topicOf(other)) ||
    // What the table lacks comes before what its numbers come to.
    Number(other.code === 'F1') - Number(one.code === 'F1') ||
    columnPlace(one.cells) - columnPlace(other.cells) ||
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    one.section - other.section ||
    (one.evidence[0]?.start ?? 0) - (other.evidence[0]?.start ?? 0) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/**
 * Findings in the order a reviewer works: title, year, name, headings, the requests table by its total column,
 * blanks, last year, 规章 and the rest of its table, disputes, fees, text against tables, section five, typos,
 * personal data. The same findings come in the same order however they are given.
 */
export function inReviewersOrder(findings: readonly Finding[]): Finding[] {
  return findings.slice().sort(compare);
}

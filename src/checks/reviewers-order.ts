import type { Finding } from './finding';
import { partsOfId, rules } from './rules';
import { severities } from './severity';
import { topics, type Topic } from './topics';
import type { Form } from '../format/form';
import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';

const topicOfSection: Readonly<Record<SectionNumber, Topic>> = {
  0: 'name',
  1: 'text',
  2: 'disclosure',
  3: 'applications',
  4: 'disputes',
  5: 'problems',
  6: 'fees',
};

function topicOf({ id, code, severity, section }: Finding): Topic {
  const { equation, topic, topicInSection, topicAtPlace } = rules[code];
  // An equation that cannot be compared yet belongs to the blanks that prevent it.
  if (equation && severity === 'pending') return 'blanks';
  const place = partsOfId(id)?.place ?? '';
  return topicAtPlace?.[place] ?? topicInSection?.[section] ?? topic ?? topicOfSection[section];
}

/** A column's place in the order: the total first, because it shows at a glance whether anything is off. */
function columnPlace(form: Form, cells: readonly CellId[]): number {
  const [cell] = cells;
  if (!cell || form.cell(cell).table !== 'applications') return -1;
  const { columns } = form.tables.applications;
  const at = columns.indexOf(form.columnOf(cell));
  return at === columns.length - 1 ? -1 : at;
}

const isOfFile = ({ code }: Finding) => rules[code].family === 'file';

function compare(form: Form, one: Finding, other: Finding): number {
  return (
    topics.indexOf(topicOf(one)) - topics.indexOf(topicOf(other)) ||
    // What the table of a file lacks comes before what its numbers add up to.
    Number(isOfFile(other)) - Number(isOfFile(one)) ||
    columnPlace(form, one.cells) - columnPlace(form, other.cells) ||
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    one.section - other.section ||
    (one.evidence[0]?.start ?? 0) - (other.evidence[0]?.start ?? 0) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/** Whether a reviewer comes to a finding only after what is like another unit's text. */
export function isAfterAlike(finding: Finding): boolean {
  return topics.indexOf(topicOf(finding)) > topics.indexOf('alike');
}

/**
 * Findings in the order a reviewer works: title, year, name, headings, the applications table by its total column,
 * blanks, last year, 规章 and the rest of its table, disputes, charges, text against tables, 信息处理费, section five,
 * what is like another text, typos, personal data. The same findings come in the same order however they are given.
 */
export function inReviewersOrder(form: Form, findings: readonly Finding[]): Finding[] {
  return findings.slice().sort((one, other) => compare(form, one, other));
}

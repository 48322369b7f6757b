import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import type { SectionNumber } from '../../format/sections';
import type { UnreadField } from '../../report/numbers/number-fields';
import { problemSentence, type NumberProblem } from '../../report/numbers/number';
import { CHARGES_CELL, type Report, type UnreadCell } from '../../report/report';
import type { Finding } from '../finding';
import { raise } from '../raise';

/** Characters of a text that a finding quotes: a pasted text may have a million. */
const LONGEST_QUOTE = 20;

function quoted(text: string): string {
  const characters = Array.from(text.slice(0, LONGEST_QUOTE * 2));
  const cut = text.length > LONGEST_QUOTE * 2 || characters.length > LONGEST_QUOTE;
  return `“${characters.slice(0, LONGEST_QUOTE).join('').replace(/\s+/g, ' ')}${cut ? '……' : ''}”`;
}

const KEPT = '原样留着，没有算进合计';

function remedy(problem: NumberProblem, money: boolean): string {
  if (problem === 'tooLarge' || problem === 'tooPrecise') return '请核对后改正。';
  return money ? '请只填以万元计的数字。' : '请只填整数，没有的填 0。';
}

/** A cell the reader of a file could not read: no fault of the report; its text, which has signs of ours, is not quoted. */
function notUnderstood(form: Form, cell: CellId): Finding {
  return raise({
    code: 'A5',
    place: cell,
    severity: 'pending',
    section: form.tables[form.cell(cell).table].section,
    title: `${form.nameOf(cell)}一格没有读懂`,
    detail: `${problemSentence('notUnderstood')}，没有算进合计。`,
    next: '请对照原文填写，没有的填 0。',
    cells: [cell],
    target: { cell },
  });
}

function cellFinding(form: Form, { cell, text, problem }: UnreadCell): Finding {
  if (problem === 'notUnderstood') return notUnderstood(form, cell);
  const money = cell === CHARGES_CELL;
  return raise({
    code: 'A5',
    place: cell,
    severity: 'error',
    section: form.tables[form.cell(cell).table].section,
    title: `${form.nameOf(cell)}一格填的不是${money ? '金额' : '件数'}`,
    detail: `填的是${quoted(text)}：${problemSentence(problem)}；${KEPT}。`,
    next: remedy(problem, money),
    cells: [cell],
    target: { cell },
  });
}

/** What a number field outside the tables is called, where it is asked for, and whether the report prints it. */
function described(
  { tables }: Form,
  field: string,
): { name: string; section: SectionNumber; printed: boolean } {
  const [group = '', way = '', part = ''] = field.split('.');
  if (group === 'others') {
    const kind = way === 'byRequest' ? '按件' : '按量';
    const name = `信息处理费${kind}计收的${part === 'yuan' ? '金额' : '件数'}`;
    return { name, section: 6, printed: true };
  }
  if (group === 'lastYear') {
    const lines = way === 'carriedOver' ? tables.applications.columns : tables.disclosure.rows;
    const line = lines.find(({ id }) => id === part)?.name ?? '';
    const what = way === 'carriedOver' ? '结转下年' : '现行有效';
    return { name: `上年报告的${what}（${line}）`, section: 0, printed: false };
  }
  return { name: '字数上限', section: 1, printed: false };
}

function fieldFinding(form: Form, { field, text, problem }: UnreadField): Finding {
  const { name, section, printed } = described(form, field);
  return raise({
    code: 'A5',
    place: field,
    severity: printed ? 'error' : 'warning',
    section,
    title: `${name}填的不是数`,
    detail: `填的是${quoted(text)}：${problemSentence(problem)}。`,
    next: field.endsWith('.yuan') ? '请只填以元计的数字。' : '请只填整数。',
    target: { field },
  });
}

/**
 * A5: a count is a whole number from 0 to 999,999,999, an amount not negative with at most six decimals.
 * The text stays as typed. Numbers that only help (last year's, the limit of characters) are 请核对.
 */
export function checkUnread(report: Report): Finding[] {
  return [
    ...report.unread
      .filter(({ problem }) => problem !== 'nothing')
      .map((cell) => cellFinding(report.form, cell)),
    ...report.unreadFields.map((field) => fieldFinding(report.form, field)),
  ];
}

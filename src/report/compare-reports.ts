import type { Form } from '../format/form';
import { inQuotes } from '../format/plain-label';
import { SECTION_NUMBERS, sectionWord, tableWords, type SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';
import { chineseDate } from './dates/date';
import type { Snapshot } from './draft';
import { alignParagraphs } from './text/align-paragraphs';

/** One difference between two versions of a report. An empty text means that there was none, or a blank cell. */
export interface Difference {
  /** A cell, or a place in the earlier version: stays the same while the later version is edited. */
  id: string;
  section: SectionNumber;
  /** The number that changed; null for a text. */
  cell: CellId | null;
  /** Where, in words: 第三部分表格（申请情况）“新收”行“自然人”列, 第一部分第 3 段. */
  place: string;
  before: string;
  after: string;
}

function cellPlace(id: CellId, form: Form): string {
  return `${tableWords[form.cell(id).table]}${inQuotes(form.rowOf(id).name)}行${inQuotes(form.columnOf(id).name)}列`;
}

function numbersChanged(before: Snapshot, after: Snapshot, form: Form): Difference[] {
  return form.cells.flatMap(({ id, table }) => {
    const [one, other] = [before.cells[id] ?? '', after.cells[id] ?? ''];
    if (one === other) return [];
    return [
      {
        id,
        section: form.tables[table].section,
        cell: id,
        place: cellPlace(id, form),
        before: one,
        after: other,
      },
    ];
  });
}

/** 第一部分第 3 段, 开头第 1 段, 第三部分表格下的注. */
function paragraphPlace(section: SectionNumber, at: number, form: Form): string {
  if (Object.values(form.tables).some((table) => table.section === section))
    return `${sectionWord(section)}表格下的注`;
  return `${section === 0 ? '开头' : sectionWord(section)}第 ${at + 1} 段`;
}

function paragraphsChanged(
  section: SectionNumber,
  before: readonly string[],
  after: readonly string[],
  form: Form,
) {
  const changed: Difference[] = [];
  // The id of a new paragraph is that of the one it follows, which does not move while the writer goes on.
  let last = -1;
  let follows = 0;
  for (const pair of alignParagraphs(before, after)) {
    const one = pair.before === null ? '' : (before[pair.before] ?? '');
    const other = pair.after === null ? '' : (after[pair.after] ?? '');
    if (pair.before !== null) [last, follows] = [pair.before, 0];
    else follows++;
    if (one === other) continue;
    const id = pair.before === null ? `${section}:${last}+${follows}` : `${section}:${pair.before}`;
    const where = paragraphPlace(section, pair.after ?? pair.before ?? 0, form);
    const place =
      pair.before === null ? `${where}（新增）` : pair.after === null ? `原${where}（删去）` : where;
    changed.push({ id, section, cell: null, place, before: one, after: other });
  }
  return changed;
}

/** All differences of `after`, written on `form`, from `before`: title, numbers and paragraphs by section, signature. */
export function compareReports(before: Snapshot, after: Snapshot, form: Form): Difference[] {
  const line = (id: string, place: string, one: string, other: string): Difference[] =>
    one === other ? [] : [{ id, section: 0, cell: null, place, before: one, after: other }];
  const numbers = numbersChanged(before, after, form);
  const sections = SECTION_NUMBERS.flatMap((section) => [
    ...numbers.filter((difference) => difference.section === section),
    ...paragraphsChanged(section, before.sections[section] ?? [], after.sections[section] ?? [], form),
  ]);
  return [
    ...line('title', '标题', before.title, after.title),
    ...sections,
    ...line('signature', '落款机关', before.signature, after.signature),
    ...line('date', '成文日期', chineseDate(before.date), chineseDate(after.date)),
  ];
}

/** A change in words: 原 46，现 45; of texts what was and what is, in quotation marks. */
export function changeWords({ cell, before, after }: Difference): string {
  if (cell !== null) return `原 ${before || '空白'}，现 ${after || '空白'}`;
  if (before === '') return `“${after}”`;
  return after === '' ? `“${before}”` : `原“${before}”，现“${after}”`;
}

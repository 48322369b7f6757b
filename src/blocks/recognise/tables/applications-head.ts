import { perForm, type Form } from '../../../format/form';
import type { Sureness } from '../../../report/receipt';
import { applicantLabels } from './applications-labels';
import type { HeadLabel } from '../rows/columns';
import { matchLabel, quickPlainLabel } from '../label-match';
import { isBlank, type SplitRow, type TableRow } from '../rows/table-rows';

const headGroups = perForm(({ groupLabels }) => new Set(groupLabels.map(quickPlainLabel)));

const columnIndex = ({ tables }: Form, id: string): number =>
  tables.applications.columns.findIndex((column) => column.id === id);

/** Whether a row heads columns rather than counting anything. */
export function isHead(form: Form, split: SplitRow): boolean {
  const { row, values } = split;
  if (values.some(({ text }) => !isBlank(text))) return false;
  const words = row.pieces.map(({ text }) => quickPlainLabel(text));
  const named = words.filter(
    (text) => headGroups(form).has(text) || applicantLabels(form).some(({ official }) => official === text),
  );
  // 总计 and 其他 head columns and rows alike.
  return named.some((text) => text !== '总计' && text !== '其他') || named.length > 1;
}

/** The column labels of the rows of a head, each where it stands. */
export function headLabels(form: Form, rows: readonly TableRow[], width: number): HeadLabel[] {
  const labels: HeadLabel[] = [];
  for (const row of rows) {
    // In a head row that lost a box, labels may no longer stand above their columns.
    if (row.layout === 'grid' && !(row.gapless && row.width === width)) continue;
    for (const { text, col, cols, continues } of row.pieces) {
      const match = continues || cols > 1 ? null : matchLabel(text, applicantLabels(form));
      if (match)
        labels.push({
          index: columnIndex(form, match.id),
          at: col,
          text: text.replace(/\s+/g, ''),
          sure: match.sure,
        });
    }
  }
  return labels;
}

/** The labels of a head of which only the order counts (lists, lost spans): 法人或其他组织 is replaced by those under it. */
export function listedLabels(form: Form, rows: readonly TableRow[]): HeadLabel[] {
  const group = quickPlainLabel(form.organisationsLabel);
  let ordered: { text: string; index: number; sure: Sureness }[] = [];
  let insertAt = -1;
  for (const row of rows) {
    const own = row.pieces.filter(({ continues }) => !continues);
    const found = own.flatMap(({ text }) => {
      const match = matchLabel(text, applicantLabels(form));
      return match
        ? [{ text: text.replace(/\s+/g, ''), index: columnIndex(form, match.id), sure: match.sure }]
        : [];
    });
    const place = own.findIndex(({ text }) => quickPlainLabel(text) === group);
    if (place >= 0)
      insertAt =
        ordered.length +
        own.slice(0, place).filter(({ text }) => matchLabel(text, applicantLabels(form))).length;
    const at = place < 0 && insertAt >= 0 ? insertAt : ordered.length;
    ordered = [...ordered.slice(0, at), ...found, ...ordered.slice(at)];
  }
  return ordered.map(({ text, index, sure }, at) => ({ index, at, text, sure }));
}

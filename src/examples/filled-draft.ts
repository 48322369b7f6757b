import { form2021 } from '../format/forms';
import type { CellId, TableId } from '../format/table';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, type Report } from '../report/report';

const { typedCells } = form2021;

/** What a test says of its report; everything else is as in a bureau's finished report without any case. */
export interface Said {
  cells?: Readonly<Record<CellId, string | number>>;
  /** Changes anything else, in place. */
  draft?: (draft: Draft) => void;
}

/** For tests: the draft of a finished report of a fictional bureau, all numbers 0 where not said otherwise. */
export function filledDraft({ cells = {}, draft: change }: Said = {}): Draft {
  const draft = emptyDraft(2026);
  draft.agency = { ...draft.agency, name: '云溪县科学技术局', kind: 'department' };
  draft.overview.parts.forEach((part) => (part.text = '按照年度安排完成了这项工作。'));
  draft.problems.parts.forEach((part) => (part.text = '解读的形式不多，已经开始用图表说明。'));
  draft.others.fees = 'none';
  draft.signature.date = '2027-01-22';
  for (const { id } of typedCells) setCell(draft, id, '0');
  for (const [id, value] of Object.entries(cells)) setCell(draft, id as CellId, String(value));
  change?.(draft);
  return draft;
}

/** For tests: types a text into a cell. */
export function setCell(draft: Draft, id: CellId, text: string): void {
  const [table, row, column] = id.split('.') as [TableId, string, string];
  const line = draft.cells[table][row];
  if (!line || !(column in line)) throw new Error(`Not a typed cell: ${id}`);
  line[column] = text;
}

/** For tests: the report of such a draft. */
export function filledReport(said: Said = {}): Report {
  return reportOf(filledDraft(said));
}

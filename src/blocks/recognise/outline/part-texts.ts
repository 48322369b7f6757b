import { perForm, type Form } from '../../../format/form';
import type { SectionNumber } from '../../../format/sections';
import { byTable, TABLE_IDS, type TableId } from '../../../format/table';
import type { ReceiptSection } from '../../../report/receipt';
import type { PartNumber } from './headings';
import { quickPlainLabel } from '../label-match';
import type { Line } from '../lines/lines';
import { linesIn, type Outline } from './outline';
import { TABLE_SECTION } from '../sorting/sort-tables';

/** The texts of the form's own boxes: a line with such a text is a piece of a table and not a note below it. */
const tableTexts = perForm(
  ({ tables }) =>
    new Set(TABLE_IDS.flatMap((id) => tables[id].grid.map(({ text }) => quickPlainLabel(text)))),
);

const FEES = /信息处理费/;
/** In characters. A note below a table is a line or two; longer text belongs to a part that lost its heading. */
const LONGEST_NOTE = 60;

export interface Texts {
  overview: Line[];
  notes: Record<TableId, Line[]>;
  problems: Line[];
  others: Line[];
  /** Parts whose text was found without its heading. */
  guessed: ReceiptSection[];
}

/** The text of each part. Where 五 or 六 has no heading, its text stands below the last table. */
export function textsOf(form: Form, parts: Outline): Texts {
  const text = (section: PartNumber) => linesIn(parts.parts.get(section));
  const notesOf = (id: TableId) =>
    text(TABLE_SECTION[id]).filter((line) => !tableTexts(form).has(quickPlainLabel(line.text)));
  const notes = byTable(notesOf);
  let problems = text(5);
  let others = text(6);
  const guessed: ReceiptSection[] = [];
  const guess = (section: SectionNumber, line: Line) =>
    guessed.push({ section, heading: null, sure: 'order', moved: false, place: line.place });
  if (!parts.parts.has(5)) {
    const at = notes.disputes.findIndex((line) => line.text.length > LONGEST_NOTE);
    if (at >= 0) {
      problems = notes.disputes.slice(at);
      notes.disputes = notes.disputes.slice(0, at);
      if (problems[0]) guess(5, problems[0]);
    }
  }
  if (!parts.parts.has(6)) {
    const at = problems.findIndex((line) => FEES.test(line.text));
    if (at > 0) {
      others = problems.slice(at);
      problems = problems.slice(0, at);
      if (others[0]) guess(6, others[0]);
    }
  }
  return { overview: text(1), notes, problems, others, guessed };
}

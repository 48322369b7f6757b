import type { Form } from '../../../format/form';
import type { View } from '../../../editor/editor';
import type { CellId, TableId } from '../../../format/table';
import type { Finding } from '../../../checks/finding';
import { problemSentence, type NumberProblem } from '../../../report/numbers/number';
import { isTableEmpty, valueText } from '../../../report/report';
import { lastYearName, lastYearText } from '../../../report/last-year/last-year-text';
import { shownTotal } from './sums';

export type SideName = 'left' | 'right';

/** What is shown at a cell besides its text. */
export interface CellMark {
  /** `untouched` instead of `blank` while the table is empty, so that a new draft does not show 144 frames. */
  state: 'blank' | 'zero' | 'number' | 'unread' | 'untouched';
  /** Worked out from the rest (推算), not confirmed. */
  inferred: boolean;
  /** Whether a finding that must be settled is about it. */
  flagged: boolean;
  /** The side it stands on in the equation being looked at. */
  side: SideName | null;
  /** Last year's number, where it differs and no other mark needs its place; empty otherwise. */
  lastYear: string;
  /** What that year is called; empty where there is no such number. */
  lastYearName: string;
  /** What is printed after the number, in brackets; for a sum, what it was printed as where that differs. */
  note: string;
  /** Why the text could not be taken in; empty where it was. */
  problem: string;
  /** Whether the cell above or below is on the same side, so that one frame goes round both. */
  joins: { above: boolean; below: boolean };
}

function sideOf(finding: Finding | undefined, id: CellId): SideName | null {
  if (finding?.left?.cells.includes(id)) return 'left';
  return finding?.right?.cells.includes(id) ? 'right' : null;
}

/** The marks of every cell of a table; `active` is the finding being looked at. */
export function marksOf(
  view: Pick<View, 'report' | 'draft' | 'findings'>,
  table: TableId,
  active: Finding | undefined,
): Map<CellId, CellMark> {
  const { report, draft, findings } = view;
  const unread = new Map(report.unread.map((item) => [item.cell, item]));
  const inferred = new Set(draft.inferred);
  const flagged = new Set(findings.flatMap((finding) => (finding.severity === 'error' ? finding.cells : [])));
  const blank = isTableEmpty(report, table) ? 'untouched' : 'blank';
  const marks = new Map<CellId, CellMark>();
  for (const { id } of report.form.tables[table].cells) {
    const text = valueText(report, id);
    const problem = unread.get(id);
    const note = noteOf(view, id, text);
    const lastYear = note === '' ? lastYearText(report, id) : '';
    const state = problem ? 'unread' : text === '' ? blank : /^[0.]+$/.test(text) ? 'zero' : 'number';
    marks.set(id, {
      state,
      inferred: inferred.has(id),
      flagged: flagged.has(id),
      lastYear,
      lastYearName: lastYear === '' ? '' : lastYearName(report, id),
      note,
      problem: problem ? problemWords(problem) : '',
      side: sideOf(active, id),
      joins: { above: false, below: false },
    });
  }
  if (active) joinSides(report.form, marks);
  return marks;
}

/** The signs a reader writes for what is no plain number (12^3), and what stood there. */
const SIGNS: readonly (readonly [sign: RegExp, words: string])[] = [
  [/\^/, '“^”后面的原来是上标'],
  [/_(?=\d)/, '“_”后面的原来是下标'],
  [/~~/, '“~~”之间的原来是划掉的'],
  [/〓/, '“〓”处原来是图片、公式或读不出的字'],
];

function problemWords({ problem, text }: { problem: NumberProblem; text: string }): string {
  if (problem !== 'notUnderstood') return `${problemSentence(problem)}，已照原样留着`;
  const signs = SIGNS.flatMap(([sign, words]) => (sign.test(text) ? [words] : []));
  return [`${problemSentence(problem)}，没有当作数`, ...signs].join('；');
}

function noteOf({ report, draft }: Pick<View, 'report' | 'draft'>, id: CellId, text: string): string {
  const printed = report.printedTotals[id];
  // With a blank among its cells a total shows the sum so far: no difference is said beside the same number.
  const shown = printed === undefined || text !== '' ? text : shownTotal(report, id).replace('~', '');
  if (printed !== undefined && String(printed) !== shown) return `≠ 原表 ${printed}`;
  // A note that is still being typed stands in the cell itself.
  const note = draft.cellNotes[id] ?? '';
  return note === '' ? '' : `（${note}）`;
}

function joinSides({ boxOf }: Form, marks: Map<CellId, CellMark>): void {
  const framed = [...marks].filter(([, mark]) => mark.side !== null);
  for (const [id, mark] of framed) {
    const { row, col } = boxOf(id);
    for (const [other, { side }] of framed) {
      const place = boxOf(other);
      if (side !== mark.side || place.col !== col) continue;
      if (place.row === row - 1) mark.joins.above = true;
      if (place.row === row + 1) mark.joins.below = true;
    }
  }
}

/** The row labels to tag 左边 and 右边, and the column whose balance is framed with them. */
export function tagsOf(finding: Finding | undefined): { rows: Map<string, SideName>; column: string | null } {
  const rows = new Map<string, SideName>();
  const columns = new Set<string>();
  for (const id of finding?.cells ?? []) {
    const side = sideOf(finding, id);
    const [, row, column] = id.split('.');
    if (side === null || row === undefined || column === undefined) continue;
    rows.set(row, side);
    columns.add(column);
  }
  const [only] = columns;
  return { rows, column: finding?.code === 'A1' && columns.size === 1 && only !== undefined ? only : null };
}

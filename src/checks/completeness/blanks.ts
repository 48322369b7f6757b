import { perForm, type Form } from '../../format/form';
import { tableWords } from '../../format/sections';
import { TABLE_IDS, type CellId, type Line, type TableId } from '../../format/table';
import { blankCells, isTableEmpty, type Report } from '../../report/report';
import { balanceOf } from '../tables/balance';
import type { Finding, Stage } from '../finding';
import { raise } from '../raise';

/** The applications table is filled column by column, the others row by row: blanks are told by these. */
function lineOf(form: Form, cell: CellId): Line {
  return form.cell(cell).table === 'applications' ? form.columnOf(cell) : form.rowOf(cell);
}

/** A cell by its line and its place there: 复议后起诉的“尚未审结”. */
function cellName(form: Form, cell: CellId): string {
  const inLine = form.cell(cell).table === 'applications' ? form.rowOf(cell) : form.columnOf(cell);
  return `${lineOf(form, cell).name}的“${inLine.name}”`;
}

const listed = (lines: readonly Line[]): string => lines.map(({ name }) => name).join('、');

/** How many cells of each line a person types. */
const typedByLine = perForm((form) =>
  counted(
    form.typedCells.map(({ id }) => id),
    (cell) => lineOf(form, cell),
  ),
);

function counted(cells: readonly CellId[], lineOfCell: (cell: CellId) => Line): Map<Line, number> {
  const counts = new Map<Line, number>();
  for (const cell of cells) {
    const line = lineOfCell(cell);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** Where the blanks of a table stand, in one sentence. */
function whereabouts(report: Report, table: TableId, blanks: readonly CellId[]): string {
  const { form } = report;
  const word = table === 'applications' ? '列' : '行';
  const blankByLine = counted(blanks, (cell) => lineOf(form, cell));
  const lines = [...blankByLine.keys()];
  const [first] = lines;
  if (blanks.length === 1) return `${blanks.map((cell) => cellName(form, cell)).join('')}。`;
  if (first && lines.length === 1) {
    const flat = table === 'applications' && balanceOf(report, first.id).ifBlanksWereZero === 0;
    return `都在${first.name}一${word}。${flat ? '空白若都是 0，这一列则平。' : ''}`;
  }
  const rows = new Set(blanks.map(form.rowOf));
  if (table === 'applications' && rows.size === 1) return `都在“${listed([...rows])}”一行。`;
  if (blanks.length <= 3) return `${blanks.map((cell) => cellName(form, cell)).join('、')}。`;
  const typed = typedByLine(form);
  const whole = lines.filter((line) => blankByLine.get(line) === typed.get(line));
  if (whole.length === 0) return `分布在${listed(lines)} ${lines.length} ${word}。`;
  const rest = lines.filter((line) => !whole.includes(line));
  const partly = rest.length > 0 ? `；${listed(rest)}还有空格` : '';
  const many = whole.length > 1 ? ` ${whole.length} ${word}` : '';
  return `${listed(whole)}${many}整${word}没填${partly}。`;
}

function blankFinding(report: Report, table: TableId, stage: Stage, except: ReadonlySet<string>): Finding[] {
  const blanks = blankCells(report, table).filter((cell) => !except.has(cell));
  const [first] = blanks;
  if (first === undefined) return [];
  const empty = isTableEmpty(report, table);
  return [
    raise({
      code: 'D3',
      place: table,
      severity: stage === 'writing' ? 'pending' : 'error',
      section: report.form.tables[table].section,
      title: empty ? `${tableWords[table]}还没填` : `还有 ${blanks.length} 格未填`,
      detail: empty ? '' : whereabouts(report, table, blanks),
      next: '空白不等于 0，没有发生的请填 0。',
      cells: blanks,
      target: { cell: first },
    }),
  ];
}

function dashFinding(report: Report, table: TableId): Finding[] {
  const dashes = report.unread.filter(
    ({ cell, problem }) => report.form.cell(cell).table === table && problem === 'nothing',
  );
  const [first] = dashes;
  if (!first) return [];
  const written = [...new Set(dashes.map(({ text }) => `“${text.trim()}”`))].slice(0, 3).join('');
  return [
    raise({
      code: 'D3',
      place: `${table}:dash`,
      severity: 'error',
      section: report.form.tables[table].section,
      title: `有 ${dashes.length} 格填的是${written}，应填数`,
      detail:
        dashes.length <= 3 ? `${dashes.map(({ cell }) => cellName(report.form, cell)).join('、')}。` : '',
      next: '没有发生的请填 0。',
      cells: dashes.map(({ cell }) => cell),
      target: { cell: first.cell },
    }),
  ];
}

/**
 * D3: every cell holds a number. One finding a table for its blanks (还没填 while one writes, 必须改 at the end)
 * and one for its dashes, which somebody did write. Blanks of `except` are not the report's: they were not understood.
 */
export function checkBlanks(
  report: Report,
  stage: Stage,
  except: ReadonlySet<string> = new Set(),
): Finding[] {
  return TABLE_IDS.flatMap((table) => [
    ...blankFinding(report, table, stage, except),
    ...dashFinding(report, table),
  ]);
}

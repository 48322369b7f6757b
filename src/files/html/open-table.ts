import type { SourceCell, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';
import { runText, type Run } from './run';

/** What stands in a box of a table, or on the page: paragraphs and tables in their order. */
export type Content = (Run | SourceTable)[];

/** Whether something on the page is a paragraph and no table. */
export const isRun = (item: Content[number]): item is Run => 'pieces' in item;

/** Rows or columns a box may span; pages may give any number. */
const MOST_SPAN = 100;
/** Columns, more than any table of a report has; boxes further right are added to the last one's text. */
const MOST_COLUMNS = 200;

const spanOf = (text: string | undefined): number =>
  Math.min(Math.max(1, Number.parseInt(text ?? '1', 10) || 1), MOST_SPAN);
/** A rowspan of 0 reaches to the end of its group of rows. */
const rowsOf = (text: string | undefined): number =>
  /^\s*0+\s*$/.test(text ?? '') ? MOST_SPAN : spanOf(text);

interface OpenCell extends Omit<SourceCell, 'text' | 'place'> {
  content: Content;
}

/** Rows from one to before another, in the order of the file, that belong together. */
interface Group {
  name: string;
  from: number;
  to: number;
}

/** A table while its rows are being read. */
export class OpenTable {
  private readonly cells: OpenCell[] = [];
  private row = -1;
  private readonly groups: Group[] = [];
  /** For each column, down to which row a box from above occupies it. */
  private readonly taken: number[] = [];

  /**
   * Head, body and foot: no box reaches from one into the next. `name` is the element's; empty where a style has it drawn
   * where it stands.
   */
  openGroup(name: string): void {
    this.closeGroup();
    this.groups.push({ name, from: this.row + 1, to: Infinity });
  }

  closeGroup(): void {
    this.taken.length = 0;
    for (const cell of this.cells) cell.rows = Math.min(cell.rows, Math.max(1, this.row + 1 - cell.row));
    const last = this.groups[this.groups.length - 1];
    if (last) last.to = Math.min(last.to, this.row + 1);
  }

  /** The rows as a browser draws them: the first head above all others, the first foot, wherever it is written, below. */
  private drawnRows(): number[] {
    const first = (name: string) => this.groups.find((group) => group.name === name && group.to > group.from);
    const [head, foot] = [first('thead'), first('tfoot')];
    const isIn = (row: number, group: Group | undefined) => group && row >= group.from && row < group.to;
    const rows = Array.from({ length: this.row + 1 }, (_, row) => row);
    return [
      ...rows.filter((row) => isIn(row, head)),
      ...rows.filter((row) => !isIn(row, head) && !isIn(row, foot)),
      ...rows.filter((row) => isIn(row, foot)),
    ];
  }

  openRow(): void {
    this.row++;
  }

  openCell(attributes: Readonly<Record<string, string>>): void {
    if (this.row < 0) this.row = 0;
    const { row, taken } = this;
    let col = 0;
    while ((taken[col] ?? 0) > row) col++;
    const rows = rowsOf(attributes['rowspan']);
    const cols = spanOf(attributes['colspan']);
    if (col + cols > MOST_COLUMNS) return;
    for (let at = col; at < col + cols; at++) taken[at] = row + rows;
    this.cells.push({ row, col, rows, cols, content: [] });
  }

  /** Where text within the table goes; null while it has no box yet. */
  get content(): Content | null {
    return this.cells[this.cells.length - 1]?.content ?? null;
  }

  /**
   * Whether the table only frames what stands in it, as websites do: it has one box, or holds a table larger
   * than itself.
   */
  private get isFrame(): boolean {
    const most = this.cells.length;
    const isLarge = (item: Content[number]) => !isRun(item) && item.cells.length >= most;
    return most === 1 || this.cells.some(({ content }) => content.some(isLarge));
  }

  /** What the table comes to: itself as a grid, tables within it before it, or what it frames. */
  closed(number: number, leftOut: LeftOut[]): Content {
    if (this.isFrame) return this.cells.flatMap(({ content }) => content);
    const inner = this.cells.flatMap(({ content }) => content.filter((item) => !isRun(item)));
    if (this.cells.length === 0) return [];
    const tablePlace = `第 ${number} 张表`;
    const drawn = new Map(this.drawnRows().map((row, at) => [row, at]));
    const cells = this.cells.map(({ content, row: written, col, rows, cols }): SourceCell => {
      const row = drawn.get(written) ?? written;
      const place = `${tablePlace}第 ${row + 1} 行第 ${col + 1} 格`;
      const shown = runText(content.filter(isRun), 'cell');
      for (const item of shown.leftOut) leftOut.push({ ...item, place });
      // A rowspan beyond the last row ends there.
      return { text: shown.text, row, col, rows: Math.min(rows, this.row + 1 - row), cols, place };
    });
    cells.sort((one, other) => one.row - other.row);
    return [...inner, { kind: 'table', layout: 'grid', cells, place: tablePlace }];
  }
}

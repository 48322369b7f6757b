import type { Shown } from '../../blocks/shown';
import type { SourceCell, SourceTable } from '../../blocks/source';
import type { LeftOut } from '../../report/receipt';

/** The reason given for leaving out the text of boxes that are covered by a merged one. */
export const COVERED = '合并的格子里看不见的文字';
/** A box of a row, as Word files of both kinds tell it. */
export interface GridBox<Content> {
  content: Content;
  /** The first of the columns it stands in, and how many they are. */
  col: number;
  cols: number;
  /** Whether it continues the box above it. */
  goesOnAbove: boolean;
  /** The contents of boxes to its right that are merged into it and so invisible. */
  hides: Content[];
}

/** A table while its rows are read one after the other; turns the file's boxes into the visible ones. */
export class Grid<Content> {
  readonly leftOut: LeftOut[] = [];
  readonly place: string;
  private readonly cells: SourceCell[] = [];
  private readonly open = new Map<number, SourceCell>();
  private row = 0;

  constructor(
    /** Counts the tables of the file. */
    number: number,
    /** The visible text of a box. */
    private readonly shownIn: (content: Content) => Shown,
    /** All words of something, for naming what was left out. */
    private readonly wordsOf: (content: Content) => string,
  ) {
    this.place = `第 ${number} 张表`;
  }

  /** Where the row stands that is added next. */
  get rowPlace(): string {
    return `${this.place}第 ${this.row + 1} 行`;
  }

  /** Where the box stands that begins at a column of that row. */
  boxPlace(col: number): string {
    return `${this.rowPlace}第 ${col + 1} 格`;
  }

  /** Names what is not shown, where it says anything. */
  leave(content: Content, reason: string, place: string): void {
    const text = this.wordsOf(content);
    if (text !== '') this.leftOut.push({ text, reason, place });
  }

  addRow(boxes: readonly GridBox<Content>[]): void {
    for (const { content, col, cols, goesOnAbove, hides } of boxes) {
      const place = this.boxPlace(col);
      for (const hidden of hides) this.leave(hidden, COVERED, place);
      if (goesOnAbove) this.leave(content, COVERED, place);
      const above = this.open.get(col);
      if (goesOnAbove && above && above.cols === cols && above.row + above.rows === this.row) {
        above.rows++;
        continue;
      }
      const shown = goesOnAbove ? { text: '', leftOut: [] } : this.shownIn(content);
      const cell: SourceCell = { text: shown.text, row: this.row, col, rows: 1, cols, place };
      for (const item of shown.leftOut) this.leftOut.push({ ...item, place });
      this.cells.push(cell);
      this.open.set(col, cell);
    }
    this.row++;
  }

  get table(): SourceTable {
    return { kind: 'table', layout: 'grid', cells: this.cells, place: this.place };
  }
}

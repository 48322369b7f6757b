import type { LeftOut, NamedPerson } from '../report/receipt';

/** A paragraph as it stands in a file; a line broken by hand within it is a line break. */
export interface SourceParagraph {
  kind: 'paragraph';
  text: string;
  /** Where it stands, for people: 第 12 段, 第 57 行. */
  place: string;
}

export interface SourceCell {
  text: string;
  row: number;
  col: number;
  rows: number;
  cols: number;
  place: string;
}

/**
 * A table as it stands in a file. How far its columns can be trusted depends on the file: `grid` has true columns
 * and spans (Word, web pages), `fields` has what stood between separators (tabs, pipes), `list` has one cell
 * a line, where a wide cell counts like any other and only the order says anything.
 */
export interface SourceTable {
  kind: 'table';
  layout: 'grid' | 'fields' | 'list';
  cells: readonly SourceCell[];
  place: string;
  /** What the sheet it stands on is called where that says nothing of the report itself: 2023年, 汇总. */
  sheet?: string;
  /** Rows whose numbers may be another's or stand out of order, with the reason: they are named and not taken. */
  doubts?: ReadonlyMap<number, string>;
}

export type SourceBlock = SourceParagraph | SourceTable;

/** What a reader found in a file, before it is interpreted. */
export interface SourceDocument {
  blocks: readonly SourceBlock[];
  /** The title a file gives itself outside its text (a web page's title); empty where it has none. */
  pageTitle: string;
  /** The title in a workbook's properties: its tables have no place for one. */
  bookTitle?: string;
  leftOut: readonly LeftOut[];
  /** The people its properties name as author and so on: not part of the report, but published with the file. */
  people?: readonly NamedPerson[];
}

import type { SectionNumber } from '../format/sections';
import type { GridCell, TableId } from '../format/table';

/**
 * The neutral page. Preview, print, Word and HTML are made from these and from nothing else,
 * so that all of them say the same.
 */
export type Block = Title | Heading | Paragraph | Grid;

export interface Title {
  kind: 'title';
  section: 0;
  text: string;
}

export interface Heading {
  kind: 'heading';
  /** 1 is 一、, 2 is （一） on a line of its own. */
  level: 1 | 2;
  section: SectionNumber;
  text: string;
}

export interface Paragraph {
  kind: 'paragraph';
  section: SectionNumber;
  /** `note` stands below a table; `signature` and `date` close the report. */
  role: 'body' | 'note' | 'signature' | 'date';
  /** A sub-heading run into the paragraph: 「（一）主动公开。」 before the text. */
  runIn?: string;
  text: string;
}

export interface Grid {
  kind: 'grid';
  section: SectionNumber;
  table: TableId;
  /** Column widths in twips, as in the official form. */
  columns: readonly number[];
  headRows: number;
  /** Labels keep their words; boxes of numbers carry the number's digits, or nothing where it is blank. */
  cells: readonly GridCell[];
}

/** A table of texts in a letter: a head, and rows that go on over pages. A line end within a cell begins a paragraph. */
export interface Listing {
  kind: 'listing';
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** How the width of the page is shared among the columns, as parts of 100. */
  shares: readonly number[];
}

/** What a letter is made of: all that a report is, and lists. */
export type LetterBlock = Block | Listing;

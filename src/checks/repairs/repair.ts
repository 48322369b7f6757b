import type { CellId } from '../../format/table';
import type { Reading } from '../../prose/readings';

/** The numbers of a table as printed, row by row, totals included; null is blank. */
export type PrintedTable = readonly (readonly (number | null)[])[];

/** Why a repair is thought likely; `reasonWords` has the words for it. */
export type RepairReason =
  | 'lastYear'
  | 'namedInText'
  | 'blank'
  | 'digitsSwapped'
  | 'digitMistyped'
  | 'digitMissing'
  | 'digitDoubled'
  | 'digitAdded'
  | 'leftAtZero'
  | 'sameAsAbove'
  | 'sameAsNeighbour'
  | 'exchanged'
  | 'wrongColumn'
  | 'wrongRow'
  | 'totalFollowed'
  | 'onlyTotalOff'
  | 'rowAndColumnOff'
  | 'twoErrors'
  | 'settles';

/** One number in another's place. */
export interface RepairChange {
  cell: CellId;
  /** What is printed; null is blank. */
  from: number | null;
  to: number;
  why: RepairReason;
}

/** A change of one cell or two that settles what is off. An offer, never made unasked. */
export interface Repair {
  changes: readonly RepairChange[];
  /** What the changes have in common, or the reason of the only one. */
  why: RepairReason;
  /** For a clerk: which cell, what it should be and what it is now, why, and to look at the ledger. */
  sentence: string;
}

/** What is known of a table from outside it. */
export interface RepairEvidence {
  /** Last year's 结转下年 by column id, total included: what 上年结转 should be. */
  lastYearCarriedOver?: Readonly<Record<string, number | null>>;
  /** Numbers the text names. */
  named?: readonly NamedNumber[];
  /** Cells a file had no sure place for, so that a person put their numbers in: 其他处理 split into its three rows. */
  putInByHand?: readonly CellId[];
}

/**
 * A number the text gives for a cell, or for the sum of several: every way the table may rightly account for it
 * (「收到」 is 新收, or 新收＋上年结转), as rule C1 reads it.
 */
export interface NamedNumber {
  readings: readonly Pick<Reading, 'plus' | 'minus'>[];
  value: number;
}

/** What a search found. */
export interface RepairSearch {
  /** Whether the totals were taken for sums of the typed cells; otherwise they are evidence, and may be wrong too. */
  computedTotals: boolean;
  /** Best first. */
  repairs: readonly Repair[];
  /** Whether the first repair is singled out. */
  certain: boolean;
  /** The sentence above the list: that several could be right, or that none was found; empty for none. */
  caution: string;
  /** Pairs of cells looked at. */
  pairsExamined: number;
}

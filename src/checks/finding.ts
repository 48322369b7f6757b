import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';

/** The rules of the program by their stable codes; the same on screen and on the command line. */
export type RuleCode =
  | 'A1'
  | 'A2'
  | 'A3'
  | 'A4'
  | 'A5'
  | 'B1'
  | 'B2'
  | 'B3'
  | 'B4'
  | 'B6'
  | 'C1'
  | 'C2'
  | 'C3'
  | 'C4'
  | 'C5'
  | 'C6'
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'D8'
  | 'D9'
  | 'D10'
  | 'D11'
  | 'D12'
  | 'F1';

/** 必须改, 请核对, 还没填. */
export type Severity = 'error' | 'warning' | 'pending';

/** One side of an equation: how it is made up, and what it comes to. */
export interface Side {
  /** 「新收 31＋上年结转 1」; the value itself is not in it. */
  label: string;
  /** A count, an amount in 万元 as decimal text, or null where it cannot be said. */
  value: number | string | null;
  cells: readonly CellId[];
}

/** Words of the report a finding speaks of. */
export interface Evidence {
  section: SectionNumber;
  /** Place in the section's text as `read` prints it, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
}

/** Where a click on a finding leads: a cell, or a field of the draft by its path. */
export type Target = { cell: CellId } | { field: string };

/** Something that does not fit, in words a clerk can act on. */
export interface Finding {
  /** The same finding keeps its id while its numbers change: code and place, not values. */
  id: string;
  code: RuleCode;
  severity: Severity;
  section: SectionNumber;
  /** What is wrong, in a few words without a full stop; the section is said by whoever shows it. */
  title: string;
  /** The facts, both sides in numbers; may be empty where the title says it all. */
  detail: string;
  /** What to do next; may be empty. Where both sides are drawn apart, this follows them without `detail`. */
  next: string;
  /** The provision or the reason behind the rule. */
  basis: string;
  cells: readonly CellId[];
  left: Side | null;
  right: Side | null;
  /** left − right; decimal text for money; null where there is none. */
  difference: number | string | null;
  evidence: readonly Evidence[];
  target: Target;
}

/** Who asks: while one writes, what is not begun is pending; at the end (检查, 导出, command line) it counts. */
export type Stage = 'writing' | 'final';

import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';
import type { Report } from '../report/report';
import type { RuleCode } from './rules';

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
  /** Place in the section's text (`sectionText`), in UTF-16 units. */
  start: number;
  end: number;
  text: string;
}

/** New words in place of some of the report's own, where it is certain which are right: 改为 3119, 删去重复的字. */
export interface Rewording {
  label: string;
  words: readonly (Evidence & { put: string })[];
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
  cells: readonly CellId[];
  left: Side | null;
  right: Side | null;
  /** left − right; decimal text for money; null where there is none. */
  difference: number | string | null;
  evidence: readonly Evidence[];
  /** null where only the writer can know what is right. */
  rewording: Rewording | null;
  target: Target;
}

/** `writing`: what is not begun yet is pending; `final` (检查, 导出, command line): it counts as missing. */
export type Stage = 'writing' | 'final';

/** One check: what it finds in a report. Never changes anything. */
export type Check = (report: Report, stage: Stage) => readonly Finding[];

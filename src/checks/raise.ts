import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';
import type { Evidence, Finding, RuleCode, Severity, Side, Target } from './finding';
import { rules } from './rules';

/** What a rule says itself; the rest follows from its code. */
export interface Said {
  code: RuleCode;
  /** Tells apart the findings of one rule: a column, a table, a section. */
  place: string;
  severity: Severity;
  section: SectionNumber;
  title: string;
  target: Target;
  detail?: string;
  next?: string;
  cells?: readonly CellId[];
  sides?: { left: Side; right: Side; difference: number | string };
  evidence?: readonly Evidence[];
}

/** Makes a finding of what a rule says. Without `cells` those of both sides are meant. */
export function raise(said: Said): Finding {
  const { code, place, severity, section, title, target, sides } = said;
  return {
    id: `${code}:${place}`,
    code,
    severity,
    section,
    title,
    detail: said.detail ?? '',
    next: said.next ?? '',
    basis: rules[code].basis,
    cells: said.cells ?? (sides ? [...sides.left.cells, ...sides.right.cells] : []),
    left: sides?.left ?? null,
    right: sides?.right ?? null,
    difference: sides?.difference ?? null,
    evidence: said.evidence ?? [],
    target,
  };
}

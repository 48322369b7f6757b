import type { SectionNumber } from '../format/sections';
import type { CellId } from '../format/table';
import type { Evidence, Finding, Rewording, Side, Target } from './finding';
import type { RuleCode, SeverityOf } from './rules';

/** What a rule says of one finding; the rest follows from its code in the catalogue. */
export interface Said<Code extends RuleCode = RuleCode> {
  code: Code;
  /** Tells apart the findings of one rule: a column, a table, a section. */
  place: string;
  /** One that the catalogue allows the rule. */
  severity: SeverityOf<Code>;
  section: SectionNumber;
  title: string;
  target: Target;
  detail?: string;
  next?: string;
  cells?: readonly CellId[];
  sides?: { left: Side; right: Side; difference: number | string };
  evidence?: readonly Evidence[];
  rewording?: Rewording | null;
}

/** Makes a finding of what a rule says. Without `cells` those of both sides are meant. */
export function raise<Code extends RuleCode>(said: Said<Code>): Finding {
  const { code, place, severity, section, title, target, sides } = said;
  return {
    id: `${code}:${place}`,
    code,
    severity,
    section,
    title,
    detail: said.detail ?? '',
    next: said.next ?? '',
    cells: said.cells ?? (sides ? [...sides.left.cells, ...sides.right.cells] : []),
    left: sides?.left ?? null,
    right: sides?.right ?? null,
    difference: sides?.difference ?? null,
    evidence: said.evidence ?? [],
    rewording: said.rewording ?? null,
    target,
  };
}

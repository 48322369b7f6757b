import type { Check } from './finding';
import type { Rule } from './rule';
import { rules } from './rules';

/** The checks of some rules, each once, in their order. */
const checksOf = (some: readonly Rule[]): readonly Check[] => [
  ...new Set(some.flatMap((rule) => rule.checks)),
];

/** Every check once, in the order of the catalogue. */
export const checks: readonly Check[] = checksOf(Object.values(rules));

/** Those that ask nothing of the text. */
export const tableChecks: readonly Check[] = checksOf(
  Object.values(rules).filter(({ tablesAlone }) => tablesAlone !== undefined),
);

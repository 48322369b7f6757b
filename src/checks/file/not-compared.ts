import type { Report } from '../../report/report';
import { ruleCodes, rules, type RuleCode } from '../rules';

/**
 * The rules that cannot hold this report against last year's as far as that is known: they find nothing, and are
 * not kept either. B2 asks less without last year's number, but it asks.
 */
export function notCompared({ form, lastYear }: Report): RuleCode[] {
  const isKnown = (value: number | null | undefined) => typeof value === 'number';
  const known = {
    carriedOver: Object.values(lastYear.carriedOver).some(isKnown),
    texts: lastYear.texts.length > 0,
    undecided: form.tables.disputes.rows.some(({ id }) =>
      isKnown(lastYear.counts[`disputes.${id}.undecided`]),
    ),
  };
  return ruleCodes.filter((code) => {
    const { needs } = rules[code];
    return needs !== undefined && !known[needs];
  });
}

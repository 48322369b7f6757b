import type { Report } from '../../report/report';
import { ruleCodes, rules, type RuleCode } from '../rules';

/**
 * The rules that lack what they need of last year's report: they find nothing, and must not be shown as passed. B2 is
 * not among them: without last year's number it checks less, but it does check.
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

import { inferredAgency } from '../../format/agencies';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { applied } from '../../report/path';
import type { Collection } from '../collection';
import { followSum } from './follow-sum';
import type { Taking } from './taken-sum';

/**
 * The government of the place that collects (青岚县人民政府), also where its office is named (青岚县人民政府办公室); empty
 * where what is named is neither, because a name made up would stand in title and signature.
 */
export function governmentName(place: string): string {
  const name = place.trim();
  const [government] = /^.*?人民政府/.exec(name) ?? [];
  if (government !== undefined) return government;
  return /[省市县区旗州盟镇乡]$/.test(name) ? `${name}人民政府` : '';
}

/** The county's own report, begun from its sum: agency and year, the numbers, and the sentence on 口径. */
export function countyDraft({ place, year }: Collection, taking: Taking): Draft {
  const empty = emptyDraft(year, taking.form);
  const name = governmentName(place);
  const draft: Draft = {
    ...empty,
    agency: { ...empty.agency, name, kind: 'government', level: inferredAgency(name).level },
    // As if nothing had been taken yet: then all of it follows.
    countySum: { ...taking.taken, values: {}, indicators: [], scope: '' },
  };
  return applied(draft, followSum(draft, taking, new Set()).changes);
}

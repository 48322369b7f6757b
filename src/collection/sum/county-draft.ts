import { inferredAgency } from '../../format/agencies';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { applied } from '../../report/path';
import type { Collection } from '../collection';
import { governmentName } from '../own-government';
import { followSum } from './follow-sum';
import type { Taking } from './taken-sum';

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

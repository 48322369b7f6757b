import { contactIn } from '../names/contact-in';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { withYearMoved } from '../dates/moved-years';
import { pastReportOf } from './past-report';
import type { Receipt } from '../receipt';
import { reportOf } from '../report';

/**
 * A new report for `year` that follows last year's: the agency, its contact and signature, its word for itself, an
 * opening in its writer's own words (its year moved), the sub-headings and the names of the numbers beside the tables
 * are taken over, every number and other text is left to be written. Last year's report itself is kept beside it, to be compared with.
 */
export function draftAfter(last: Draft, receipt: Receipt | null, year: number): Draft {
  const empty = emptyDraft(year);
  const { basis, sixParts, period, download, contact } = last.opening;
  return {
    ...empty,
    agency: last.agency,
    contact: contactOf(last),
    opening: { basis, sixParts, period, download, contact, text: openingAfter(last, year) },
    overview: headingsOf(last.overview, empty.overview),
    overviewLimit: last.overviewLimit,
    indicators: last.indicators.map((indicator) => ({ ...indicator, value: '' })),
    selfWord: last.selfWord,
    problems: headingsOf(last.problems, empty.problems),
    signature: { agency: last.signature.agency, date: '' },
    lastYear: { ...empty.lastYear, reports: [pastReportOf(reportOf(last), receipt)] },
  };
}

/** Last year's opening where its writer edited it, with the year moved; null for the one made from the fields. */
function openingAfter({ opening, year: before }: Draft, year: number): string | null {
  if (opening.text === null || opening.text.trim() === '') return null;
  return withYearMoved(opening.text, before, year);
}

/** The contact as typed; of a file that was read, what its opening paragraph gives without doubt. */
function contactOf({ contact, opening, agency }: Draft): Draft['contact'] {
  const isTyped = Object.values(contact).some((text) => text !== '');
  return isTyped || opening.text === null ? contact : contactIn(opening.text, agency.name.trim());
}

/** Last year's sub-headings without their texts; the usual ones where it had none. */
function headingsOf(last: Draft['overview'], usual: Draft['overview']): Draft['overview'] {
  if (last.parts.length === 0) return usual;
  return { ...last, lead: '', parts: last.parts.map((part) => ({ ...part, text: '' })) };
}

import { sectionProse } from './pasted-section';
import { plainLabel } from '../format/plain-label';
import type { PastReport } from '../report/draft';
import { paragraphsOf } from '../report/text/paragraphs';
import { oldNameOf } from '../report/names/renaming';
import { placeOfHeading } from '../report/text/same-heading';

/** Last year's text beside one part of this year's. */
export interface PastPart {
  /** Whose it is, where last year's reports were several; else empty. */
  of: string;
  /** Its sub-heading last year; empty where it is this year's too, and for what stood before the first. */
  heading: string;
  paragraphs: readonly string[];
}

/** Last year's text for the lead and for each part of this year's; `lead` also takes what fits no part. */
export interface PastParts {
  lead: readonly PastPart[];
  parts: readonly (readonly PastPart[])[];
}

/** Left out of what is offered for copying: the sentence on 信息处理费 is made from this year's facts. */
const OF_FEES = /信息处理费/;

/** Divides last year's text of section 1, 5 or 6 among the parts of this year's. */
export function pastPartsOf(
  reports: readonly PastReport[],
  section: 1 | 5 | 6,
  headings: readonly string[],
): PastParts {
  const lead: PastPart[] = [];
  const parts: PastPart[][] = headings.map(() => []);
  for (const { agency, sections } of reports) {
    const of = reports.length > 1 ? agency : '';
    const lines = paragraphsOf(sections[section - 1] ?? '').filter(
      (line) => section !== 6 || !OF_FEES.test(line),
    );
    const past = section === 6 ? { lead: lines.join('\n'), parts: [] } : sectionProse(lines);
    const texts = [{ heading: '', text: past.lead }, ...past.parts];
    for (const { heading, text } of texts) {
      const paragraphs = paragraphsOf(text);
      if (paragraphs.length === 0) continue;
      const place = placeOfHeading(heading, headings);
      const isSame = plainLabel(headings[place] ?? '') === plainLabel(heading);
      (parts[place] ?? lead).push({ of, heading: isSame ? '' : heading, paragraphs });
    }
  }
  return { lead, parts };
}

/** What last year's section six said of 信息处理费, one entry a report. */
export function pastFees(reports: readonly PastReport[]): PastPart[] {
  return reports.flatMap(({ agency, sections }) => {
    const paragraphs = paragraphsOf(sections[5] ?? '').filter((line) => OF_FEES.test(line));
    return paragraphs.length === 0 ? [] : [{ of: reports.length > 1 ? agency : '', heading: '', paragraphs }];
  });
}

/**
 * A paragraph of last year's as it is copied: where the agency has another name now, its full name last year is
 * replaced. Years and figures stay, for only the writer knows them.
 */
export function copied(paragraph: string, lastName: string, name: string): string {
  const oldName = oldNameOf(name, [{ agency: lastName }]);
  return oldName === null ? paragraph : paragraph.split(oldName).join(name);
}

/** A text with paragraphs put at its end. */
export function withParagraphs(text: string, paragraphs: readonly string[]): string {
  const before = text.trimEnd();
  return [...(before === '' ? [] : [before]), ...paragraphs].join('\n');
}

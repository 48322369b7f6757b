import { titleParts } from '../../../report/names/title-parts';
import type { Line } from '../lines/lines';
import { headingIn } from './headings';
import { linesIn, type Outline } from './outline';

function isFirstHeading({ text }: Line): boolean {
  const heading = headingIn(text);
  return heading?.section === 1 && heading.sure === 'exact';
}

function isTitle({ text }: Line): boolean {
  const title = titleParts(text);
  return title !== null && title.agency !== '' && title.year !== null;
}

/** The parts a report ends with: what stands earlier is its table of contents. */
const AT_THE_END = [5, 6] as const;

/**
 * The titles of further reports in one file, as where two were saved together: a whole title behind the report that is
 * read, and the first heading once more below it.
 */
export function otherReports({ parts }: Pick<Outline, 'parts'>): Line[] {
  return AT_THE_END.flatMap((section) => {
    const lines = linesIn(parts.get(section));
    const last = lines.reduce((found, line, at) => (isFirstHeading(line) ? at : found), -1);
    return lines.slice(0, Math.max(0, last)).filter(isTitle);
  });
}

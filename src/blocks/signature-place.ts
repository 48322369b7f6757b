import { textWidth } from './text-width';

/**
 * Where agency and date begin, in em from the left of a line `line` em long (GB/T 9704—2012 7.3.5.2): the
 * agency ends two characters from the right and the date begins two right of the agency; a date longer than
 * the agency ends two from the right and the agency moves with it. An agency too long for a line begins it.
 */
export function signaturePlace(agency: string, date: string, line: number): { agency: number; date: number } {
  const agencyWidth = textWidth(agency);
  const dateWidth = textWidth(date);
  const agencyAt = line - 2 - agencyWidth;
  if (agencyAt < 0) return { agency: 0, date: line - 2 - dateWidth };
  const dateAt = dateWidth > agencyWidth ? line - 2 - dateWidth : agencyAt + 2;
  return { agency: dateAt - 2, date: dateAt };
}

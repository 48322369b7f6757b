import { textWidth } from './text-width';

/** Digits are a little wider than half an em in the fonts that stand in for 仿宋_GB2312. */
const DIGIT_SLACK = 1.07;

/**
 * Where agency and date begin, in em from the left of a line `line` em long (GB/T 9704—2012 7.3.5.2:
 * the agency ends two characters from the right, the date begins two right of the agency; where that
 * is too long for the line the date ends two from the right and the agency moves with it).
 */
export function signaturePlace(agency: string, date: string, line: number): { agency: number; date: number } {
  const dateWidth = textWidth(date) * DIGIT_SLACK;
  const agencyAt = line - 2 - textWidth(agency);
  const dateAt = agencyAt + 2 + dateWidth > line ? line - 2 - dateWidth : agencyAt + 2;
  return { agency: Math.max(0, dateAt - 2), date: Math.max(0, dateAt) };
}

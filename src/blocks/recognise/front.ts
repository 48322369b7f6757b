import type { LeftOut } from '../../report/receipt';
import type { SourceDocument } from '../source';
import { isSiteLine } from './closing';
import type { Line } from './lines';
import { linesIn, type Outline } from './outline';
import { findTitle, titleOfPage } from './title';

/** What stands before part one. */
export interface Front {
  title: string;
  opening: Line[];
  leftOut: LeftOut[];
  /** A line with nothing but a year: a title that lost the rest. */
  yearLine: string;
}

export function frontOf(source: SourceDocument, parts: Outline): Front {
  const lines = linesIn(parts.before);
  const isWebPage = source.pageTitle !== '';
  const found = findTitle(lines, isWebPage);
  const rest = found ? lines.slice(found.at + found.count) : lines;
  const leftOut: LeftOut[] = (found ? lines.slice(0, found.at) : []).map((line) => ({
    ...line,
    reason: '标题之前的内容',
  }));
  const opening: Line[] = [];
  let yearLine = '';
  for (const line of rest) {
    const menu = isWebPage && !found && !/。/.test(line.text) && line.text.length < 20;
    if (/^\s*20\d\d\s*年?度?\s*$/.test(line.text)) {
      yearLine = line.text;
      leftOut.push({ ...line, reason: '只有年份，不像开头段' });
    } else if (isSiteLine(line.text) || menu) leftOut.push({ ...line, reason: '网页上的其他内容' });
    else opening.push(line);
  }
  return { title: found?.text ?? titleOfPage(source.pageTitle), opening, leftOut, yearLine };
}

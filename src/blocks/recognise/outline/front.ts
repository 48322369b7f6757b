import { selfNamesIn } from '../../../report/names/agency-names';
import { packedName } from '../../../report/names/joint-agencies';
import type { LeftOut } from '../../../report/receipt';
import { titleParts } from '../../../report/names/title-parts';
import { onlyYearIn, WRITTEN_YEARS } from '../../../report/dates/written-year';
import type { SourceDocument } from '../../source';
import { isSiteLineAbove } from '../lines/furniture';
import { packed, type Line } from '../lines/lines';
import { linesIn, type Outline } from './outline';
import { agencyBelow } from './agency-lines';
import { findTitles, titleInMetadata, titleOfPage, type FoundTitle } from './title';

/** What stands before part one. */
export interface Front {
  /** As printed; empty where there is none. */
  title: string;
  /** The agency in the title, or else in the facts the site gives about the page; empty where neither names one. */
  agency: string;
  /** The year the title names, or those facts, or a line of its own; null for none. */
  year: number | null;
  opening: Line[];
  leftOut: LeftOut[];
}

/** A line with nothing but a year: a title that lost the rest. */
const ONLY_YEAR = new RegExp(`^[（(]?${WRITTEN_YEARS}[)）]?$`);

/** The year all sheets are named by; empty where a table stands on another sheet, or on none. */
function yearOfSheets({ blocks }: SourceDocument): string {
  const names = blocks.flatMap((block) => (block.kind === 'table' ? [packed(block.sheet ?? '')] : []));
  return names.every((name) => ONLY_YEAR.test(name)) ? names.join('，') : '';
}

/** A title in a table of facts above the report: 名称 | 青禾县教育局2024年政府信息公开工作年度报告. */
function titleInTable({ before }: Outline): FoundTitle | null {
  for (const item of before)
    if (item.kind === 'table')
      for (const { text } of item.table.cells.slice(0, 60)) {
        const parts = titleParts(text);
        if (parts && parts.agency !== '') return { ...parts, text: packedName(text), at: 0, count: 0 };
      }
  return null;
}

/** Titles. As many in a file without any heading make a list of reports, and none of them is its title. */
const MOST_TITLES = 3;

/** Takes apart what stands before part one. */
export function frontOf(source: SourceDocument, parts: Outline): Front {
  const lines = linesIn(parts.before);
  const rest = [...parts.parts.values()].flatMap(linesIn);
  const isWebPage = source.pageTitle !== '';
  const { title: found, again } = findTitles(lines, rest, isWebPage);
  const facts =
    titleInMetadata(lines) ??
    titleInTable(parts) ??
    titleOfPage(source.pageTitle || (source.bookTitle ?? ''));
  const isList =
    parts.parts.size === 0 && new Set([found, ...again].map((title) => title?.text)).size >= MOST_TITLES;
  const leftOut: LeftOut[] = (found ? lines.slice(0, found.at) : []).map((line) => ({
    ...line,
    reason: '标题之前的内容',
  }));
  const titleLine = found && lines[found.at];
  if (titleLine && found.mark) leftOut.push({ ...titleLine, text: found.mark, reason: '标题之前的内容' });
  const start = found ? found.at + found.count : 0;
  const repeated = new Set(
    again.flatMap(({ at, count }) => Array.from({ length: count }, (_, index) => at + index)),
  );
  const opening: Line[] = [];
  const yearLines: string[] = [];
  const first = lines.findIndex(
    ({ text }, at) => at >= start && !ONLY_YEAR.test(packed(text)) && !isSiteLineAbove(text),
  );
  const below = found?.agency === '' && first >= 0 ? agencyBelow(lines, first) : null;
  lines.slice(start).forEach((line, index) => {
    const menu = isWebPage && !found && !/。/.test(line.text) && line.text.length < 20;
    if (below && start + index >= first && start + index < first + below.count) return;
    if (ONLY_YEAR.test(packed(line.text))) {
      yearLines.push(line.text);
      leftOut.push({ ...line, reason: '只有年份，不像开头段' });
    } else if (repeated.has(start + index)) leftOut.push({ ...line, reason: '标题又写了一遍' });
    else if (isSiteLineAbove(line.text) || menu) leftOut.push({ ...line, reason: '网页上的其他内容' });
    else opening.push(line);
  });
  return {
    title: isList ? '' : (found?.text ?? facts?.text ?? ''),
    agency: found?.agency || below?.agency || facts?.agency || '',
    year: found?.year ?? facts?.year ?? onlyYearIn(yearLines.join('，') || yearOfSheets(source)),
    opening,
    leftOut,
  };
}

/** A place speaks for its government: 现公布宿迁市2024年政府信息公开工作年度报告. */
const OF_PLACE =
  /(?:公布|发布|现将|编制了?|《)([一-龥]{2,20}?(?:省|自治区|自治州|市|县|区|旗|镇|乡|街道))\s*20\d\d\s*年/;

/** The agency an opening paragraph speaks for; empty where it does not say, or names several. */
export function agencyInOpening(opening: readonly Line[]): string {
  const names = new Set(
    opening.flatMap(({ text }) => selfNamesIn(text.slice(0, 2_000), true).map(({ name }) => name)),
  );
  const [only = '', second] = names;
  if (second !== undefined) return '';
  return only || (OF_PLACE.exec(opening.map(({ text }) => text).join('\n'))?.[1] ?? '');
}

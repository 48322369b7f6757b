import { actTogether, packedName, placeOf } from '../../../report/names/joint-agencies';
import { paperMark, titleParts, type TitleParts } from '../../../report/names/title-parts';
import { beginsWithPlace, isOfSite, isPieceOfName, isPlaceOf } from './agency-lines';
import { isAgencyName } from './closing';
import type { Line } from '../lines/lines';

export interface FoundTitle extends TitleParts {
  /** As printed, without spaces. */
  text: string;
  /** 附件2：, which stands before it on its first line; empty for nothing. */
  mark?: string;
  /** Which of the lines it was. */
  at: number;
  count: number;
}

/** Lines of one title: 57 characters take four in the layout with the fewest to a line. */
const MOST_LINES = 6;
/** In characters: longer than any title. */
const LONGEST = 100;
/** How many lines below a title, and from the end of the report, may know the agency's name. */
const LOOK_AROUND = 40;

/** Lines as one text. Our own files break the title's paragraph at the space between two names. */
const joined = (lines: readonly Line[]): string =>
  packedName(
    lines.map(({ text, place }, at) => `${lines[at - 1]?.place === place ? ' ' : '\n'}${text}`).join(''),
  );

function titleAt(lines: readonly Line[], at: number, count: number): FoundTitle | null {
  const [first, ...others] = lines.slice(at, at + count);
  if (!first) return null;
  const mark = paperMark(first.text);
  const text = joined([{ ...first, text: first.text.slice(mark.length) }, ...others]);
  const parts = text.length > LONGEST ? null : titleParts(text);
  return parts && { ...parts, text, mark: mark.trim(), at, count };
}

/** Whether the agency a title names is a name at all: 首页 and 政府信息公开 are not; （县人防办） is only the end of one. */
const isNamed = ({ agency, count }: FoundTitle): boolean =>
  agency !== '' &&
  !isOfSite(agency) &&
  !/^[（(]|网站|首页|年报|报告/.test(agency) &&
  (count === 1 || isAgencyName(agency));

/**
 * Whether the agency on the line above has part in the report, and is no letterhead: both sign it or are named
 * together, or nobody signs and the names stand on lines of their own.
 */
function isJoint(
  upper: string,
  { agency }: FoundTitle,
  first: Line,
  known: readonly string[],
  isWebPage: boolean,
): boolean {
  const together = ['', ' ', '、', '和'].map((between) => `${upper}${between}${agency}`);
  if (known.some((text) => together.some((names) => text.includes(names)))) return true;
  if (known.includes(agency)) return known.includes(upper);
  return !isWebPage && packedName(first.text) === agency.split(/[ 、]/)[0] && !upper.endsWith('人民政府');
}

/**
 * Whether the line above a title is the beginning of the agency's name in it: broken within one paragraph, or the
 * rest of the document knows the whole name, or what stands in the title is no name without it: 建设局 of no place.
 */
function beginsAbove(
  title: FoundTitle,
  lines: readonly Line[],
  end: readonly string[],
  isWebPage: boolean,
): FoundTitle | null {
  const above = lines[title.at - 1];
  const first = lines[title.at];
  if (!above || !first) return null;
  const longer = titleAt(lines, title.at - 1, title.count + 1);
  const upper = packedName(above.text);
  if (!longer || !longer.agency.endsWith(title.agency) || !isPieceOfName(upper)) return null;
  if (above.place === first.place || /[、和与及暨]$/.test(upper)) return longer;
  // Only the lines below count: those above are menus and letterheads.
  const below = title.at + title.count;
  const known = [...lines.slice(below, below + LOOK_AROUND).map(({ text }) => packedName(text)), ...end];
  const knows = (name: string, exactly: boolean) =>
    known.some((text) => (exactly ? text === name : text.includes(name)));
  if (longer.agency !== title.agency && knows(longer.agency, false)) return longer;
  if (actTogether(upper, title.agency)) return isJoint(upper, title, first, known, isWebPage) ? longer : null;
  if (knows(title.agency, true) || upper.endsWith(title.agency)) return null;
  if (!isWebPage && isPlaceOf(upper, title.agency, longer.agency)) return longer;
  // 住房和城 | 乡建设局: the line above does not end like an agency's name, so the name goes on below.
  const isBroken = !isAgencyName(upper) && !title.agency.startsWith(placeOf(upper));
  return beginsWithPlace(upper) && (isBroken || !beginsWithPlace(title.agency)) ? longer : null;
}

/** The title that ends with a line: the fewest lines that give agency and year, and those above where the name begins. */
function titleEndingAt(
  lines: readonly Line[],
  end: number,
  closing: readonly string[],
  isWebPage: boolean,
): FoundTitle | null {
  const found: FoundTitle[] = [];
  for (let at = end; at >= 0 && at > end - MOST_LINES; at--) {
    const title = titleAt(lines, at, end - at + 1);
    if (title) found.push(title);
  }
  let best =
    found.find((title) => isNamed(title) && title.year !== null) ??
    found.find(({ year }) => year !== null) ??
    found.find(isNamed) ??
    found[0] ??
    null;
  for (let longer = best; longer; longer = beginsAbove(longer, lines, closing, isWebPage)) best = longer;
  return best;
}

/**
 * The title among the lines before the first heading, also where it is broken over several of them, and `again`
 * whatever repeats it. A web page lists other titles above its own, so there the last one counts. `below` are the
 * lines of the rest of the report: where a title is broken, the signature knows the agency's name.
 */
export function findTitles(
  lines: readonly Line[],
  below: readonly Line[],
  isWebPage: boolean,
): { title: FoundTitle | null; again: FoundTitle[] } {
  const closing = below.slice(-LOOK_AROUND).map(({ text }) => packedName(text));
  const found = lines.flatMap((_, end) => titleEndingAt(lines, end, closing, isWebPage) ?? []);
  const dated = found.filter(({ year }) => year !== null);
  const named = dated.filter(isNamed);
  const candidates = named.length > 0 ? named : dated.length > 0 ? dated : found;
  const title = (isWebPage ? candidates[candidates.length - 1] : candidates[0]) ?? null;
  return { title, again: found.filter((other) => other !== title) };
}

/** 标题：…, 【名称】…: the words of a site for what a page is about. */
const METADATA =
  /(?:标\s*题|名\s*称|题\s*名)\s*[:：\]】]\s*([^:：\]】]{4,100}?(?:报告|年报)(?:[（(][^）)]{0,20}[)）])?)/g;

/** The title a site gives a report in a line of facts about it; null where no line has one. */
export function titleInMetadata(lines: readonly Line[]): FoundTitle | null {
  for (const [at, line] of lines.entries())
    for (const [, words = ''] of line.text.slice(0, 600).matchAll(METADATA)) {
      const parts = titleParts(words);
      if (parts) return { ...parts, text: packedName(words), at, count: 1 };
    }
  return null;
}

/** The title of a web page without the site's name after it; null where that is no report's title. */
export function titleOfPage(pageTitle: string): FoundTitle | null {
  const text = packedName(pageTitle);
  for (const piece of [text, ...text.split(/[-_|—–]/)]) {
    const parts = titleParts(piece);
    if (parts) return { ...parts, text: piece, at: 0, count: 0 };
  }
  return null;
}

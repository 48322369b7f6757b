import { packed, type Line } from './lines';

const TITLE =
  /^[^。；;！？：:]{0,70}(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度|情况)*(?:的)?(?:报告|年报)(?:[（(][^）)]{0,20}[)）])?$/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** A year as digits, also where it is written 二〇二五年; null without one. */
export function yearIn(text: string): number | null {
  const folded = packed(text.normalize('NFKC'));
  const digits = /(?:^|\D)(20\d\d)(?!\d)/.exec(folded)?.[1];
  if (digits) return Number(digits);
  const chinese = /二[〇○零O0][一二三四五六七八九〇○零]{2}年/.exec(folded)?.[0];
  if (!chinese) return null;
  const year = Array.from(chinese.slice(0, 4).replace(/[○零O0]/g, '〇'), (digit) =>
    CHINESE_DIGITS.indexOf(digit),
  ).join('');
  return /^20\d\d$/.test(year) ? Number(year) : null;
}

export interface FoundTitle {
  /** As printed, without spaces; empty where there is none. */
  text: string;
  /** Which of the lines it was. */
  at: number;
  count: number;
}

/**
 * The title among the lines before the first heading, also where it is broken over two or three of them.
 * A web page lists other titles above its own, so there the last one counts.
 */
export function findTitle(lines: readonly Line[], isWebPage: boolean): FoundTitle | null {
  const found: FoundTitle[] = [];
  for (let at = 0; at < lines.length; at++)
    for (let count = 1; count <= 3 && at + count <= lines.length; count++) {
      const text = packed(
        lines
          .slice(at, at + count)
          .map((line) => line.text)
          .join(''),
      );
      if (!TITLE.test(text) || text.length > 90) continue;
      // 政府信息公开工作年度报告 alone may be the second half of a title.
      if (count > 1 && found[found.length - 1]?.at === at) continue;
      found.push({ text, at, count });
    }
  const dated = found.filter(({ text }) => yearIn(text) !== null);
  // A line that names the agency by itself needs no line above it: that may be a menu or a letterhead.
  const named = dated.filter(({ text }) => agencyOf(text) !== '');
  const fewest = Math.min(...named.map(({ count }) => count));
  const whole = named.filter(({ count }) => count === fewest);
  const candidates = whole.length > 0 ? whole : dated.length > 0 ? dated : found;
  const best = isWebPage ? candidates[candidates.length - 1] : candidates[0];
  return best ?? null;
}

/** The title a web page gives itself, without the site's name behind it. */
export function titleOfPage(pageTitle: string): string {
  const text = packed(pageTitle);
  const parts = [text, ...text.split(/[-_|—–]/)];
  return parts.find((part) => TITLE.test(part)) ?? '';
}

/** The agency a title names: what is left of it without the year and the name of the report. */
export function agencyOf(title: string): string {
  const place = packed(title)
    .replace(/[（(][^）)]{0,20}[)）]$/, '')
    .replace(/(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度|情况)*(?:的)?(?:报告|年报)$/, '')
    .replace(/^关于/, '');
  return place.replace(/(?:20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年?度?/, '').trim();
}

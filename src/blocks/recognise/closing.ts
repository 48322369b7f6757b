import { isoDate, isRealDay, type IsoDate } from '../../report/date';
import { packed, type Line } from './lines';

/** The end of a report: who signs it and when, and what stands on a web page below. */
export interface Closing {
  /** The lines of the last part without the closing. */
  body: Line[];
  agency: string;
  date: IsoDate;
  after: Line[];
}

const DIGITS = '〇一二三四五六七八九';
const DATE =
  /^(.{0,60}?)((?:20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日)$/;
const AGENCY =
  /(?:局|委|委员会|厅|府|办|办公室|院|处|中心|队|所|站|社|会|区|县|市|省|镇|乡|街道|校|公司|部|署|室|行|馆)$/;
/** No report is longer below its text than this many lines. */
const LOOK_BACK = 40;

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

function dateIn(line: Line): { before: string; date: IsoDate } | null {
  const match = DATE.exec(packed(line.text.normalize('NFKC')));
  if (!match) return null;
  const [, before = '', whole = '', month = '', day = ''] = match;
  const year = Number(
    Array.from(whole.slice(0, 4).replace(/[○零]/g, '〇'), (digit) =>
      /\d/.test(digit) ? digit : DIGITS.indexOf(digit),
    ).join(''),
  );
  const date = isoDate(year, numberOf(month), numberOf(day));
  return isRealDay(date) ? { before, date } : null;
}

function isAgency(text: string, agency: string): boolean {
  const name = packed(text);
  if (name === '' || name.length > 50 || /[。；，：！？,.;:!?]/.test(name)) return false;
  return name === agency || AGENCY.test(name);
}

/** Finds the signature at the end of the last part. `agency` is the name the title gives. */
export function findClosing(lines: readonly Line[], agency: string): Closing {
  const start = Math.max(0, lines.length - LOOK_BACK);
  for (let at = lines.length - 1; at >= start; at--) {
    const line = lines[at];
    const found = line ? dateIn(line) : null;
    if (!found || (found.before !== '' && !isAgency(found.before, agency))) continue;
    const above = lines[at - 1];
    const below = lines[at + 1];
    if (found.before !== '')
      return { body: lines.slice(0, at), agency: found.before, date: found.date, after: lines.slice(at + 1) };
    if (above && isAgency(above.text, agency))
      return {
        body: lines.slice(0, at - 1),
        agency: packed(above.text),
        date: found.date,
        after: lines.slice(at + 1),
      };
    if (below && packed(below.text) === agency)
      return { body: lines.slice(0, at), agency, date: found.date, after: lines.slice(at + 2) };
    return { body: lines.slice(0, at), agency: '', date: found.date, after: lines.slice(at + 1) };
  }
  const last = lines[lines.length - 1];
  if (last && packed(last.text) === agency && agency !== '')
    return { body: lines.slice(0, -1), agency, date: '', after: [] };
  return { body: [...lines], agency: '', date: '', after: [] };
}

/** Lines a website puts around a report: dates of publication, share buttons, footers. */
const SITE = [
  /^(?:发布日期|发布时间|发布机构|公开日期|成文日期|生成日期|来源|信息来源|浏览次数|浏览量|阅读次数|点击数|字号|字体|作者|编辑|责任编辑|索引号|文号|主题分类|当前位置|您现在的位置|您的位置|分享|主办单位|承办单位|采集时间)\s*[:：]/,
  /^(?:分享到?|打印|打印本页|关闭|关闭窗口|返回顶部|上一篇|下一篇|扫一扫.{0,20}|首页|网站地图|联系我们)$/,
  /ICP备|公网安备|版权所有|网站标识码/,
];

/** Whether a line belongs to the website and not to the report. */
export function isSiteLine(text: string): boolean {
  return text.length <= 120 && !/。/.test(text) && SITE.some((pattern) => pattern.test(text));
}

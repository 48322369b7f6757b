import { numeralValue, NUMERALS_WRITTEN } from '../../../report/numbers/chinese-numeral';
import { isoDate, isRealDay, type IsoDate } from '../../../report/dates/date';
import { actTogether, packedName } from '../../../report/names/joint-agencies';
import { unspaced } from '../../../report/text/unspaced';
import { WRITTEN_YEAR, yearValue } from '../../../report/dates/written-year';
import { packed, type Line } from '../lines/lines';

/** The end of a report: who signs it and when, and what stands on a web page below. */
export interface Closing {
  /** The lines of the last part without the closing. */
  body: Line[];
  agency: string;
  date: IsoDate;
  after: Line[];
}

/** The number of a month or a day, in digits or Chinese numerals. */
const DAY = `\\d{1,2}|${NUMERALS_WRITTEN}`;
const DATE = new RegExp(`^(.{0,60}?)(${WRITTEN_YEAR})年(${DAY})月(${DAY})日$`);
const AGENCY =
  /(?:局|委|委员会|厅|府|办|办公室|院|处|中心|队|所|站|社|会|协|联|区|县|市|省|镇|乡|街道|校|公司|部|署|室|行|馆)$/;
/** 文化广电旅游局（文物局）: what else an agency is called. */
const BESIDES = /[（(][^（）()]{1,40}[)）]$/;
/** Lines from the end in which the signature is looked for: no web page has more below a report. */
const LOOK_BACK = 40;

function dateIn(line: Line): { before: string; date: IsoDate } | null {
  const match = DATE.exec(unspaced(line.text));
  if (!match) return null;
  const [, before = '', year = '', month = '', day = ''] = match;
  const date = isoDate(yearValue(year), numeralValue(month), numeralValue(day));
  return isRealDay(date) ? { before, date } : null;
}

/** Whether a text may be an agency's name by its end: 局, 委员会, 人民政府, or a place. */
export const isAgencyName = (text: string): boolean => AGENCY.test(text.replace(BESIDES, ''));

function isAgency(text: string, agency: string): boolean {
  const name = packedName(text);
  if (name === '' || name.length > 50 || /[。；，：！？,.;:!?]/.test(name)) return false;
  return name === agency || isAgencyName(name);
}

/** Agencies that sign one report together, one on each line. */
const MOST_SIGNERS = 4;
const bare = (names: string): string => names.replace(/[\s、]/g, '');

/** Who signs on the lines above a date, and on which line that begins. */
function signersAbove(lines: readonly Line[], date: number): { names: string; from: number } {
  let from = date - 1;
  let names = packedName(lines[from]?.text ?? '');
  for (let above = lines[from - 1]; above && date - from < MOST_SIGNERS; above = lines[from - 1]) {
    const name = packedName(above.text);
    if (!isAgency(name, '') || !actTogether(name, names)) break;
    names = `${name}、${names}`;
    from--;
  }
  return { names, from };
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
    if (above && isAgency(above.text, agency)) {
      const { names, from } = signersAbove(lines, at);
      const isTitles = agency !== '' && bare(names) === bare(agency);
      return {
        body: lines.slice(0, from),
        agency: isTitles ? agency : names,
        date: found.date,
        after: lines.slice(at + 1),
      };
    }
    if (below && packed(below.text) === agency)
      return { body: lines.slice(0, at), agency, date: found.date, after: lines.slice(at + 2) };
    return { body: lines.slice(0, at), agency: '', date: found.date, after: lines.slice(at + 1) };
  }
  const last = lines[lines.length - 1];
  if (last && packed(last.text) === agency && agency !== '')
    return { body: lines.slice(0, -1), agency, date: '', after: [] };
  return { body: [...lines], agency: '', date: '', after: [] };
}

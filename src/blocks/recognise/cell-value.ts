import { parseCount, parseMoney, parseTotal } from '../../report/number';

/** What a cell of a table in a file says. `remark` is what a person should know of how it was read. */
export type CellValue =
  | { state: 'number'; text: string; note: string; remark: string }
  | { state: 'blank'; remark: string }
  | { state: 'unread'; remark: string };

/** Marks people put where nothing happened. They are no 0: the form wants a number. */
const NOTHING = /^(?:[-‐-―－ー─━/／\\＼~～*＊.．·]{1,6}|无|無|\/{1,3})$/;
const WITH_NOTE = /^([\d０-９,，.．\s]+)\s*[（(〔[]([^（）()]{1,60})[)）〕\]]$/;

const BLANK: CellValue = { state: 'blank', remark: '' };

/** What parts a text into lines, or stands in it unseen. */
const APART = /[\u200b\u2060\ufeff\u00ad\r\n\v\f\u2028\u2029]/;

/** A cell's lines as one text: a number broken over lines by a narrow column is one number. */
function joinedLines(text: string): { text: string; joined: boolean } {
  if (!APART.test(text)) return { text: text.trim(), joined: false };
  const lines = text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { text: lines.join(''), joined: lines.length > 1 && /\d$/.test(lines[0]?.normalize('NFKC') ?? '') };
}

const parsers = { count: parseCount, total: parseTotal, money: parseMoney } as const;

/** Reads one cell of a source table; `unit` is the form's own for the cell it was taken for. */
export function readCellValue(source: string, unit: keyof typeof parsers): CellValue {
  const { text, joined } = joinedLines(source);
  if (text === '') return BLANK;
  if (NOTHING.test(text)) return { state: 'blank', remark: `写的是“${text}”，按没有填` };
  const withNote = WITH_NOTE.exec(text);
  const bare = (withNote?.[1] ?? text).replace(unit === 'money' ? /\s*万元$/ : /\s*件$/, '');
  const parsed = parsers[unit](bare);
  if (parsed.kind !== 'number') return { state: 'unread', remark: `“${text.slice(0, 40)}”看不出是哪个数` };
  return {
    state: 'number',
    text: parsed.text,
    note: withNote?.[2]?.trim() ?? '',
    remark: joined ? '数字写在几行里，已连成一个数' : '',
  };
}

/** A number, its note in brackets and what stands around them are shorter. */
const LONGEST_VALUE = 200;

/** Whether a box may hold a number of the form, or nothing, rather than words. */
export function isValueLike(text: string): boolean {
  // Nearly every box holds a number or nothing, or words of which there are too many.
  if (/^\d{0,9}$/.test(text)) return true;
  if (text.length > LONGEST_VALUE) return false;
  return (['total', 'money'] as const).some((unit) => readCellValue(text, unit).state !== 'unread');
}

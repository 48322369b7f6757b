import {
  parseCount,
  parseMoney,
  parseTotal,
  parseYuan,
  withoutInvisible,
  type NumberProblem,
  type ParsedNumber,
} from './number';
import { unspaced } from '../text/unspaced';

/** What a number field takes: a count, a sum of counts, an amount in 万元, an amount in 元. */
export type CellUnit = 'count' | 'total' | 'money' | 'yuan';

/**
 * What the text of a cell says. The problem `nothing` is a mark that people put where nothing happened (/, —, 无):
 * such a cell is blank, and is named, for the form wants a number.
 */
export type CellText =
  | { kind: 'blank' }
  /** `text` is the number as it is printed; `note` is what stands in brackets after it (其中修订16件), or empty. */
  | { kind: 'number'; text: string; note: string }
  | { kind: 'problem'; problem: NumberProblem };

/** In characters. A number with its unit and note is shorter; a longer text is reported and not read. */
const LONGEST = 200;

/** What a reader writes where something stands that it cannot read (a formula, a raised digit, a picture). */
const READERS_SIGN = /[〓^]|~~|_(?=\d)/;

const BLANK: CellText = { kind: 'blank' };
const problem = (name: NumberProblem): CellText => ({ kind: 'problem', problem: name });

/** Stands for a line break where a text must be shown on one line: an input field would join the lines. */
const LINE_SIGN = '↵';
const LINES = /[\r\n\v\f\u0085\u2028\u2029↵]+/;

const NOTHING = /^(?:[-‐-―－−﹣ー─━/／∕⁄\\＼~～*＊.．·・•‧∙…_＿]{1,6}|无|無|暂无|没有|不涉及|不适用)$/;

const COUNTED = ['件', '条', '份', '宗', '封', '起', '人次', '期', '篇', '项', '个', '次', '部'];
const units: Readonly<Record<CellUnit, readonly string[]>> = {
  count: COUNTED,
  total: COUNTED,
  money: ['万元'],
  yuan: ['元'],
};
/** Units that change the number the digits before them make (万, %), or count something the form does not. */
const OTHER_UNITS = [
  '万',
  '亿',
  '千',
  '百',
  '十',
  '亿元',
  '千元',
  '百元',
  '万件',
  '千件',
  '百件',
  '%',
  '‰',
  '人',
  '天',
  '页',
];
const allUnits = new Set([...COUNTED, ...units.money, ...units.yuan, ...OTHER_UNITS]);

const parsers: Readonly<Record<CellUnit, (text: string) => ParsedNumber>> = {
  count: parseCount,
  total: parseTotal,
  money: parseMoney,
  yuan: parseYuan,
};

/**
 * A label: it begins with a Chinese character that begins no mark of NOTHING and has no digit in it. Tables of files are
 * full of them, and each is asked for several times.
 */
const isLabel = (text: string): boolean =>
  /^[一-龥]/.test(text) && !/^[无無暂没不]/.test(text) && !/[\p{N}^~_〓]/u.test(text);

const OPENING = '（([〔【';
const CLOSING = '）)]〕】';

/** A text and the note in brackets that ends it; the note is empty where there is none, or more than one. */
function apart(text: string): { bare: string; note: string } {
  const characters = Array.from(text);
  const start = characters.findIndex((character) => OPENING.includes(character));
  const whole = { bare: text, note: '' };
  if (start < 0 || !CLOSING.includes(characters[characters.length - 1] ?? '')) return whole;
  let depth = 0;
  for (let at = start; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character) && --depth === 0 && at < characters.length - 1) return whole;
  }
  const note = characters
    .slice(start + 1, -1)
    .join('')
    .trim();
  return depth === 0 && note !== '' ? { bare: characters.slice(0, start).join('').trim(), note } : whole;
}

/** The digits at the beginning of a text, with what stands between them, and the rest. */
function digitsAndUnit(text: string): { digits: string; unit: string } {
  const end = /[^\d０-９.．,，\s]/.exec(text)?.index ?? text.length;
  return { digits: text.slice(0, end).trim(), unit: unspaced(text.slice(end)) };
}

/** 万元 in 12（万元） or 12（单位：万元）; empty where a note is none. */
function unitInNote(note: string): string {
  const word = unspaced(note).replace(/^单位:?/, '');
  return allUnits.has(word) ? word : '';
}

/**
 * Reads the whole text of a cell, as typed, pasted or found in a file, in one and the same way. Only a number that
 * plainly stands there is one: digits on several lines are never joined. A bracket after it is its note, a unit of
 * the form (件, 万元) may follow. A blank is `blank`, never 0. Source: rules A5 and D3.
 */
export function readCellText(source: string, unit: CellUnit): CellText {
  // Nearly every cell is empty or a plain number, and all are read at every keystroke: these come first.
  if (source === '') return BLANK;
  if (/^(?:0|[1-9]\d{0,8})$/.test(source)) return { kind: 'number', text: source, note: '' };
  const trimmed = source.trim();
  if (trimmed.length > LONGEST) return problem('tooLong');
  if (isLabel(trimmed)) return problem('notNumber');
  const lines = linesOf(withoutInvisible(trimmed));
  if (lines.length === 0) return BLANK;
  if (lines.every((line) => NOTHING.test(line.replace(/\s+/g, '')))) return problem('nothing');

  if (READERS_SIGN.test(trimmed)) return problem('notUnderstood');

  const { bare, note } = apart(lines.join('\n'));
  const { digits, unit: word } = digitsAndUnit(bare);
  const named = word !== '' && units[unit].includes(word);
  if (digits !== '' && !named && allUnits.has(word)) return problem('unit');
  const isNumber = named || word === '';
  if (isNumber && digits.includes('\n')) return problem('severalLines');
  const parsed = parsers[unit](isNumber ? digits : bare);
  if (parsed.kind === 'blank') return problem('notNumber');
  if (parsed.kind === 'problem') return parsed;
  const noted = unitInNote(note);
  if (noted !== '' && !units[unit].includes(noted)) return problem('unit');
  return { kind: 'number', text: parsed.text, note: noted === '' ? joined(note) : '' };
}

/** A note without its line breaks and the blanks round them. */
function joined(note: string): string {
  return note
    .split('\n')
    .map((line) => line.trim())
    .join('');
}

function linesOf(text: string): string[] {
  return text
    .split(LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The count a text stands for; null where it is blank or not a number. */
export function countOf(text: string): number | null {
  const read = readCellText(text, 'count');
  return read.kind === 'number' ? Number(read.text) : null;
}

/**
 * A cell's text as a field of one line can keep it and still say the same: lines parted by a sign, and what is too
 * long cut where it can be seen, so that neither becomes a number.
 */
export function onOneLine(text: string): string {
  const trimmed = text.trim();
  const line = linesOf(trimmed.slice(0, LONGEST)).join(LINE_SIGN);
  return trimmed.length > LONGEST ? `${line}……` : line;
}

/** A number in its format: `shown` is the value a person would read, null where that is not known. */
export interface ShownNumber {
  text: string;
  shown: number | null;
}

/** Built-in formats by number, for which files give no code (ECMA-376 part 1, 18.8.30, with those of Chinese programs). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  48: '##0.0E+0',
  49: '@',
};

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The code of a built-in format, used where the file gives none for its number. */
export const builtInFormat = (id: number): string =>
  BUILT_IN[id] ?? (isBuiltInDate(id) ? 'yyyy-m-d' : 'General');

/** A piece of a section: literal text, or a sign that means something. */
interface Token {
  text: string;
  literal: boolean;
}

const GENERAL = /^(?:general|g\/通用格式|通用格式)/i;
const DATE_SIGN = /^[ymdhsaeg]$/i;

/** The sections of a format code as tokens; `marks` are the brackets of each: colours, conditions, kinds of digits. */
function sectionsOf(code: string): { tokens: Token[]; marks: string[] }[] {
  const sections: { tokens: Token[]; marks: string[] }[] = [{ tokens: [], marks: [] }];
  for (let at = 0; at < code.length;) {
    const { tokens, marks } = sections[sections.length - 1] ?? { tokens: [], marks: [] };
    const sign = code.charAt(at);
    const general = GENERAL.exec(code.slice(at, at + 8));
    if (sign === ';') sections.push({ tokens: [], marks: [] });
    else if (sign === '"') {
      const end = code.indexOf('"', at + 1);
      tokens.push({ text: code.slice(at + 1, end < 0 ? code.length : end), literal: true });
      at = end < 0 ? code.length : end;
    } else if (sign === '\\') tokens.push({ text: code.charAt(++at), literal: true });
    else if (sign === '_' || sign === '*') at++;
    else if (sign === '[') {
      const end = code.indexOf(']', at);
      const mark = code.slice(at + 1, end < 0 ? code.length : end);
      const [, currency] = /^\$([^-]*)/.exec(mark) ?? [];
      if (currency === undefined) marks.push(mark);
      else tokens.push({ text: currency, literal: true });
      at = end < 0 ? code.length : end;
    } else if (general) {
      tokens.push({ text: 'General', literal: false });
      at += general[0].length - 1;
    } else tokens.push({ text: sign, literal: !/[0#?.,%@/Ee]/.test(sign) && !DATE_SIGN.test(sign) });
    at++;
  }
  return sections;
}

/** Whether a number in this format is a date or a time of the day. */
export function isDateFormat(code: string): boolean {
  return sectionsOf(code).some(
    ({ tokens, marks }) =>
      tokens.some(({ text, literal }) => !literal && text !== 'e' && text !== 'E' && DATE_SIGN.test(text)) ||
      marks.some((mark) => /^(?:h+|m+|s+)$/i.test(mark)),
  );
}

/** Rounds to 15 significant digits, as Excel does: further ones only come from binary arithmetic. */
export const exact = (value: number): number => Number(value.toPrecision(15));

/** A number without an exponent, rounded half up in decimal. */
function fixed(value: number, decimals: number): string {
  const digits = String(exact(value));
  if (digits.includes('e')) return value.toFixed(decimals);
  return (Math.round(Number(`${digits}e${decimals}`)) / 10 ** decimals).toFixed(decimals);
}

/** Characters the format General shows at most. */
const GENERAL_WIDTH = 11;

function generalText(value: number): string | null {
  const text = String(exact(value));
  if (text.includes('e')) return null;
  if (text.replace('-', '').length <= GENERAL_WIDTH) return text;
  const whole = String(Math.trunc(value)).replace('-', '').length;
  return whole > GENERAL_WIDTH ? null : String(Number(fixed(value, Math.max(0, GENERAL_WIDTH - 1 - whole))));
}

/** Digits in threes from behind. */
function grouped(whole: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

/** How many commas a text ends in. */
function commasBehind(text: string): number {
  let count = 0;
  while (text.charAt(text.length - 1 - count) === ',') count++;
  return count;
}

/** A value not below 0 by the tokens of one section. */
function bySection(value: number, tokens: readonly Token[]): ShownNumber {
  const unknown: ShownNumber = { text: '', shown: null };
  const isSign = ({ literal }: Token) => !literal;
  const first = tokens.findIndex((token) => isSign(token) && token.text !== '%');
  const before = tokens
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('');
  if (first < 0)
    return {
      text: tokens
        .map(({ text }) => text)
        .join('')
        .trim(),
      shown: null,
    };
  let last = first;
  tokens.forEach((token, at) => {
    if (isSign(token) && token.text !== '%') last = at;
  });
  const body = tokens.slice(first, last + 1);
  const after = tokens
    .slice(last + 1)
    .map(({ text }) => text)
    .join('');
  const words = [...tokens.slice(0, first), ...tokens.slice(last + 1)].filter(({ literal }) => literal);
  // Literal text with digits would change the number a reader sees.
  if (body.some(({ literal }) => literal) || words.some(({ text }) => /[\p{N}%.,]/u.test(text)))
    return unknown;
  const code = body.map(({ text }) => text).join('');
  if (code === 'General' || code === '@') {
    const text = generalText(value);
    return text === null ? unknown : { text: before + text + after, shown: Number(text) };
  }
  const [whole = '', decimalSigns = '', ...more] = code.split('.');
  const fraction = decimalSigns.slice(0, decimalSigns.length - commasBehind(decimalSigns));
  if (more.length > 0 || !/^[0#?,]*$/.test(whole) || !/^[0#?]*$/.test(fraction)) return unknown;
  const percents = tokens.filter((token) => isSign(token) && token.text === '%').length;
  // Each comma after the digits divides by a thousand.
  const scale = commasBehind(code.includes('.') ? decimalSigns : whole);
  const scaled = (value * 100 ** percents) / 1000 ** scale;
  if (scaled >= 1e15) return unknown;
  const [units = '', decimals = ''] = fixed(scaled, Math.min(fraction.length, 15)).split('.');
  const least = whole.split('0').length - 1;
  const stripped = units === '0' ? '' : units;
  const digits = stripped.padStart(least, '0');
  let kept = decimals;
  for (let at = fraction.length - 1; at >= 0 && fraction.charAt(at) !== '0' && kept.endsWith('0'); at--)
    kept = kept.slice(0, -1);
  const number = (whole.includes(',') ? grouped(digits) : digits) + (kept === '' ? '' : `.${kept}`);
  return {
    text: (before + number + after).trim(),
    shown: number === '' ? null : exact(Number(`${digits || '0'}.${kept || '0'}`) / 100 ** percents),
  };
}

const COLOUR =
  /^(?:black|blue|cyan|green|magenta|red|yellow|color ?\d{1,2}|黑色?|蓝色?|绿色?|红色?|黄色?|颜色 ?\d{1,2})$/i;

/**
 * What one sees of a number in a format (ECMA-376 18.8.31): thousands, decimals, per cent, words around it. Formats that
 * write numbers in another way (fractions, powers of ten, Chinese numerals, conditions) leave `shown` null.
 */
export function shownNumber(value: number, code: string): ShownNumber {
  const sections = sectionsOf(code);
  const at = value > 0 || sections.length === 1 ? 0 : value < 0 ? 1 : sections.length > 2 ? 2 : 0;
  const section = sections[at];
  if (!section || section.marks.some((mark) => !COLOUR.test(mark))) return { text: '', shown: null };
  const found = bySection(Math.abs(value), section.tokens);
  if (value >= 0 || found.shown === null) return found;
  // A separate section for negative numbers has its own sign.
  if (at === 0) return { text: `-${found.text}`, shown: -found.shown };
  return { text: found.text, shown: /^[^\d]*[-(（−]/.test(found.text) ? -found.shown : found.shown };
}

import { SECTION_NUMBERS, type SectionNumber } from '../../format/sections';
import { isRealDay, isoDate } from '../../report/dates/date';
import { remembered } from '../../report/text/remembered';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

interface Kind {
  id: string;
  name: string;
  pattern: RegExp;
  /** Whether digits of that length are of this kind; `before` is the text before them. */
  isOne: (digits: string, before: string) => boolean;
}

/** Characters 7 to 14 of a 公民身份号码 are a birthday (GB 11643); those of a 统一社会信用代码 are not. */
function isIdentityNumber(digits: string): boolean {
  const day = isoDate(
    Number(digits.slice(6, 10)),
    Number(digits.slice(10, 12)),
    Number(digits.slice(12, 14)),
  );
  return isRealDay(day) && /^(?:19|20)/.test(digits.slice(6));
}

/** What stands before an eleven-digit number that is a code or an amount. */
const NAMES_A_CODE =
  /(?:索引号|编号|编码|代码|文号|案号|序号|流水号|单号|证号|金额|资金|[￥¥])[^。，；]{0,12}$/;

const isTelephone = (_: string, before: string): boolean => !NAMES_A_CODE.test(before);

const NAMES_A_CARD = /(?:银行|卡号|卡|[账帐][号户])[^。，；]{0,12}$/;

/** Bank cards carry Luhn's check digit; numbers of files and archives rarely happen to. */
function isCardNumber(digits: string, before: string): boolean {
  if (NAMES_A_CARD.test(before)) return true;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

const kinds: readonly Kind[] = [
  {
    id: 'identity',
    name: '身份证号',
    pattern: /[1-8]\d{5}[ -]?\d{8}[ -]?\d{3}[\dXxＸｘ]/g,
    isOne: isIdentityNumber,
  },
  { id: 'mobile', name: '手机号', pattern: /1[3-9]\d(?:[- ]?\d{4}){2}/g, isOne: isTelephone },
  {
    id: 'card',
    name: '银行卡号',
    pattern: /(?:62\d|[45]\d{2})\d(?:[ ]?\d{4}){3}(?:[ ]?\d{1,3})?/g,
    isOne: isCardNumber,
  },
];

/** Part of a longer number, code or address. */
const PART_OF_MORE = /[A-Za-z0-9/_.=-]/;

/** Behind a number: more of it, or what it counts (185亿元 written out). */
const COUNTED = /[A-Za-z0-9元万亿件条次人户个项吨]/;

interface NumberFound {
  kind: Kind;
  at: number;
  length: number;
}

const numbersIn = remembered((plain: string): readonly NumberFound[] =>
  kinds.flatMap((kind) =>
    [...plain.matchAll(kind.pattern)]
      .map((match) => ({ kind, at: match.index, length: match[0].length }))
      .filter(({ at, length }) => {
        const digits = plain.substr(at, length).replace(/[- ]/g, '');
        const isWhole = !PART_OF_MORE.test(plain.charAt(at - 1)) && !COUNTED.test(plain.charAt(at + length));
        return isWhole && kind.isOne(digits, plain.slice(Math.max(0, at - 20), at));
      }),
  ),
);

interface Found extends NumberFound {
  line: PrintedLine;
}

function foundIn(line: PrintedLine): Found[] {
  return numbersIn(line.plain).map((found) => ({ ...found, line }));
}

/** A finding quotes no more of a number than is needed to recognise it: 138****0000. */
function masked({ line, at, length }: Found): string {
  const digits = line.plain.substr(at, length).replace(/[- ]/g, '');
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

function finding(section: SectionNumber, kind: Kind, found: readonly Found[]): Finding[] {
  const [first] = found;
  if (!first) return [];
  const more = found.length > 1 ? `等 ${found.length} 处` : '';
  return [
    raise({
      code: 'D8',
      place: `${kind.id}:${section}`,
      severity: 'warning',
      section,
      title: `疑似${kind.name}：${masked(first)}${more}`,
      next:
        kind.id === 'mobile' ? '报告要向社会公布，请删去，或换成单位的座机。' : '报告要向社会公布，请删去。',
      evidence: found.map(({ line, at, length }) => evidenceAt(line, at, length)),
      target: targetAt(first.line, first.at),
    }),
  ];
}

/** D8: no identity, mobile or bank card number is published. Landlines are no personal data. */
export function checkPersonalData(report: Wording): Finding[] {
  return SECTION_NUMBERS.flatMap((section) => {
    const found = printedLines(report, section).flatMap(foundIn);
    return kinds.flatMap((kind) =>
      finding(
        section,
        kind,
        found.filter((item) => item.kind === kind),
      ),
    );
  });
}

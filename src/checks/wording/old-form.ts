import { SECTION_NUMBERS } from '../../format/sections';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

interface OldWords {
  place: string;
  /** Looked for in what is printed, names of documents included. */
  pattern: RegExp;
  title: (words: string) => string;
  next: string;
}

const wordings: readonly OldWords[] = [
  {
    place: 'form2019',
    pattern: /国办公开办函\s{0,3}[〔[（(【]?\s{0,3}2019\s{0,3}[〕\]）)】]?\s{0,3}年?第?\s{0,3}60\s{0,3}号/,
    title: () => '引用的是 2019 年的旧格式，表格用的是 2021 年的新格式',
    next: '新格式是国办公开办函〔2021〕30号，请核对引用。',
  },
  {
    place: 'instructions',
    pattern: /(?:该|本|此|这)(?:一)?部分(?:的)?(?:内容)?以表格(?:的)?形式(?:进行)?(?:报告|呈现|填报|体现)/,
    title: (words) => `照抄了格式里的说明“${words}”`,
    next: '这是给填报人看的话，请删去。',
  },
];

function foundIn(line: PrintedLine, { place, pattern, title, next }: OldWords): Finding[] {
  const match = pattern.exec(line.text);
  if (!match) return [];
  return [
    raise({
      code: 'D7',
      place,
      severity: 'warning',
      section: line.section,
      title: title(match[0]),
      next,
      evidence: [evidenceAt(line, match.index, match[0].length)],
      target: targetAt(line, match.index),
    }),
  ];
}

/** D7: the text does not cite the form of 2019 (60号) beside the tables of 2021, nor copy the form's instructions. */
export function checkOldForm(report: Wording): Finding[] {
  const lines = SECTION_NUMBERS.flatMap((section) => printedLines(report, section));
  return wordings.flatMap((wording) => lines.flatMap((line) => foundIn(line, wording)).slice(0, 1));
}

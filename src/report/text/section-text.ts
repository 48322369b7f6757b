import type { SectionNumber } from '../../format/sections';
import { TABLE_IDS } from '../../format/table';
import type { Prose } from '../report';
import { chineseNumeral } from '../numbers/chinese-numeral';
import type { Wording } from './wording';

/** One printed line of a section: a sub-heading on its own line, or a paragraph. */
export interface TextLine {
  role: 'heading' | 'body' | 'note';
  /** A sub-heading run into the paragraph: 「（一）主动公开。」 before the text. */
  runIn?: string;
  text: string;
  /** The field of the draft the line was typed in, as a dotted path. */
  field: string;
}

/** A run-in sub-heading ends like a sentence, unless its writer ended it otherwise. */
function asSentence(heading: string): string {
  return /[。：:！？；，、.]$/.test(heading) ? heading : `${heading}。`;
}

function proseLines(prose: Prose, field: string): TextLine[] {
  const body = (text: string, at: string): TextLine => ({ role: 'body', text, field: at });
  const lines = prose.lead.map((text) => body(text, `${field}.lead`));
  let numbered = 0;
  prose.parts.forEach((part, index) => {
    const at = `${field}.parts.${index}.text`;
    const [first, ...rest] = part.paragraphs;
    // A part nobody has written yet is not printed, heading and all.
    if (first === undefined) return;
    const heading = part.heading === '' ? '' : `（${chineseNumeral(++numbered)}）${part.heading}`;
    if (heading === '') lines.push(body(first, at));
    else if (prose.headings === 'runIn') lines.push({ ...body(first, at), runIn: asSentence(heading) });
    else
      lines.push(
        { role: 'heading', text: heading, field: `${field}.parts.${index}.heading` },
        body(first, at),
      );
    // One by one: spreading very many paragraphs into one call overflows the stack.
    for (const text of rest) lines.push(body(text, at));
  });
  return lines;
}

/** The printed lines of a section without its heading and table, in order; section 0 is the opening. */
export function sectionLines(report: Wording, section: SectionNumber): TextLine[] {
  const table = TABLE_IDS.find((id) => report.form.tables[id].section === section);
  if (table)
    return report.tableNotes[table].map((text) => ({ role: 'note', text, field: `tableNotes.${table}` }));
  if (section === 1) return proseLines(report.overview, 'overview');
  if (section === 5) return proseLines(report.problems, 'problems');
  const fieldAt = (index: number): string => {
    if (section === 0) return 'opening.text';
    return index < report.feeParagraphs ? 'others.feeText' : 'others.text';
  };
  return (section === 6 ? report.others : report.opening).map((text, index) => ({
    role: 'body',
    text,
    field: fieldAt(index),
  }));
}

/** A line as it is printed, its run-in heading included. */
export function lineText(line: TextLine): string {
  return `${line.runIn ?? ''}${line.text}`;
}

/** The text of a section, lines joined by line breaks: what `read` prints and what evidence offsets count in. */
export function sectionText(report: Wording, section: SectionNumber): string {
  return sectionLines(report, section).map(lineText).join('\n');
}

import { TextRun, type IRunOptions } from 'docx';
import { printable } from '../../report/text/paragraphs';

/** Punctuation used in Chinese and Latin text: a hint makes Word set it in the Chinese font, full width. */
const SHARED_PUNCTUATION = /[‘’“”…—·×]/;

/** A run of text in the font of its style. */
export function textRun(text: string, options: IRunOptions = {}): TextRun {
  const font = SHARED_PUNCTUATION.test(text) ? { font: { hint: 'eastAsia' } } : {};
  return new TextRun({ ...options, ...font, text: printable(text) });
}

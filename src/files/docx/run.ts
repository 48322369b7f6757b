import { TextRun, type IRunOptions } from 'docx';
import { printable } from '../../report/paragraphs';

/**
 * A run of text in the font of its style. The hint sets quotation marks, dashes and dots, which both scripts
 * share, in the Chinese font and full width.
 */
export function textRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: printable(text), font: { hint: 'eastAsia' } });
}

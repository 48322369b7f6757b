import type { Form } from '../../../format/form';
import type { TableId } from '../../../format/table';
import type { LeftOut, ReceiptSection } from '../../../report/receipt';
import type { SourceDocument } from '../../source';
import { isSiteLine } from '../lines/furniture';
import type { Line } from '../lines/lines';
import { findClosing, type Closing } from './closing';
import { agencyInOpening, frontOf } from './front';
import type { Outline } from './outline';
import { textsOf } from './part-texts';
import { yearInOpening } from './report-year';

/** All that the words of a file say, its tables left out. */
export interface Words {
  /** As printed; empty where there is none. */
  title: string;
  /** Whose report it is: as the title says, else the signature, else the text; empty where nothing does. */
  agency: string;
  /** The year reported on; null where neither title nor opening says it. */
  year: number | null;
  opening: readonly Line[];
  /** The texts of parts one, five and six, without signature and what a web page adds. */
  texts: Readonly<Record<'overview' | 'problems' | 'others', readonly Line[]>>;
  /** What stands below each table. */
  notes: Readonly<Record<TableId, readonly Line[]>>;
  closing: Closing;
  /** The lines the signature was taken from. */
  signed: readonly Line[];
  /** Parts whose text was found without its heading. */
  guessed: readonly ReceiptSection[];
  /** The lines that were not used, and why. */
  leftOut: readonly LeftOut[];
}

/** Reads the words of a file: what stands before part one, the parts' own texts, the signature at the end. */
export function wordsOf(form: Form, source: SourceDocument, parts: Outline): Words {
  const front = frontOf(source, parts);
  const { overview, problems, others, notes, guessed } = textsOf(form, parts);
  const texts = { overview, problems, others };
  // The signature stands at the end of the last part there is.
  const last = others.length > 0 || parts.parts.has(6) ? 'others' : 'problems';
  const closing = findClosing(texts[last], front.agency);
  const ofSite = closing.body.filter(({ text }) => isSiteLine(text));
  return {
    title: front.title,
    agency: front.agency || closing.agency || agencyInOpening([...front.opening, ...overview.slice(0, 3)]),
    year: front.year ?? yearInOpening(front.opening),
    opening: front.opening,
    texts: { ...texts, [last]: closing.body.filter(({ text }) => !isSiteLine(text)) },
    notes,
    closing,
    signed: texts[last].slice(closing.body.length, texts[last].length - closing.after.length),
    guessed,
    leftOut: [
      ...front.leftOut,
      ...parts.pageNumbers.map((line) => ({ ...line, reason: '页码' })),
      ...ofSite.map((line) => ({ ...line, reason: '网页上的其他内容' })),
      ...closing.after.map((line) => ({ ...line, reason: '落款之后的内容' })),
    ],
  };
}

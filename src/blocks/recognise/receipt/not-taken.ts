import { perForm, type Form } from '../../../format/form';
import { TABLE_IDS } from '../../../format/table';
import type { LeftOut, Receipt } from '../../../report/receipt';
import type { Report } from '../../../report/report';
import { sectionLines } from '../../../report/text/section-text';
import { unspaced } from '../../../report/text/unspaced';
import type { SourceDocument } from '../../source';
import { quickPlainLabel } from '../label-match';
import { bookmarksIn, linesOf } from '../lines/lines';

/** The reason for leaving out a repeated table head. Exported so that others can pass it over: nothing was lost. */
export const REPEATED = '表格里又写了一遍的表头';
const IN_TABLE = '表格里没有用到的内容';
const IN_TEXT = '没有放进报告的文字';
const BOOKMARK = '程序写出的书签';

/** What stands in the form's own tables, each as often as it stands there. */
const formLabels = perForm(({ tables }) =>
  TABLE_IDS.flatMap((id) => tables[id].grid.filter(({ cell }) => !cell).map(({ text }) => text)),
);

function counted(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Subtracts `wanted` from `left` where `left` has all of it; changes nothing and says false otherwise. */
function take(left: Map<string, number>, wanted: Map<string, number>): boolean {
  for (const [one, count] of wanted) if ((left.get(one) ?? 0) < count) return false;
  for (const [one, count] of wanted) left.set(one, (left.get(one) ?? 0) - count);
  return true;
}

/** All texts of the file that are in the report or the receipt, piece by piece. */
function said(report: Report, receipt: Pick<Receipt, 'title' | 'tables' | 'sections' | 'leftOut'>): string[] {
  const sectionTexts = [0, ...report.form.sections.map(({ number }) => number)].flatMap((number) =>
    sectionLines(report, number as 0).map((line) =>
      line.role === 'heading' ? line.text : `${line.runIn ?? ''}${line.text}`,
    ),
  );
  const found = [receipt.title, report.agency, report.signature.agency];
  const add = (texts: readonly string[]) => {
    for (const text of texts) found.push(text);
  };
  add(sectionTexts.flatMap((text) => text.split('\n')));
  add(receipt.sections.map(({ heading }) => heading ?? ''));
  for (const { columns, rows } of receipt.tables) {
    add(columns.map(({ label }) => label));
    // A row's labels are joined by spaces and have none themselves.
    add(rows.flatMap(({ label, cells }) => [...label.split(' '), ...cells.map(({ text }) => text)]));
  }
  return found;
}

/** A number must match as a whole: its single digits also stand in dates and labels. */
const isNumber = (text: string): boolean => /^[\p{N}.,]+$/u.test(text);

/** How often each character occurs in the texts that are left. */
function charactersOf(left: Map<string, number>): Map<string, number> {
  const characters = new Map<string, number>();
  for (const [text, count] of left)
    if (count > 0) for (const one of text) characters.set(one, (characters.get(one) ?? 0) + count);
  return characters;
}

/** The words of a file that are neither in the texts made from it nor in the form. */
export function wordsLeft<Word extends { text: string }>(
  form: Form,
  words: readonly Word[],
  texts: readonly string[],
): Word[] {
  const taken = counted([...texts, ...formLabels(form)].map(unspaced));
  const rest = words.filter(({ text }) => !take(taken, counted([unspaced(text)])));
  const characters = charactersOf(taken);
  return rest.filter(({ text }) => isNumber(text) || !take(characters, counted(unspaced(text))));
}

interface Piece {
  text: string;
  key: string;
  place: string;
  /** Which table it stands in; −1 for a line. */
  table: number;
  isTaken: boolean;
}

function piecesOf({ blocks }: SourceDocument): Piece[] {
  let tables = 0;
  return blocks.flatMap((block): Piece[] => {
    const table = block.kind === 'table' ? tables++ : -1;
    const parts = block.kind === 'table' ? block.cells : linesOf(block);
    return parts.flatMap(({ text, place }) => {
      const key = unspaced(text);
      return key === '' ? [] : [{ text: text.trim(), key, place, table, isTaken: false }];
    });
  });
}

/** The lines that part columns and rows where tables are drawn with characters. */
const RULE = /^[-|_¦│┃┆┊‖─━—–=+~]*$/;
/** The signs within the form's own labels, and of lists: people leave them out and add them. */
const signsOfLabels = perForm(
  (form) => new Set(`${formLabels(form).join('')}-*·;`.normalize('NFKC').replace(/[\p{L}\p{N}\s]/gu, '')),
);

/** A word as the form's labels are compared; one with signs that no label has stays as it is. */
function asLabel(form: Form, word: string): string {
  const label = quickPlainLabel(word);
  const signs = word.normalize('NFKC').replace(/[\p{L}\p{N}\s]/gu, '');
  return label !== '' && Array.from(signs).every((sign) => signsOfLabels(form).has(sign)) ? label : word;
}

/** In characters: longer than all labels of a table in one line. */
const LONGEST_LABELS = 2_000;

/** The labels a piece may be made of: a box is one, a line of a plain-text table has several. Signs are not counted. */
function labelsIn(form: Form, { text, table }: Piece): string[] {
  if (text.length > LONGEST_LABELS) return [text];
  const words = table < 0 ? text.split(/[\s|]+/) : [text];
  return words.filter((word) => !RULE.test(word)).map((word) => asLabel(form, word));
}

/** Neighbours that were not taken are named together, so that a table nobody could read is one entry. */
function named(pieces: readonly Piece[], reasonOf: (piece: Piece) => string): LeftOut[] {
  const found: { texts: string[]; reason: string; place: string }[] = [];
  let open: { table: number; reason: string } | null = null;
  for (const piece of pieces) {
    const reason = reasonOf(piece);
    if (piece.isTaken) open = null;
    else if (open && open.table === piece.table && open.reason === reason && piece.table >= 0)
      found[found.length - 1]?.texts.push(piece.text);
    else {
      open = { table: piece.table, reason };
      found.push({ texts: [piece.text], reason, place: piece.place });
    }
  }
  return found.map(({ texts, reason, place }) => ({ text: texts.join(' '), reason, place }));
}

/**
 * Everything in a document that is neither in the report nor in its receipt. A last check, independent of the steps
 * before it, so that nothing disappears silently. `closing` are the lines of signature and date as they were written.
 */
export function notTaken(
  source: SourceDocument,
  report: Report,
  receipt: Pick<Receipt, 'title' | 'tables' | 'sections' | 'leftOut'>,
  closing: readonly string[],
): LeftOut[] {
  const { form } = report;
  const pieces = piecesOf(source);
  const keys = new Set(pieces.map(({ key }) => key));
  // A table that was left out is one text: each of its words accounts for the box that holds it. What the reader
  // itself left out is in no piece, so it accounts for none.
  const left = receipt.leftOut
    .filter((item) => !source.leftOut.includes(item))
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((text) => (keys.has(unspaced(text)) ? [text] : text.split(' ')));
  const taken = counted([...said(report, receipt), ...closing, ...left].map(unspaced));
  const printed = counted(formLabels(form).map(quickPlainLabel));
  const isLabel = new Set(printed.keys());
  for (const piece of pieces)
    piece.isTaken = take(taken, counted([piece.key])) || take(printed, counted(labelsIn(form, piece)));
  // A title broken over lines or a label cut by a page has the same characters in other pieces.
  const characters = charactersOf(taken);
  for (const piece of pieces) piece.isTaken ||= !isNumber(piece.key) && take(characters, counted(piece.key));
  const reasonOf = (piece: Piece) =>
    labelsIn(form, piece).every((label) => isLabel.has(label))
      ? REPEATED
      : piece.table < 0
        ? IN_TEXT
        : IN_TABLE;
  const bookmarks = source.blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : bookmarksIn(block.text).map((text) => ({ text, reason: BOOKMARK, place: block.place })),
  );
  return [...named(pieces, reasonOf), ...bookmarks];
}

/** In characters, more than any page has: of a longer text only the beginning and its length are kept. */
const LONGEST_LEFT_OUT = 20_000;

/** What was left out as the receipt keeps it: an overlong text is cut, and its length said. */
export function heldShort(item: LeftOut): LeftOut {
  const { text, reason } = item;
  if (text.length <= LONGEST_LEFT_OUT) return item;
  return {
    ...item,
    text: text.slice(0, LONGEST_LEFT_OUT),
    reason: `${reason}，共 ${text.length} 字，只列前 ${LONGEST_LEFT_OUT} 字`,
  };
}

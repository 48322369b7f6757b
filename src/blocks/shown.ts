/**
 * How a piece of a text is shown. `shifted` is set higher or lower by a length, `reading` stands above other
 * characters (ruby), `drawn` is a picture, formula or sign of a symbol font in the line, `floating` one that lies
 * on the page, `note` the mark of a footnote. `unsure` is a text that may not be seen, or not so: white, pressed
 * flat; `away` one that lies off the page, `moved` one drawn in another place than it is written in.
 */
export type Showing =
  | 'plain'
  | 'raised'
  | 'lowered'
  | 'shifted'
  | 'reading'
  | 'struck'
  | 'hidden'
  | 'deleted'
  | 'drawn'
  | 'floating'
  | 'unsure'
  | 'away'
  | 'moved'
  | 'note';

export interface Piece {
  text: string;
  as: Showing;
  /** What is drawn or noted, as people call it: 图片, 公式, 脚注; other kinds have a name of their own. */
  what?: string;
}

/** What a table within a box is called where it is left out: it may hold the box's number, or more of it. */
export const INNER_TABLE = '表格的格子里套着的表格';

/** A number that stands within a box in a table or frame of its own: without any beside it the box is not blank. */
export function enclosed(text: string, what: string, own: readonly Piece[]): Piece {
  const isAlone = own.every((piece) => piece.text.trim() === '') && /\p{N}/u.test(text);
  return { text, as: isAlone ? 'drawn' : 'floating', what };
}

/** Something that was not taken into a text, before it is known where that stands. */
interface Omitted {
  text: string;
  reason: string;
}

export interface Shown {
  text: string;
  leftOut: readonly Omitted[];
}

const NAMES: Readonly<Record<Showing, string>> = {
  plain: '',
  raised: '上标',
  lowered: '下标',
  shifted: '上标',
  reading: '字上面的注音',
  struck: '划掉的文字',
  hidden: '隐藏的文字',
  deleted: '修订中删去的文字',
  drawn: '图形',
  floating: '图形',
  unsure: '可能看不见的文字',
  away: '移到页面以外的文字',
  moved: '挪了位置的文字',
  note: '脚注号',
};

/** Ends the reason given for words that were read although they may be invisible in the file. */
const KEPT = '，仍照读';
/** Whether what is named for this reason was read all the same: a person must decide on it. */
export const isKept = (reason: string): boolean => reason.endsWith(KEPT);

/** Whether this reason means that a person struck out, hid or deleted the text in the file. */
export const isSetAside = (reason: string): boolean => /^(?:划掉|隐藏|修订中删去)/.test(reason);

/** Ends the reason given where a mark beside digits leaves a cell without a number. */
const IN_DOUBT = '与数连在一起，看不出是哪个数，这一格没有当作数读';
const TOO_LONG = '一格里的文字太长，没有读';

/** In characters. Labels of the form have fewer than 40, notes in cells some hundred. */
const LONGEST_CELL = 2_000;
/** Characters: longer runs of blanks mean the same and slow down all later steps. */
const MOST_BLANKS = 100;
/** Characters of a mark (a footnote sign, a formula) that are shown in a cell. */
const LONGEST_MARK = 40;
/** The printer's sign for a character that is not there. */
const MISSING = '〓';

const DIGIT = /[\p{Nd}.,，．%％+\-−－]/u;
/** Characters that are part of a number, or would become one with it: ² too. */
const AMOUNT = /[\p{N}.,，．%％+\-−－]/u;
/** In a sentence a full-width comma parts numbers. */
const PLAIN_DIGIT = /[\p{Nd}.,]/u;
const WORDS = /[\p{Script=Han}A-Za-z]/u;

const isMark = ({ as }: Piece): boolean =>
  as === 'raised' || as === 'lowered' || as === 'reading' || as === 'drawn' || as === 'floating';

/** A picture has no text and is something all the same; a blank that is raised is a blank. */
const isEmpty = ({ text, as }: Piece): boolean =>
  as !== 'drawn' && as !== 'floating' && as !== 'note' && text.trim() === '';

/** Decides what is raised: a piece set higher counts as raised only beside text on the line. */
function settled(pieces: readonly Piece[]): Piece[] {
  const isLevel = pieces.some((piece) => piece.as === 'plain' && !isEmpty(piece));
  const found: { text: string[]; as: Showing; what?: string }[] = [];
  for (const piece of pieces) {
    const shown = piece.as === 'shifted' ? (isLevel ? 'raised' : 'plain') : piece.as;
    const as = shown !== 'hidden' && shown !== 'deleted' && isEmpty(piece) ? 'plain' : shown;
    const last = found[found.length - 1];
    if (last && last.as === as && as !== 'drawn' && as !== 'floating') last.text.push(piece.text);
    else found.push({ ...piece, as, text: [piece.text] });
  }
  return found.map((piece) => ({ ...piece, text: piece.text.join('') }));
}

/** Whether a piece is text of the page, as far as is known. */
const isRead = (as: Showing): boolean => as === 'plain' || as === 'moved' || as === 'unsure' || as === 'away';

/** The nearest characters of the plain text before and after each piece, blanks passed over. */
function neighbours(
  pieces: readonly Piece[],
  isText = (as: Showing): boolean => as === 'plain',
): { before: string; after: string }[] {
  const found = pieces.map(() => ({ before: '', after: '' }));
  let before = '';
  pieces.forEach((piece, at) => {
    const here = found[at];
    if (here) here.before = before;
    const text = isText(piece.as) ? piece.text.trimEnd() : '';
    if (text !== '') before = text.charAt(text.length - 1);
  });
  let after = '';
  for (let at = pieces.length - 1; at >= 0; at--) {
    const [piece, here] = [pieces[at], found[at]];
    if (here) here.after = after;
    const text = piece && isText(piece.as) ? piece.text.trimStart() : '';
    if (text !== '') after = text.charAt(0);
  }
  return found;
}

const count = (text: string, what: RegExp): number => (text.match(what) ?? []).length;
/** Characters of words in a text, brackets and what is counted left aside: 12万元（其中修订9件） has none, 1.其他 two. */
const wordsOf = (text: string): number =>
  count(text.replace(/[（(][^（()）]*[)）]|万元|人次/g, ''), /[\p{Script=Han}A-Za-z]/gu);
const FEWEST_IN = { cell: 2, sentence: 3 } as const;

/** Decides on text that may be invisible: words are kept, and only what could change a number stays in doubt. */
function decided(
  pieces: readonly Piece[],
  place: 'cell' | 'sentence',
): { all: readonly Piece[]; kept: readonly Omitted[] } {
  if (pieces.every(({ as }) => as !== 'unsure' && as !== 'away' && as !== 'moved'))
    return { all: pieces, kept: [] };
  const kept: Omitted[] = [];
  const around = neighbours(pieces, isRead);
  const read = pieces.map(({ text, as }) => (isRead(as) ? text : '')).join('');
  const isLabel = place === 'cell' && wordsOf(read) >= FEWEST_IN.cell;
  const all = settled(
    pieces.map((piece, at): Piece => {
      if (piece.as === 'away' && place === 'sentence') return piece;
      if (piece.as === 'moved') {
        const { before, after } = around[at] ?? { before: '', after: '' };
        const isBeside = AMOUNT.test(before) || AMOUNT.test(after);
        if (isLabel || !isBeside || !/\p{N}/u.test(piece.text)) return { text: piece.text, as: 'plain' };
        return { ...piece, as: 'unsure' };
      }
      if (piece.as !== 'unsure' && piece.as !== 'away') return piece;
      const isWords = place === 'sentence' && wordsOf(piece.text) >= FEWEST_IN.sentence;
      if (!isLabel && !isWords && AMOUNT.test(piece.text)) return { ...piece, as: 'unsure' };
      if (place === 'sentence' && wordsOf(piece.text) > 0)
        kept.push({ text: piece.text.trim(), reason: `${piece.what ?? NAMES[piece.as]}${KEPT}` });
      return { text: piece.text, as: 'plain' };
    }),
  );
  return { all, kept };
}

/** How a mark is written in a cell left without a number, so that a person sees what stands there: 12^3. */
function written({ text, as }: Piece): string {
  const mark = text.trim().slice(0, LONGEST_MARK);
  if (as === 'struck') return `~~${mark}~~`;
  if (as === 'lowered') return `_${mark}`;
  return as === 'drawn' || as === 'floating' || as === 'note' ? MISSING + mark : `^${mark}`;
}

const isDigit = (character: string): boolean => character !== '' && DIGIT.test(character);

const POWERS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** What a raised or lowered piece of a sentence comes to: m², H2O and words stay, the mark of a note does not. */
function inSentence({ text, as }: Piece, before: string): string | null {
  if (as !== 'raised' && as !== 'lowered') return null;
  const bare = text.trim();
  if (/[A-Za-z]/.test(before)) {
    if (as === 'lowered') return text;
    const power = POWERS[bare];
    if (power !== undefined) return power;
  }
  if (/^[A-Za-z]+$/.test(bare)) return text;
  return bare.length > 3 && /\p{Script=Han}/u.test(bare) ? text : null;
}

/**
 * The one rule by which every reader turns what stands in a file into text. What is struck, hidden or deleted is
 * left out and named. In a cell, what is raised, lowered or drawn beside digits leaves no number: the text then
 * shows the mark (12^3), which no reader takes for a number. In a sentence it is left out and named.
 */
export function shownText(pieces: readonly Piece[], place: 'cell' | 'sentence'): Shown {
  if (pieces.every(({ as }) => as === 'plain'))
    return bounded(pieces.map(({ text }) => text).join(''), place);
  const { all, kept: doubtful } = decided(settled(pieces), place);
  const around = neighbours(all);
  const plain = all.flatMap(({ text, as }) => (as === 'plain' ? [text] : [])).join('');
  const hasWords = WORDS.test(plain);
  const text: string[] = [];
  const leftOut: Omitted[] = [...doubtful];
  all.forEach((piece, at) => {
    if (piece.as === 'plain') return void text.push(piece.text);
    if (isEmpty(piece)) return undefined;
    const { before, after } = around[at] ?? { before: '', after: '' };
    const joins = place === 'cell' ? DIGIT : PLAIN_DIGIT;
    const within = joins.test(before) && joins.test(after);
    const beside = isDigit(before) || isDigit(after);
    const shows = piece.as !== 'hidden' && piece.as !== 'deleted';
    const kept = place === 'sentence' ? inSentence(piece, before) : null;
    if (kept !== null) return void text.push(kept);
    const alone = !hasWords && (piece.as !== 'floating' || beside);
    const inDoubt =
      place === 'cell' && shows && (piece.as === 'unsure' || within || (isMark(piece) && (beside || alone)));
    if (inDoubt) text.push(written(piece));
    // 3¹5 is not 35.
    else if (within && shows) text.push(' ');
    const name = piece.what ?? NAMES[piece.as];
    if (piece.text.trim() !== '' || isMark(piece))
      leftOut.push({ text: piece.text.trim(), reason: inDoubt ? `${name}，${IN_DOUBT}` : name });
    return undefined;
  });
  const { text: whole, leftOut: more } = bounded(text.join(''), place);
  return { text: whole, leftOut: [...leftOut, ...more] };
}

/** A page break ends no line. But between two digits, or within a cell, it parts two numbers. */
function withoutPageEnds(text: string, place: 'cell' | 'sentence'): string {
  return text.replace(/\f+/g, (ends, at: number) =>
    place === 'cell' || (isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + ends.length))) ? '\n' : '',
  );
}

/** Bounds a text for the steps after: long runs of blanks are cut; the text of a cell that is too long is left out. */
function bounded(whole: string, place: 'cell' | 'sentence'): Shown {
  const text = whole.includes('\f') ? withoutPageEnds(whole, place) : whole;
  if (text.length <= MOST_BLANKS) return { text, leftOut: [] };
  const short = text.replace(/[ \t\u00a0\u3000]{100,}/g, (blanks) => blanks.slice(0, MOST_BLANKS));
  if (place === 'sentence' || short.length <= LONGEST_CELL) return { text: short, leftOut: [] };
  return { text: MISSING, leftOut: [{ text: short.trim(), reason: TOO_LONG }] };
}

/** Items without text (pictures) that were left out for the same reason become one item with their number. */
export function namedOnce<Item extends Omitted>(leftOut: readonly Item[]): Item[] {
  const first = new Map<string, { at: number; count: number }>();
  const found: Item[] = [];
  for (const item of leftOut) {
    const seen = item.text === '' ? first.get(item.reason) : undefined;
    if (seen) seen.count++;
    else {
      if (item.text === '') first.set(item.reason, { at: found.length, count: 1 });
      found.push(item);
    }
  }
  for (const { at, count } of first.values()) {
    const item = found[at];
    if (item && count > 1) found[at] = { ...item, reason: `${item.reason}，共 ${count} 处` };
  }
  return found;
}

const SIGNS = '特殊字体的符号';

/** A text in a symbol font: its letters and digits show as symbols, Chinese characters stay what they are. */
export function signPieces(text: string): Piece[] {
  return (text.match(/[!-~\uf000-\uf0ff]+|[^!-~\uf000-\uf0ff]+/g) ?? []).map((part) =>
    /^[!-~\uf000-\uf0ff]/.test(part) ? { text: part, as: 'drawn', what: SIGNS } : { text: part, as: 'plain' },
  );
}

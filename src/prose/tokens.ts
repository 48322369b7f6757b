import { numbersIn, type NumberMention } from './numbers';
import { wordsIn, type Word, type WordId } from './words';

/** A sentence as a row of words, numbers, marks and unknown text; what stands in brackets is a row of its own. */
export type Token =
  | ({ kind: 'word' } & Word)
  | { kind: 'number'; number: NumberMention; start: number; end: number }
  | { kind: 'mark'; mark: Mark; start: number; end: number }
  /** A pair of brackets; `counts` where a number stands in them. */
  | { kind: 'aside'; counts: boolean; words: readonly WordId[]; start: number; end: number }
  | { kind: 'other'; text: string; start: number; end: number };

/** 、 joins; ， and ： part clauses; ； parts what belongs to different things. */
export type Mark = 'list' | 'comma' | 'colon' | 'semicolon';

/** One row of tokens: the sentence itself, or the inside of brackets. */
export interface Row {
  tokens: Token[];
  /** The number the brackets follow: 「3607件（…）」. */
  host: NumberMention | null;
  /** What stands before the brackets in the row they stand in: 「予以公开（12件）」. */
  before: readonly Token[];
}

const MARKS: Readonly<Record<string, Mark>> = {
  '、': 'list',
  '，': 'comma',
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
};

/** What is neither word nor number, piece by piece: blanks, a mark, a bracket, a run of anything else. */
const PIECE = /[ \t]+|[、，,:;()]|[^ \t、，,:;()]+/g;

/**
 * The rows of a folded sentence, the sentence itself first; `year` is the report's. Brackets left open end
 * with the sentence.
 */
export function rowsOf(plain: string, year: number): Row[] {
  const builder = new RowBuilder(plain);
  for (const { start, end, number, word } of known(plain, year)) {
    // A number may be part of a word (「2025年」 in 结转到2025年): then only the word counts.
    if (start < builder.place) continue;
    builder.fill(start);
    if (number) builder.add({ kind: 'number', number, start, end });
    else if (word) builder.add({ kind: 'word', id: word.id, start, end });
    builder.place = end;
  }
  return builder.finish();
}

interface Known {
  start: number;
  end: number;
  number?: NumberMention;
  word?: Word;
}

/** Numbers and words in order of place; a word wins over a number that starts where it does. */
function* known(plain: string, year: number): Generator<Known> {
  const numbers = numbersIn(plain);
  let next = 0;
  for (const word of wordsIn(plain, year)) {
    for (; next < numbers.length; next++) {
      const number = numbers[next];
      if (!number || number.start >= word.start) break;
      yield { start: number.start, end: number.end, number };
    }
    yield { start: word.start, end: word.end, word };
  }
  for (const number of numbers.slice(next)) yield { start: number.start, end: number.end, number };
}

class RowBuilder {
  place = 0;
  private readonly rows: Row[] = [{ tokens: [], host: null, before: [] }];
  private readonly open: { row: Row; start: number }[] = [];

  constructor(private readonly plain: string) {}

  private get tokens(): Token[] {
    return (this.open[this.open.length - 1]?.row ?? this.rows[0])?.tokens ?? [];
  }

  add(token: Token): void {
    this.tokens.push(token);
  }

  /** Takes in what stands between the last known token and `until`. */
  fill(until: number): void {
    const from = this.place;
    for (const { 0: text, index } of this.plain.slice(from, until).matchAll(PIECE)) {
      const start = from + index;
      this.place = start + text.length;
      const mark = MARKS[text];
      if (mark) this.add({ kind: 'mark', mark, start, end: this.place });
      else if (text === '(') this.begin(start);
      else if (text === ')') this.close();
      else if (!/^[ \t]/.test(text)) this.add({ kind: 'other', text, start, end: this.place });
    }
    this.place = until;
  }

  finish(): Row[] {
    this.fill(this.plain.length);
    while (this.open.length > 0) this.close();
    return this.rows;
  }

  private begin(start: number): void {
    const { tokens } = this;
    const last = tokens[tokens.length - 1];
    const row: Row = {
      tokens: [],
      host: last?.kind === 'number' ? last.number : null,
      before: tokens.slice(-8),
    };
    this.rows.push(row);
    this.open.push({ row, start });
  }

  private close(): void {
    const closed = this.open.pop();
    if (!closed) return;
    const { tokens } = closed.row;
    const counts = tokens.some((token) => token.kind === 'number');
    const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.id] : []));
    this.add({ kind: 'aside', counts, words, start: closed.start, end: this.place });
  }
}

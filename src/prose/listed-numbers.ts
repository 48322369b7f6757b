import type { CountMention, MoneyMention } from './numbers';
import type { ReadSentence } from './statements';
import type { Row, Token } from './tokens';
import type { WordId } from './words';

/** A number that can be added up. */
export type Amount = CountMention | MoneyMention;

/** As a whole number: 分 of money, else as many as there are at most. */
export const amountOf = (number: Amount): number => (number.kind === 'money' ? number.fen : number.most);

/** A number the text gives as a part of another. */
export interface Part {
  number: Amount;
  /** Parts are added up within one dimension only; null where the text does not tell. */
  dimension: string | null;
  /** A semicolon stands between it and the part before. */
  afterSemicolon: boolean;
  /** Something was done in its clause (发布、举办 …): it may be a sentence of its own. */
  acts: boolean;
}

/** A number of a row that can be a whole or a part. */
export interface Item extends Part {
  at: number;
  /** Those carried in: with the number before them they are all there was to do. */
  carriedIn: boolean;
  /** Its clause says it is no part: a difference, another year, a new total, 另有. */
  ends: boolean;
  /** It tells a change, or last year's number: no list divides it. */
  compares: boolean;
}

const ACTS = /发布|推送|发送|编发|刊发|制作|开展|举办|召开|组织|撰写|报送|收到|受理|办理|答复|公开/;
const ENDS: readonly WordId[] = ['difference', 'lastYear', 'otherYear', 'total', 'negation', 'rest'];

const COMPARES: readonly WordId[] = ['difference', 'lastYear', 'otherYear'];

/** 「由131件降至22件」: the first number is last year's. */
const isChangedFrom = (next: Token | undefined): boolean => next?.kind === 'word' && next.id === 'changedTo';

/** The numbers of a row, each with what its clause says of it. */
export function itemsOf(read: ReadSentence, { tokens }: Row): Item[] {
  const meanings = new Map(read.statements.map(({ number, meaning }) => [number as Amount, meaning]));
  const items: Item[] = [];
  let clause: Token[] = [];
  let semicolon = false;
  tokens.forEach((token, at) => {
    if (token.kind === 'number' && token.number.kind !== 'percent') {
      const { number } = token;
      const words = clause.flatMap((part) => (part.kind === 'word' ? [part.id] : []));
      const counted = clause.some((part) => part.kind === 'number');
      const text = read.sentence.plain.slice(clause[0]?.start ?? token.start, token.start);
      items.push({
        number,
        at,
        dimension: meanings.get(number)?.dimension ?? null,
        carriedIn: meanings.get(number)?.id === 'carriedIn',
        afterSemicolon: semicolon,
        // 「信息公开目录类8467条」 names a thing.
        acts: ACTS.test(
          text.replace(/(?:信息|政务|依申请)公开|公开(?=栏|专[栏区]|平台|网|号|目录|指南)/g, ''),
        ),
        compares: COMPARES.some((id) => words.includes(id)) || isChangedFrom(tokens[at + 1]),
        // 「2次共700元」 sums nothing up but its own.
        ends:
          ENDS.some((id) => words.includes(id) && !(id === 'total' && counted)) || /另|还有|此外/.test(text),
      });
      semicolon = false;
    }
    if (token.kind === 'mark') {
      clause = [];
      semicolon ||= token.mark === 'semicolon';
    } else clause.push(token);
  });
  return items;
}

/** The parts from an item on, until one that is no part; those of a part (其中 …) are left to it. */
export function partsFrom(items: readonly Item[], first: number, tokens: readonly Token[]): Item[] {
  const parts: Item[] = [];
  let within = false;
  for (let index = first; index < items.length; index++) {
    const item = items[index];
    if (!item || item.ends) break;
    if (item.afterSemicolon) within = false;
    const previous = items[index - 1];
    const nested = index > first && previous && opensList(tokens, previous.at + 1, item.at);
    within ||= nested === true;
    if (!within && !isChangedFrom(tokens[item.at + 1])) parts.push(item);
  }
  return parts;
}

/** Whether 其中 or the like stands between two places. */
export const opensList = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.kind === 'word' && token.id === 'among');

/** Whether a row holds nothing but names of things the form does not count, each with its number. */
export const isPlainList = (tokens: readonly Token[], parts: readonly Part[]): boolean =>
  parts.length > 1 &&
  parts.every(
    ({ dimension, number }) => dimension === null && number.kind === 'count' && number.counter !== '',
  ) &&
  !tokens.some((token) => token.kind === 'word' && (token.id === 'among' || token.id === 'kinds')) &&
  isList(tokens, 0, parts);

/** Whether every piece from `from` up to the last part ends in a number: then nothing was left uncounted. */
export function isList(tokens: readonly Token[], from: number, parts: readonly Part[]): boolean {
  const last = parts[parts.length - 1];
  let counted = true;
  for (const [place, token] of tokens.slice(from).entries()) {
    const isAnd = token.kind === 'word' && token.id === 'and';
    // 「机构概况1条，以及预算信息2条」: the word goes with its comma.
    if (isAnd && place > 0 && tokens[from + place - 1]?.kind === 'mark') continue;
    if (token.kind === 'mark' || isAnd) {
      if (!counted) return false;
      counted = false;
    } else if (token.kind === 'number') {
      counted = true;
      if (token.number === last?.number) break;
    } else if (token.kind === 'word' && token.id === 'kinds') return false;
  }
  return parts.length > 1;
}

/** 条 and 人次 are not added up. */
export const isOtherUnit = (part: Amount, total: Amount): boolean =>
  part.kind !== total.kind ||
  (part.kind === 'count' && total.kind === 'count' && part.counter !== total.counter);

/** 「三项」, 「四类」: how many parts, and none of them. */
export const isNumberOfParts = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.number.kind === 'count' && /^[项类者种]$/.test(token.number.counter);

import { numbersIn, type CountMention } from './numbers';
import { LONGEST_SENTENCE, type Sentence } from './sentences';

/** Names listed behind the number of them: 「三类，即预算、决算」. */
export interface NameList {
  count: number;
  counter: string;
  /** How many names there are: 和 may join two of them or stand inside one. */
  fewest: number;
  most: number;
  /** Place in the sentence of number and names. */
  start: number;
  end: number;
}

const COUNTERS = /^(?:场次|[类项个种次场期])$/;
/** From the number to the names, which end the sentence: no number, no mark but 、 stands among them. */
const NAMES =
  /^[一-龥]{0,6}[，,:]?(?:即|分别是|分别为|分为)[:“]?((?:[^，,。;:()“”□\d]|\d{1,2}[月日]){3,80})(?:$|[，,](?=共|累计|均|并|吸引|邀请|参与|覆盖))/;

/** The lists of names in a sentence that say how many they are and end it. */
export function nameListsIn({ plain }: Sentence): NameList[] {
  if (plain.length > LONGEST_SENTENCE || !/即|分别|分为/.test(plain)) return [];
  return numbersIn(plain)
    .filter((number): number is CountMention => number.kind === 'count' && COUNTERS.test(number.counter))
    .flatMap(({ least, most, counter, start, end }) => {
      const names = least === most ? NAMES.exec(plain.slice(end, end + 400))?.[1] : undefined;
      if (names === undefined || /等/.test(names)) return [];
      const fewest = names.split('、').length;
      const many = names.split(/、|和|与|及/).filter((name) => name !== '').length;
      return fewest > 1 ? [{ count: least, counter, fewest, most: many, start, end: plain.length }] : [];
    });
}

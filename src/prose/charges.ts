import type { MoneyMention } from './numbers';
import { phraseAt } from './phrase';
import type { ReadSentence } from './statements';

/** An amount a sentence gives for this year's 行政事业性收费. 信息处理费 is another matter. */
export interface ChargeMention {
  number: MoneyMention;
  /** Place in the sentence of the words that tell what the amount is, amount included. */
  start: number;
  end: number;
}

/** The amounts of 行政事业性收费 in a sentence, of this year. */
export function chargesIn({ form, rows }: ReadSentence): ChargeMention[] {
  return rows.flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => {
      if (token.kind !== 'number' || token.number.kind !== 'money') return [];
      const { left, lastYear, start } = phraseAt(form, tokens, at, '元');
      const otherYear = tokens.slice(0, at).some((word) => word.kind === 'word' && word.id === 'otherYear');
      const isOurs = left.includes('charges') && !left.includes('difference') && !lastYear && !otherYear;
      return isOurs ? [{ number: token.number, start, end: token.end }] : [];
    }),
  );
}

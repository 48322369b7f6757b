import { amountOf, isNumberOfParts, isOtherUnit, opensList, type Item } from './listed-numbers';
import type { Row, Token } from './tokens';
import type { Whole } from './wholes';

/** 「网站364条、公众号25条，共计389条」: the numbers before a total that closes their list. */
export function closingTotals({ tokens }: Row, items: readonly Item[]): Whole[] {
  return items.flatMap((item, index): Whole[] => {
    const mark = markBeforeTotal(tokens, item.at);
    if (mark === null) return [];
    // 「……，三项合计612条」: the number of parts is none of them.
    // 「收费3次，按件2次共700元、按量1次180元，合计880元」: pieces of money only.
    const isMoney = item.number.kind === 'money';
    const before = items.filter(
      ({ at, number }, place) => place < index && at < mark && (!isMoney || number.kind === 'money'),
    );
    const parts: Item[] = [];
    for (let place = before.length - 1; place >= 0; place--) {
      const part = before[place];
      const next = before[place + 1] ?? item;
      if (!part || part.ends || isOtherUnit(part.number, item.number)) break;
      if (opensList(tokens, part.at + 1, next.at) || (place < before.length - 1 && next.afterSemicolon))
        break;
      parts.unshift(part);
    }
    if (parts.length < 2 || item.afterSemicolon) return [];
    // The list may begin later: 「举办培训2次，发布信息96次、推送130次，共计226次」.
    const others = parts.slice(0, -1).map((_, from) => from);
    const isSum = others.some((from) => sumOf(parts.slice(from)) === amountOf(item.number));
    return isSum
      ? []
      : [{ number: item.number, inSentenceBefore: false, parts, complete: true, others: [], earlier: [] }];
  });
}

const sumOf = (parts: readonly Item[]): number =>
  parts.reduce((sum, { number }) => sum + amountOf(number), 0);

/** The place of the comma before a number that has nothing but 共计, 合计, 三项合计 between; null where more stands there. */
function markBeforeTotal(tokens: readonly Token[], at: number): number | null {
  let summed = false;
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind === 'mark') return summed && token.mark === 'comma' ? index : null;
    if (token && summed && isNumberOfParts(token)) continue;
    if (!summed && token?.kind === 'other' && /^(?:收取|收费|收入|金额)$/.test(token.text)) continue;
    if (token?.kind !== 'word' || (token.id !== 'total' && token.id !== 'light')) return null;
    summed ||= token.id === 'total';
  }
  return null;
}

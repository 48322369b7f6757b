import { textWidth } from './text-width';

/** Words of titles and agencies' names that read badly when torn apart; a bracket with its content is one too. */
const WORDS =
  /[（(《〔【“][^）)》〕】”]{0,100}[）)》〕】”]|[A-Za-z0-9]+年?|政府信息公开|年度报告|工作|人民政府|办公室|办事处|管理委员会|委员会|管理局|开发区|科学技术|自治[区州县]|[^]/gu;
const NEVER_FIRST = /^[）)》〕】”，。、；：！？,.;:!?]/;
const NEVER_LAST = /[（(《〔【“]$/;

/** Undesirability of a break, in em² of unevenness one would rather put up with. */
function breakCost(before: string, after: string): number {
  if (/\d年$/.test(before) || after === '政府信息公开') return 0;
  return /[局委厅办会府部院省市县区镇乡）]$/.test(before) ? 2 : 6;
}

function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const word of title.match(WORDS) ?? []) {
    const last = words[words.length - 1];
    if (last !== undefined && (NEVER_FIRST.test(word) || NEVER_LAST.test(last)))
      words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
}

interface Break {
  cost: number;
  /** Where the line that ends here began. */
  from: number;
}

/**
 * Breaks a title into lines of at most `most` em that are as even as may be and end between words
 * (GB/T 9704—2012 7.3.1: 回行时做到词意完整、排列对称、长短适宜). Never inside a bracket; a bracket
 * longer than a line stands alone and is left to the word processor.
 */
export function titleLines(title: string, most: number): string[] {
  const words = wordsOf(title);
  const widths = words.map(textWidth);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return [title];
  const ideal = total / Math.ceil(total / most);
  const best: Break[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let choice: Break = { cost: Infinity, from: end - 1 };
    let width = 0;
    for (let from = end - 1; from >= 0; from--) {
      width += widths[from] ?? 0;
      if (width > most && from < end - 1) break;
      const cost =
        (best[from]?.cost ?? 0) +
        (width - ideal) ** 2 +
        (end < words.length ? breakCost(words[end - 1] ?? '', words[end] ?? '') : 0);
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const lines: string[] = [];
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0)
    lines.unshift(words.slice(best[end]?.from ?? 0, end).join(''));
  return lines;
}

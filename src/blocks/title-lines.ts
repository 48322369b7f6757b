import { nameWords, placeEnds } from './name-words';
import { textWidth } from './text-width';

/** A bracket with its content, and a year, is one word. */
const PIECES = /[（(《〔【“][^）)》〕】”]{0,100}[）)》〕】”]|[A-Za-z0-9]+年?|[^]/gu;
const LONGEST_WORD = Math.max(...Array.from(nameWords, (word) => word.length));
/** What stays at the end of a line; between two agencies a space. */
const NEVER_FIRST = /^[ ）)》〕】”，。、；：！？,.;:!?]/;
const NEVER_LAST = /[（(《〔【“]$/;
/** The end of a body's name, of one character: it stays with the word before it. 和 stays with the word after it. */
const BODY = /^[局厅委办部院处所站队馆会社署厂校]$/;
const JOINS = /^[和与及暨]$/;
/** 省 and 市 end the name of a place whose own characters are in no list. */
const PLACE = /^[省市县区旗州盟镇乡]$/;

const endsPlace = (text: string): boolean =>
  PLACE.test(text.slice(-1)) || placeEnds.some((end) => text.endsWith(end));

/** A title in words of the list, the longest first; what is in no list goes by single characters. */
function piecesOf(title: string): string[] {
  const characters = title.match(PIECES) ?? [];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length;) {
    let count = Math.min(LONGEST_WORD, characters.length - at);
    while (count > 1 && !nameWords.has(characters.slice(at, at + count).join(''))) count--;
    pieces.push(characters.slice(at, at + count).join(''));
    at += count;
  }
  return pieces;
}

interface Word {
  text: string;
  /** Whether it is a word of the list, or ends the name of a place: a name may be broken behind it. */
  known: boolean;
}

function wordsOf(title: string): Word[] {
  const words: Word[] = [];
  let joins = false;
  for (const text of piecesOf(title)) {
    const last = words[words.length - 1];
    // No ending has more than 5 characters; so a long word is not searched again for each character added.
    const end = last?.text.slice(-5) ?? '';
    const known = text.length > 1 ? nameWords.has(text) : PLACE.test(text);
    const stays: boolean =
      last !== undefined &&
      (joins ||
        NEVER_FIRST.test(text) ||
        NEVER_LAST.test(end) ||
        (BODY.test(text) && last.known && !endsPlace(end)) ||
        // Keeps 云溪 and 县 together.
        (PLACE.test(text) && !last.known));
    if (last && stays) words[words.length - 1] = { text: last.text + text, known: known || BODY.test(text) };
    else words.push({ text, known });
    joins = JOINS.test(text) && (last?.known ?? false) && !stays;
  }
  return words;
}

/** How bad a break between two words is, in em²: the same unit as the unevenness of lines it is weighed against. */
function breakCost(before: Word, after: Word): number {
  if (/\d年$|[ 、]$/.test(before.text) || after.text === '政府信息公开') return 0;
  if (/[局委厅办会府部院心处）]$/.test(before.text) && before.known) return 2;
  if (endsPlace(before.text.slice(-5))) return 2;
  // 8 between known words; 60 between unlisted characters, where the break may be inside a word.
  return before.known || after.known ? 8 : 60;
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
  const widths = words.map(({ text }) => textWidth(text));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return [title];
  const ideal = total / Math.ceil(total / most);
  const best: Break[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let choice: Break = { cost: Infinity, from: end - 1 };
    let width = 0;
    const after = words[end];
    const last = words[end - 1];
    const breaks = after && last ? breakCost(last, after) : 0;
    for (let from = end - 1; from >= 0; from--) {
      width += widths[from] ?? 0;
      if (width > most && from < end - 1) break;
      const cost = (best[from]?.cost ?? 0) + (width - ideal) ** 2 + breaks;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const lines: string[] = [];
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0)
    lines.unshift(
      words
        .slice(best[end]?.from ?? 0, end)
        .map(({ text }) => text)
        .join(''),
    );
  return lines;
}

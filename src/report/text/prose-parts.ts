import type { ProseDraft } from '../draft';
import { chineseNumeral, SUB_HEADING_NUMBER } from '../numbers/chinese-numeral';

const MARKED = new RegExp(`^${SUB_HEADING_NUMBER}\\s*(\\S.*)$`);
/** The end of a sub-heading that runs into its paragraph. */
const RUN_IN = /^([^。：:]{1,40})([。：:])(.+)$/;
/** In characters: a longer line is text and not a sub-heading. */
const LONGEST_HEADING = 40;

interface Marked {
  at: number;
  heading: string;
  /** The rest of the paragraph after a run-in heading; empty where the heading has a line of its own. */
  rest: string;
}

function marked(text: string, at: number): Marked | null {
  const match = MARKED.exec(text);
  const [, , words = ''] = match ?? [];
  if (!match) return null;
  const runIn = RUN_IN.exec(words);
  if (runIn) {
    const [, heading = '', mark = '', rest = ''] = runIn;
    return { at, heading: mark === '。' ? heading : heading + mark, rest: rest.trim() };
  }
  return words.length <= LONGEST_HEADING ? { at, heading: words, rest: '' } : null;
}

/** The text before the first sub-heading, and each part with what stands below its own. `heads` in order, one at least. */
export function cutAt(
  heads: readonly Marked[],
  lines: readonly string[],
): Pick<ProseDraft, 'lead' | 'parts'> {
  return {
    lead: lines.slice(0, heads[0]?.at).join('\n'),
    parts: heads.map(({ at, heading, rest }, place) => ({
      heading,
      text: [
        ...(rest === '' ? [] : [rest]),
        ...lines.slice(at + 1, heads[place + 1]?.at ?? lines.length),
      ].join('\n'),
    })),
  };
}

/**
 * Parts a text by its sub-headings （一）（二）…, run in or on lines of their own. Where they are not numbered
 * one after another, are of both kinds, or have nothing below them, the text stays as it is: taken apart it
 * would not be printed the same.
 */
export function proseOf(lines: readonly string[]): ProseDraft {
  const whole: ProseDraft = { headings: 'runIn', lead: lines.join('\n'), parts: [] };
  const found = lines.flatMap((text, at) => (MARKED.test(text) ? [marked(text, at)] : []));
  const heads = found.filter((head): head is Marked => head !== null);
  const [first] = heads;
  if (!first || heads.length < found.length) return whole;
  const runIn = first.rest !== '';
  const sound = heads.every((head, place) => {
    const numeral = MARKED.exec(lines[head.at] ?? '')?.[1];
    const next = heads[place + 1]?.at ?? lines.length;
    return (
      numeral === chineseNumeral(place + 1) && (head.rest !== '') === runIn && (runIn || next > head.at + 1)
    );
  });
  if (!sound) return whole;
  return { headings: runIn ? 'runIn' : 'ownLine', ...cutAt(heads, lines) };
}

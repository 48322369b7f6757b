import type { RichText } from '../xlsx/strings';
import type { XlsLooks } from './looks';
import { BiffReader } from './records';

const RICH = 8;
const EXTENDED = 4;

/** A text cut where its fonts change; `runs` are places and fonts from there on. */
function inRuns(text: string, runs: readonly (readonly [number, number])[], looks: XlsLooks): RichText {
  const [first] = runs;
  if (!first) return [{ text, font: null }];
  const pieces = runs.map(([from, font], at) => ({
    text: text.slice(from, runs[at + 1]?.[0] ?? text.length),
    font: looks.font(font),
  }));
  return [{ text: text.slice(0, first[0]), font: null }, ...pieces].filter((piece) => piece.text !== '');
}

/** A text with its length before it (MS-XLS 2.5.293). */
export function readRichText(reader: BiffReader, looks: XlsLooks): RichText {
  const length = reader.word();
  const flags = reader.byte();
  const runCount = flags & RICH ? reader.word() : 0;
  const extended = flags & EXTENDED ? reader.long() : 0;
  const text = reader.characters(length, flags);
  const runs = Array.from({ length: runCount }, () => [reader.word(), reader.word()] as const);
  reader.skip(extended);
  return inRuns(text, runs, looks);
}

/** The shared texts of a workbook. The count stored with them is not trusted. */
export function sharedStrings(blocks: readonly Uint8Array[], looks: XlsLooks): RichText[] {
  const reader = new BiffReader(blocks);
  reader.skip(4);
  const count = reader.long();
  const found: RichText[] = [];
  while (found.length < count && !reader.isAtEnd) found.push(readRichText(reader, looks));
  return found;
}

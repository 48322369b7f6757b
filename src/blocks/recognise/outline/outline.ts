import type { ReceiptSection } from '../../../report/receipt';
import type { SourceBlock, SourceTable } from '../../source';
import { headingIn, type HeadingMatch, type PartNumber } from './headings';
import { isPageNumber, linesOf, type Line } from '../lines/lines';

/** A line or a table in the order of the file. */
export type Item = { kind: 'line'; line: Line } | { kind: 'table'; table: SourceTable };

/** A file parted by its six headings; what stands before the first of them is `before`. */
export interface Outline {
  before: Item[];
  parts: ReadonlyMap<PartNumber, Item[]>;
  headings: ReceiptSection[];
  pageNumbers: Line[];
}

interface Candidate extends HeadingMatch {
  at: number;
  line: Line;
}

const NUMBERS: readonly PartNumber[] = [1, 2, 3, 4, 5, 6];

/** The headings with nothing between them and the next one, as in a table of contents. */
function bareHeads(items: readonly Item[], candidates: readonly Candidate[]): Set<Candidate> {
  return new Set(
    candidates.filter(({ at }, place) => (candidates[place + 1]?.at ?? items.length) === at + 1),
  );
}

/** The heading of each part among all lines that look like one. */
function chosen(items: readonly Item[], candidates: readonly Candidate[]): Candidate[] {
  const order = { exact: 0, similar: 2, order: 3 };
  // The form's words without their number are nearer to a heading than other words with it.
  const rankOf = ({ sure, unnumbered }: Candidate) => (unnumbered ? 1 : order[sure]);
  const bare = bareHeads(items, candidates);
  return NUMBERS.flatMap((section) => {
    const same = candidates.filter((candidate) => candidate.section === section);
    const sorted = [...same].sort(
      (one, other) =>
        rankOf(one) - rankOf(other) || Number(bare.has(one)) - Number(bare.has(other)) || one.at - other.at,
    );
    return sorted.slice(0, 1);
  });
}

/** 二、… inside the first part is a heading of its own kind when the real 二、 follows, or a part before is missing. */
function plausible(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ sure, section, at }) => {
    if (sure !== 'order') return true;
    const before = candidates.some(
      (other) => other.section === section - 1 && other.at < at && other.sure !== 'order',
    );
    const after = candidates.some((other) => other.section < section && other.at > at);
    return before && !after;
  });
}

/**
 * Lines whose number and words both differ from the form's are headings only where the whole report is numbered so:
 * together with the other headings they make at least four parts in order. Otherwise they are points within a part.
 */
function withoutPoints(candidates: readonly Candidate[]): Candidate[] {
  const plain = candidates.filter(({ odd }) => odd === '');
  const isHeaded = new Set(plain.map(({ section }) => section));
  const odd = candidates.filter((one) => one.odd !== '' && !isHeaded.has(one.section));
  const kept = odd.filter(({ odd: kind }) => {
    const own = odd.filter((one) => one.odd === kind);
    const firsts = NUMBERS.flatMap((section) => {
      const found = [...plain, ...own].find((one) => one.section === section);
      return found ? [found.at] : [];
    });
    const isInOrder = firsts.every((at, place) => place === 0 || at > (firsts[place - 1] ?? 0));
    return new Set(own.map(({ section }) => section)).size >= 2 && firsts.length >= 4 && isInOrder;
  });
  return candidates.filter((one) => one.odd === '' || kept.includes(one));
}

/** Parts a file by its headings. Page numbers between the lines are taken out. */
export function outline(blocks: readonly SourceBlock[]): Outline {
  const items: Item[] = [];
  const pageNumbers: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') items.push({ kind: 'table', table: block });
    else
      for (const line of linesOf(block))
        if (isPageNumber(line.text)) pageNumbers.push(line);
        else items.push({ kind: 'line', line });
  }
  const lines = items.flatMap((item, at): Candidate[] => {
    const match = item.kind === 'line' ? headingIn(item.line.text) : null;
    return match && item.kind === 'line' ? [{ ...match, at, line: item.line }] : [];
  });
  const candidates = withoutPoints(lines);
  const heads = plausible(chosen(items, candidates)).sort((one, other) => one.at - other.at);
  const parts = new Map<PartNumber, Item[]>();
  heads.forEach((head, place) => {
    parts.set(head.section, items.slice(head.at + 1, heads[place + 1]?.at ?? items.length));
  });
  const headings = NUMBERS.map((section): ReceiptSection => {
    const head = heads.find((candidate) => candidate.section === section);
    if (!head) return { section, heading: null, sure: 'none', moved: false, place: '' };
    const moved = heads.some(
      (other) =>
        (other.section < section && other.at > head.at) || (other.section > section && other.at < head.at),
    );
    return { section, heading: head.line.text, sure: head.sure, moved, place: head.line.place };
  });
  return { before: items.slice(0, heads[0]?.at ?? items.length), parts, headings, pageNumbers };
}

/** The lines among a part's items, tables left out. */
export const linesIn = (items: readonly Item[] | undefined): Line[] =>
  (items ?? []).flatMap((item) => (item.kind === 'line' ? [item.line] : []));

/** The same without lines that turned out to be tables. */
export function withoutLines(parts: Outline, used: ReadonlySet<Line>): Outline {
  const left = (items: readonly Item[]) =>
    items.filter((item) => item.kind !== 'line' || !used.has(item.line));
  return {
    ...parts,
    before: left(parts.before),
    parts: new Map([...parts.parts].map(([section, items]) => [section, left(items)])),
  };
}

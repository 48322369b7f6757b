import type { Piece } from '../../blocks/shown';
import { listNumber } from './number-format';

export interface Level {
  start: number;
  format: string;
  /** `%1、`: the number of each level by its place. */
  text: string;
  /** The sign before each paragraph of a list without numbers. */
  bullet: string;
  gap: string;
  /** Numbers of levels above are shown in digits (isLgl). */
  plain: boolean;
  /** The style whose paragraphs stand at this level; empty without one. */
  style: string;
}

export interface List {
  /** Lists of one definition count on from each other. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins anew. */
  restarts: ReadonlyMap<number, number>;
}

/** Levels of a list are numbered 0 to 8. */
export const MOST_LEVELS = 9;

/** Bullets that could be read as part of a number after them (-7, 17, ≈7); most bullets are dots, which cannot. */
const LIKE_A_NUMBER = /[\p{N}\p{Sm}\p{Pd}.,，．%％]/u;

/** What Word counts while it numbers a document. */
export class Counters {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /**
   * Counts a paragraph of a list. What Word puts before it: its number, or a sign that could be read with a number
   * (`drawn`); null where that is nothing, or a dot.
   */
  next(id: string, list: List, at: number): Piece | null {
    const text = this.numberOf(id, list, at);
    if (text !== '') return { text, as: 'plain' };
    const bullet = list.levels.get(at)?.bullet ?? '';
    return LIKE_A_NUMBER.test(bullet) ? { text: bullet, as: 'drawn', what: '项目符号' } : null;
  }

  private numberOf(id: string, list: List, at: number): string {
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const restart = list.restarts.get(at);
    const key = `${id} ${at}`;
    const start = (level: number) => list.restarts.get(level) ?? list.levels.get(level)?.start ?? 1;
    if (restart !== undefined && !this.begun.has(key)) counts[at] = restart;
    else counts[at] = (counts[at] ?? start(at) - 1) + 1;
    this.begun.add(key);
    counts.length = at + 1;
    const level = list.levels.get(at);
    if (!level || level.text === '') return '';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const value = counts[place] ?? start(place);
      return listNumber(value, level.plain ? 'decimal' : (list.levels.get(place)?.format ?? 'decimal'));
    });
    // After 、 or ） no gap is needed; elsewhere one is kept, so that 1 and 0 do not become 10.
    return /[、．。）】：]$/.test(text) ? text : text + level.gap;
  }
}

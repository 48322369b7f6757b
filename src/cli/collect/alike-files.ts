import { MOST_OWNERS, mostInCommon } from '../../collection/alike';
import type { Collection } from '../../collection/collection';
import { standingsOf } from '../../collection/standing';
import { crc32 } from '../../report/crc32';

/** The unit whose text a file has sentences of, and how many (B5). */
export interface AlikeFile {
  /** The 全称 of the roster. */
  unit: string;
  sentences: number;
}

/** A sentence as two characters, because those of all files are kept until the last one is read. */
export function sentenceCode(sentence: string): string {
  const code = crc32(new TextEncoder().encode(sentence));
  return String.fromCharCode(code >>> 16, code & 0xffff);
}

const codeAt = (codes: string, at: number) =>
  codes.charCodeAt(2 * at) * 0x10000 + codes.charCodeAt(2 * at + 1);
const countIn = (codes: string) => codes.length / 2;

interface Counting {
  /** The unit's id. */
  id: string;
  /** Its sentences, two characters each. */
  codes: string;
}

/**
 * The units that have each sentence of a few, in the order in which the sentences come first. Sorted instead of put into
 * a map: ten thousand reports have hundreds of thousands of sentences, and nearly all of them once.
 */
function ownersOf(counting: readonly Counting[]): string[][] {
  const many = counting.reduce((sum, { codes }) => sum + countIn(codes), 0);
  const codes = new Uint32Array(many);
  const owner = new Uint32Array(many);
  let end = 0;
  counting.forEach((unit, at) => {
    for (let nth = 0; nth < countIn(unit.codes); nth++, end++) {
      codes[end] = codeAt(unit.codes, nth);
      owner[end] = at;
    }
  });
  const codeOf = (place: number) => codes[place] ?? 0;
  const places = codes.map((_, place) => place).sort((one, other) => codeOf(one) - codeOf(other));
  const runs: Uint32Array[] = [];
  let from = 0;
  for (let to = 1; to <= many; to++) {
    if (to < many && codeOf(places[to] ?? 0) === codeOf(places[from] ?? 0)) continue;
    if (to - from > 1 && to - from <= MOST_OWNERS) runs.push(places.slice(from, to));
    from = to;
  }
  return runs
    .sort(([one = 0], [other = 0]) => one - other)
    .map((run) => Array.from(run, (place) => counting[owner[place] ?? 0]?.id ?? ''));
}

/**
 * By the arrival's id, with whom the reports that count have sentences in common; `sentencesOf` has each file's, as codes
 * one after the other.
 */
export function alikeFiles(
  collection: Collection,
  sentencesOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, AlikeFile> {
  const counting = standingsOf(collection).standings.flatMap(({ unit, current }) =>
    current ? [{ id: unit.id, file: current.id, codes: sentencesOf.get(current.id) ?? '' }] : [],
  );
  const size = new Map(counting.map(({ id, codes }) => [id, countIn(codes)]));
  const alike = mostInCommon(size, ownersOf(counting));
  const names = new Map(collection.roster.map(({ id, name }) => [id, name]));
  return new Map(
    counting.flatMap(({ id, file }): [string, AlikeFile][] => {
      const found = alike.get(id);
      return found ? [[file, { unit: names.get(found.other) ?? '', sentences: found.sentences }]] : [];
    }),
  );
}

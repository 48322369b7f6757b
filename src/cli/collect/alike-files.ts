import { alikeUnits } from '../../collection/alike';
import type { Collection } from '../../collection/collection';
import { standingsOf } from '../../collection/standing';

/** The unit whose text a file has sentences of, and how many (B5). */
export interface AlikeFile {
  /** The 全称 of the roster. */
  unit: string;
  sentences: number;
}

/** By the arrival's id, with whom the reports that count have sentences in common; `sentencesOf` each file's. */
export function alikeFiles(
  collection: Collection,
  sentencesOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, AlikeFile> {
  const counting = standingsOf(collection).standings.flatMap(({ unit, current }) =>
    current ? [{ id: unit.id, file: current.id, sentences: sentencesOf.get(current.id) ?? [] }] : [],
  );
  const alike = alikeUnits(counting);
  const names = new Map(collection.roster.map(({ id, name }) => [id, name]));
  return new Map(
    counting.flatMap(({ id, file }): [string, AlikeFile][] => {
      const found = alike.get(id);
      return found ? [[file, { unit: names.get(found.other) ?? '', sentences: found.sentences }]] : [];
    }),
  );
}

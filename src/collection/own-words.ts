import { reviewOf, type Arrival, type Collection, type Unit } from './collection';

/** The files of a round: all that came since the note before `about` was sent, up to the one sent about it, if any was. */
function isOfItsRound(collection: Collection, unit: Unit, about: Arrival): (id: string) => boolean {
  const { sendings } = reviewOf(collection, unit.id);
  const at = sendings.findIndex((sending) => sending.about === about.id);
  const before = new Set((at < 0 ? sendings : sendings.slice(0, at)).flatMap(({ seen }) => seen));
  const sent = at < 0 ? null : new Set(sendings[at]?.seen);
  return (id) => !before.has(id) && (sent === null || sent.has(id));
}

/**
 * 自己的话 on a file. Words that were written for another file of its round, and so were never sent, are the file's that
 * takes its place: those of the file that came last, until somebody writes others, or clears them. What a note was sent
 * with stays with that round.
 */
export function ownWords(collection: Collection, unit: Unit, about: Arrival): string {
  const { remarks } = reviewOf(collection, unit.id);
  const own = remarks[about.id];
  if (own !== undefined) return own;
  const isOfRound = isOfItsRound(collection, unit, about);
  const [latest] = collection.arrivals
    .filter((file) => remarks[file.id] !== undefined && isOfRound(file.id))
    // A file that a person has given to another unit since takes its words along.
    .filter((file) => file.unit === '' || file.unit === unit.id)
    .reverse();
  return latest ? (remarks[latest.id] ?? '') : '';
}

import { reviewOf, type Arrival, type Collection, type Unit } from './collection';
import { hasNumbers } from './hand-filled';

/** A report of an earlier round. */
interface FormerReport {
  file: Arrival;
  round: number;
}

/** Of a unit whose last version cannot be read: the last one that was sent back and could be; null where none was. */
export function formerReport(collection: Collection, { id }: Unit, unread: Arrival): FormerReport | null {
  const { sendings } = reviewOf(collection, id);
  const rounds = sendings.flatMap(({ about }, at): FormerReport[] => {
    const file = collection.arrivals.find((arrival) => arrival.id === about);
    const isReport = file && file.id !== unread.id && !file.removed && hasNumbers(file);
    return isReport ? [{ file, round: at + 1 }] : [];
  });
  return rounds.pop() ?? null;
}
